import { expect, test } from 'vitest'
import { substitutesFor } from '../../../../electron/backend/planner/substitutes.ts'
import { Plan } from '../../../../shared/rules/plan.ts'
import { marketer, rep, testTeam } from '../../../support/plan-facts.ts'

const team = testTeam({
  skills: ['Discovery'],
  people: {
    Ann: { ...marketer, levels: { Discovery: [0, 3] } },
    Mia: { ...marketer, levels: { Discovery: [0, 2] } },
    Zoe: { ...marketer, hoursPerWeek: 1, levels: { Discovery: [0, 1] } },
    Eva: { ...marketer, away: [['2026-03-03', '2026-03-03']] },
    Tom: rep,
  },
  calls: {
    Demo: { host: 'Tom', at: '2026-03-03T10:00Z', skills: ['Discovery'] },
    Talk: { host: 'Tom', at: '2026-03-04T10:00Z' },
  },
  placements: [
    { person: 'Ann', activity: 'Demo' },
    { person: 'Zoe', activity: 'Talk' },
  ],
})
const { facts, live } = team

function substitutes() {
  const [demo] = live
  if (demo === undefined) throw new Error('Ann is on the demo.')
  const nameOf = (personId: string) => facts.people.find(({ id }) => id === personId)?.name
  const titleOf = (activityId: string | null) => facts.activities.find(({ id }) => id === activityId)?.title ?? null
  return substitutesFor(new Plan(facts, live), demo).map(({ personId, givesUp, ...rest }) => {
    return Object.assign(rest, { name: nameOf(personId), givesUp: titleOf(givesUp) })
  })
}

test('those who can come first, the best of them first, then those whom rules bar', () => {
  expect(substitutes().map(({ name, givesUp, findings }) => [name, givesUp, findings.map(({ rule }) => rule)])).toEqual(
    [
      ['Mia', null, []],
      ['Zoe', 'Talk', []],
      ['Eva', null, ['availability']],
    ],
  )
})

test('what a rule gives to one and takes from the other is told in one line', () => {
  const [mia, zoe] = substitutes()
  expect(mia?.rules.find(({ rule }) => rule === 'skill-gap')?.words).toBe(
    'Mia: is the next step in Discovery (2 levels below target); Ann: is the next step in Discovery (3 levels below target)',
  )
  expect(zoe?.rules.map(({ words }) => words).join(' ')).toContain('without Talk, which')
  expect(mia?.points).toBeLessThan(0)
})

test('a pinned placement is never given up', () => {
  const pinned = testTeam({
    people: { Ann: marketer, Zoe: { ...marketer, hoursPerWeek: 1 }, Tom: rep },
    calls: { Demo: { host: 'Tom', at: '2026-03-03T10:00Z' }, Talk: { host: 'Tom', at: '2026-03-04T10:00Z' } },
    placements: [
      { person: 'Ann', activity: 'Demo' },
      { person: 'Zoe', activity: 'Talk', isPinned: true },
    ],
  })
  const demo = pinned.live.find((placed) => pinned.nameOf(placed)[1] === 'Demo')
  if (demo === undefined) throw new Error('Ann is on the demo.')
  expect(substitutesFor(new Plan(pinned.facts, pinned.live), demo)).toMatchObject([
    { givesUp: null, findings: [{ rule: 'weekly-hours' }] },
  ])
})
