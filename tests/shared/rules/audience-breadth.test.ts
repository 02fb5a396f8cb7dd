import { expect, test } from 'vitest'
import { audienceBreadth } from '../../../shared/rules/audience-breadth.ts'
import { pointsFor } from '../../../shared/rules/rules.ts'
import { marketer, rep, testTeam } from '../../support/plan-facts.ts'

const team = testTeam({
  people: { Ann: marketer, Mia: marketer, Tom: rep },
  calls: {
    Demo: { host: 'Tom', at: '2026-03-03T10:00Z', audience: 'one-to-one' },
    'Second demo': { host: 'Tom', at: '2026-03-10T10:00Z', audience: 'one-to-one' },
    Webinar: { host: 'Tom', at: '2026-03-17T10:00Z', audience: 'one-to-many' },
    'Past webinar': { host: 'Tom', at: '2026-02-17T10:00Z', audience: 'one-to-many' },
  },
  placements: [{ person: 'Mia', activity: 'Past webinar', status: 'completed', isElsewhere: true }],
})

test('each craft that is new to somebody counts once', () => {
  expect(audienceBreadth.score(team.plan(['Ann', 'Demo'], ['Ann', 'Second demo']))).toBe(5)
  expect(audienceBreadth.score(team.plan(['Ann', 'Demo'], ['Ann', 'Webinar']))).toBe(10)
})

test('what somebody saw in an earlier cycle is not new', () => {
  expect(audienceBreadth.score(team.plan(['Mia', 'Webinar']))).toBe(0)
  expect(audienceBreadth.score(team.plan(['Mia', 'Webinar'], ['Mia', 'Demo']))).toBe(5)
})

test('the words name the craft', () => {
  const placed = team.placed('Ann', 'Webinar')
  const plan = team.plan()
  plan.add(placed)
  expect(audienceBreadth.words(plan, placed, pointsFor(audienceBreadth, plan, placed))).toBe(
    'shows speaking to many at once for the first time',
  )
})
