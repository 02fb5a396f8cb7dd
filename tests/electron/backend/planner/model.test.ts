import { expect, test } from 'vitest'
import { candidatesOf, modelOf } from '../../../../electron/backend/planner/model.ts'
import { Plan } from '../../../../shared/rules/plan.ts'
import { checkPlan } from '../../../../shared/rules/rules.ts'
import {
  marketer,
  rep,
  testTeam,
  type TestPerson,
  type TestTeam,
  type TestTeamOptions,
} from '../../../support/plan-facts.ts'

/** "Ann Demo shadow", for everybody or for some. */
function candidatesIn(team: TestTeam, people?: readonly number[]): string[] {
  return candidatesOf(team.facts, people)
    .open()
    .map((placed) => [...team.nameOf(placed), placed.role].join(' '))
}

function teamOf(Ann: TestPerson, options: Partial<TestTeamOptions> = {}): TestTeam {
  return testTeam({
    skills: ['Discovery', 'Pricing'],
    people: { Ann: { ...marketer, ...Ann }, Tom: rep },
    calls: { Demo: { host: 'Tom', at: '2026-03-03T10:00Z', skills: ['Discovery', 'Pricing'] } },
    ...options,
  })
}

const everyRole: TestPerson['signedOff'] = { 'shadow/sale': 3, 'assist/sale': 3 }

test('nobody stands in a role that they have not earned', () => {
  const levels = { Discovery: [1, 3] as const }
  expect(candidatesIn(teamOf({ levels }))).toEqual(['Ann Demo shadow'])
  expect(candidatesIn(teamOf({ levels, signedOff: { 'shadow/sale': 3 } }))).toEqual(['Ann Demo assist'])
})

test('of the earned roles those stand that are the next step in a skill', () => {
  const levels = { Discovery: [0, 3] as const, Pricing: [2, 3] as const }
  expect(candidatesIn(teamOf({ levels, signedOff: everyRole }))).toEqual(['Ann Demo shadow', 'Ann Demo co-lead'])
})

test('where no role serves more than another, it is the one that asks least', () => {
  expect(candidatesIn(teamOf({ signedOff: everyRole }))).toEqual(['Ann Demo shadow'])
  expect(candidatesIn(teamOf({ levels: { Discovery: [3, 4] }, signedOff: everyRole }))).toEqual(['Ann Demo shadow'])
})

test('a role that somebody likes or would hate stands beside the one that serves the gap', () => {
  const levels = { Discovery: [0, 3] as const }
  const wishes = { 'role/shadow': 'would-hate' as const }
  expect(candidatesIn(teamOf({ levels, wishes, signedOff: everyRole }))).toEqual(['Ann Demo shadow', 'Ann Demo assist'])
})

test('on projects reviewing is earned by interviews', () => {
  const team = testTeam({
    skills: ['Writing'],
    people: {
      Ann: marketer,
      Tom: { ...rep, signedOff: { 'interviewee/sale': 3 }, levels: { Writing: [1, 3] } },
    },
    projects: { Story: { host: 'Ann', from: '2026-03-02', to: '2026-03-13', skills: ['Writing'] } },
  })
  expect(candidatesIn(team)).toEqual(['Tom Story reviewer'])
})

test('two roles of a pair exclude each other, alone and beside calls at the same time', () => {
  const levels = { Discovery: [0, 3] as const, Pricing: [2, 3] as const }
  const demo = { host: 'Tom', skills: ['Discovery', 'Pricing'] }
  const team = teamOf(
    { levels, signedOff: everyRole },
    {
      calls: {
        Alone: { ...demo, at: '2026-03-03T10:00Z' },
        One: { ...demo, at: '2026-03-10T10:00Z' },
        Same: { ...demo, at: '2026-03-10T10:30Z' },
      },
    },
  )
  const candidates = candidatesOf(team.facts)
  const { limits } = modelOf(team.facts, candidates)
  const rows = limits.names.flatMap((name, row) => {
    if (!name.startsWith('no-overlap/')) return []
    return [Array.from(limits.columns.subarray(limits.starts[row], limits.starts[row + 1]))]
  })
  expect(candidates.length).toBe(6)
  expect(rows.map((columns) => columns.toSorted((one, other) => one - other))).toEqual([
    [2, 3, 4, 5],
    [0, 1],
  ])
})

test('what is pinned stands in the role that it has, and in no other', () => {
  const levels = { Discovery: [0, 3] as const, Pricing: [2, 3] as const }
  const pin = { person: 'Ann', activity: 'Demo', role: 'assist', isPinned: true } as const
  const team = teamOf({ levels, signedOff: everyRole }, { placements: [pin] })
  expect(candidatesIn(team)).toEqual(['Ann Demo assist'])
})

test('what was published keeps its role for as long as it is possible', () => {
  const levels = { Discovery: [1, 3] as const }
  const told = { person: 'Ann', activity: 'Demo', status: 'published' } as const
  const earned = teamOf({ levels, signedOff: everyRole }, { placements: [{ ...told, role: 'shadow' }] })
  expect(candidatesIn(earned)).toEqual(['Ann Demo shadow'])
  const unearned = teamOf({ levels }, { placements: [{ ...told, role: 'co-lead' }] })
  expect(candidatesIn(unearned)).toEqual(['Ann Demo shadow'])
})

test('a plan as it stands can always be chosen again', () => {
  const levels = { Discovery: [1, 3] as const }
  const proposed = { person: 'Ann', activity: 'Demo', role: 'co-lead' } as const
  const team = teamOf({ levels, signedOff: everyRole }, { placements: [proposed] })
  expect(checkPlan(new Plan(team.facts, team.live))).toEqual([])
  expect(candidatesIn(team)).toEqual(['Ann Demo assist', 'Ann Demo co-lead'])
})

const large = testTeam({
  people: { Ann: marketer, Mia: { ...marketer, minimum: null }, Zoe: marketer, Tom: rep },
  calls: {
    One: { host: 'Tom', at: '2026-03-03T10:00Z' },
    Two: { host: 'Tom', at: '2026-03-04T10:00Z' },
    Closed: { host: 'Tom', at: '2026-03-05T10:00Z', status: 'cancelled' },
  },
  placements: [
    { person: 'Mia', activity: 'Two', status: 'completed' },
    { person: 'Zoe', activity: 'Closed', status: 'completed' },
    { person: 'Zoe', activity: 'One', isPinned: true },
  ],
})

test('candidates are sorted by person and activity, with what is fixed and pinned among them', () => {
  const candidates = candidatesOf(large.facts)
  const columns = Array.from({ length: candidates.length }, (_, column) => candidates.placed(column))
  expect(columns.map(large.nameOf)).toEqual([
    ['Ann', 'One'],
    ['Ann', 'Two'],
    ['Mia', 'Two'],
    ['Zoe', 'One'],
    ['Zoe', 'Two'],
    ['Zoe', 'Closed'],
  ])
  expect(columns.map((_, column) => candidates.isFixed(column))).toEqual([false, false, true, false, false, true])
  expect(columns[3]).toBe(large.facts.pins[0])
})

test('one person after the other gives the same candidates as everybody at once', () => {
  const one = large.facts.people.flatMap((_, person) => candidatesIn(large, [person]))
  expect(one).toEqual(candidatesIn(large))
})
