import { expect, test } from 'vitest'
import { differenceOf } from '../../../../electron/backend/planner/difference.ts'
import { marketer, rep, testTeam } from '../../../support/plan-facts.ts'

const team = testTeam({
  skills: ['Discovery'],
  people: {
    Ann: { ...marketer, away: [['2026-03-03', '2026-03-03']] },
    Mia: { ...marketer, levels: { Discovery: [0, 2] } },
    Zoe: { ...marketer, signedOff: { 'shadow/sale': 3 } },
    Tom: rep,
  },
  calls: {
    Demo: { host: 'Tom', at: '2026-03-03T10:00Z', skills: ['Discovery'] },
    Talk: { host: 'Tom', at: '2026-03-12T10:00Z' },
    Close: { host: 'Tom', at: '2026-03-20T10:00Z' },
  },
  placements: [
    { person: 'Ann', activity: 'Demo', status: 'published' },
    { person: 'Zoe', activity: 'Talk' },
    { person: 'Zoe', activity: 'Close', status: 'published' },
  ],
})
const { facts, live } = team
const named = (personId: string) => facts.people.find(({ id }) => id === personId)?.name

test('a new plan says for each person what goes, what comes and which role changes, and why', () => {
  const [, , close] = live
  if (close === undefined) throw new Error('Zoe is on the last call.')
  const after = [team.placed('Mia', 'Demo'), team.placed('Ann', 'Talk'), { ...close, role: 'assist' as const }]
  const { people, totals } = differenceOf(facts, live, after)
  const told = people.map(({ personId, changes }) => {
    const words = changes.map((each) => `${each.kind} ${each.role} ${each.wasPublished}: ${each.words}`)
    return [named(personId), words]
  })
  expect(Object.fromEntries(told)).toEqual({
    Ann: [
      'dropped shadow true: Ann is away on the day of Demo (Tue 3 Mar, 10:00).',
      expect.stringMatching(/^added shadow false: It meets Tom for the first time/),
    ],
    Zoe: [
      'dropped shadow false: It makes room: Talk would have 2 participants, and has 1 seat.',
      'role assist true: The role was shadow, and is assist now.',
    ],
    Mia: [expect.stringMatching(/^added shadow false: It is the next step in Discovery \(2 levels below target\)/)],
  })
  expect(totals).toEqual({ dropped: 2, added: 2, roles: 1, kept: 0, publishedChanged: 2 })
})

test('a plan that stays as it is has no difference', () => {
  expect(differenceOf(facts, live, live)).toEqual({
    people: [],
    totals: { dropped: 0, added: 0, roles: 0, kept: 3, publishedChanged: 0 },
  })
})
