import { expect, test } from 'vitest'
import { candidatesOf, modelOf } from '../../../electron/backend/planner/model.ts'
import { excludedPair } from '../../../shared/rules/excluded-pair.ts'
import { marketer, rep, testTeam, wordsOf } from '../../support/plan-facts.ts'

const team = testTeam({
  people: { Ann: marketer, Mia: marketer, Zoe: marketer, Tom: rep, Ben: rep },
  excluded: [
    ['Tom', 'Ann'],
    ['Mia', 'Zoe'],
  ],
  rules: { 'customer-guard': { participantsPerCall: 3 } },
  calls: {
    Demo: { host: 'Tom', at: '2026-03-03T10:00Z', seats: 3 },
    Other: { host: 'Ben', at: '2026-03-04T10:00Z', seats: 3 },
  },
  projects: { Story: { host: 'Ann', from: '2026-03-02', to: '2026-03-13' } },
})

test('nobody joins a host whom they are never to meet, whoever of them was named first', () => {
  expect(wordsOf(excludedPair.check(team.plan(['Ann', 'Demo'])))).toEqual([
    'Ann and Tom, who hosts Demo, are not to meet.',
  ])
  expect(wordsOf(excludedPair.check(team.plan(['Tom', 'Story'])))).toEqual([
    'Tom and Ann, who hosts Story, are not to meet.',
  ])
  expect(excludedPair.check(team.plan(['Ann', 'Other'], ['Ben', 'Story']))).toEqual([])
})

test('two participants who are never to meet do not join the same activity', () => {
  const plan = team.plan(['Mia', 'Other'], ['Zoe', 'Other'], ['Ann', 'Other'])
  expect(wordsOf(excludedPair.check(plan))).toEqual(['Mia and Zoe would both be on Other, and are not to meet.'])
  expect(excludedPair.check(team.plan(['Mia', 'Other'], ['Zoe', 'Demo']))).toEqual([])
})

test('asked about one placement, only its own pairs are found', () => {
  const plan = team.plan(['Mia', 'Other'], ['Zoe', 'Other'])
  const ann = team.placed('Ann', 'Other')
  expect(plan.with(ann, () => excludedPair.check(plan, ann))).toEqual([])
})

test('pairs that are settled are not complained about, and nobody more comes to them', () => {
  const met = testTeam({
    people: { Ann: marketer, Mia: marketer, Zoe: marketer, Tom: rep },
    excluded: [
      ['Ann', 'Mia'],
      ['Mia', 'Zoe'],
    ],
    rules: { 'customer-guard': { participantsPerCall: 3 } },
    calls: { Demo: { host: 'Tom', at: '2026-03-03T10:00Z', seats: 3 } },
    placements: [
      { person: 'Ann', activity: 'Demo', status: 'completed' },
      { person: 'Mia', activity: 'Demo', status: 'completed' },
    ],
  })
  expect(excludedPair.check(met.plan())).toEqual([])
  expect(excludedPair.check(met.plan(['Zoe', 'Demo']))).toHaveLength(1)
})

test('the solver gets a row for each activity that both could join', () => {
  const { limits } = modelOf(team.facts, candidatesOf(team.facts))
  expect(limits.names.filter((name) => name.startsWith('excluded-pair/'))).toHaveLength(2)
})
