import { expect, test } from 'vitest'
import { activityTies } from '../../../../electron/backend/planner/activity-ties.ts'
import type { Instant } from '../../../../shared/domain/times.ts'
import { minuteFrom } from '../../../../shared/rules/time.ts'
import { marketer, rep, testTeam } from '../../../support/plan-facts.ts'

test('calls and projects are ordered by their middles, on one scale', () => {
  const { facts } = testTeam({
    people: { Ann: marketer, Tom: rep },
    calls: { Demo: { host: 'Tom', at: '2026-03-10T10:00:00.000Z', minutes: 60 } },
    projects: { Story: { host: 'Ann', from: '2026-03-09', to: '2026-03-11', hoursPerWeek: 1 } },
  })
  const { times, hosts } = activityTies(facts)
  const middles = { call: '2026-03-10T10:30:00.000Z', project: '2026-03-10T12:00:00.000Z' }
  expect([...times]).toEqual(facts.activities.map(({ kind }) => minuteFrom(middles[kind] as Instant)))
  expect([...hosts]).toEqual(facts.activities.map(({ host }) => host))
})
