import { expect, test } from 'vitest'
import { candidatesOf, modelOf } from '../../../electron/backend/planner/model.ts'
import { noOverlap } from '../../../shared/rules/no-overlap.ts'
import { marketer, rep, testTeam, wordsOf } from '../../support/plan-facts.ts'

const team = testTeam({
  people: { Ann: marketer, Mia: marketer, Tom: rep, Ben: rep },
  calls: {
    First: { host: 'Tom', at: '2026-03-03T10:00Z' },
    Crossing: { host: 'Ben', at: '2026-03-03T10:30Z' },
    Soon: { host: 'Ben', at: '2026-03-03T11:05Z' },
    Later: { host: 'Ben', at: '2026-03-03T11:10Z' },
  },
})

test('nobody is on two calls at once', () => {
  expect(wordsOf(noOverlap.check(team.plan(['Ann', 'First'], ['Ann', 'Crossing'])))).toEqual([
    'Ann would be on two calls at once: First (Tue 3 Mar, 10:00) and Crossing (Tue 3 Mar, 10:30).',
  ])
})

test('the buffer counts, and is enough when it is just kept', () => {
  expect(wordsOf(noOverlap.check(team.plan(['Ann', 'First'], ['Ann', 'Soon'])))).toEqual([
    'Ann would have less than 10 minutes between First (Tue 3 Mar, 10:00) and Soon (Tue 3 Mar, 11:05).',
  ])
  expect(noOverlap.check(team.plan(['Ann', 'First'], ['Ann', 'Later']))).toEqual([])
})

test('of two calls of no length at once, nobody joins both, and each counts once where a long one goes on', () => {
  const { facts, plan } = testTeam({
    rules: { 'no-overlap': { bufferMinutes: 0 } },
    people: { Ann: marketer, Tom: rep, Ben: rep, Eva: rep },
    calls: {
      Long: { host: 'Tom', at: '2026-03-03T10:00Z' },
      Note: { host: 'Ben', at: '2026-03-03T10:30Z', minutes: 0 },
      Memo: { host: 'Eva', at: '2026-03-03T10:30Z', minutes: 0 },
    },
  })
  expect(wordsOf(noOverlap.check(plan(['Ann', 'Note'], ['Ann', 'Memo'])))).toEqual([
    'Ann would be on two calls at once: Note (Tue 3 Mar, 10:30) and Memo (Tue 3 Mar, 10:30).',
  ])
  const { limits } = modelOf(facts, candidatesOf(facts))
  for (const limit of limits.names.keys()) {
    const columns = limits.columns.subarray(limits.starts[limit], limits.starts[limit + 1])
    expect(new Set(columns).size).toBe(columns.length)
  }
})

test('two people may be on calls at once', () => {
  expect(noOverlap.check(team.plan(['Ann', 'First'], ['Mia', 'Crossing']))).toEqual([])
})

test('asked about one placement, only its overlaps are found', () => {
  const plan = team.plan(['Ann', 'First'], ['Ann', 'Crossing'])
  const later = team.placed('Ann', 'Later')
  expect(plan.with(later, () => noOverlap.check(plan, later).map(({ placements }) => placements.length))).toEqual([2])
})

test('who hosts a call then does not join another', () => {
  const { facts, plan } = testTeam({
    people: { Ann: marketer, Tom: rep },
    calls: { Own: { host: 'Ann', at: '2026-03-03T10:00Z' }, Other: { host: 'Tom', at: '2026-03-03T10:30Z' } },
  })
  expect(facts.participants).toHaveLength(2)
  expect(wordsOf(noOverlap.check(plan(['Ann', 'Other'])))).toEqual([
    'Ann hosts Own (Tue 3 Mar, 10:00) at the time of Other (Tue 3 Mar, 10:30).',
  ])
})

test('what was missed is not offered again', () => {
  const missed = testTeam({
    people: { Ann: marketer, Tom: rep },
    calls: { Demo: { host: 'Tom', at: '2026-03-03T10:00Z' } },
    placements: [{ person: 'Ann', activity: 'Demo', status: 'missed' }],
  })
  expect(wordsOf(noOverlap.check(missed.plan(['Ann', 'Demo'])))).toEqual(['Ann was placed on Demo before.'])
})

test('placements of other cycles take time here', () => {
  const busy = testTeam({
    people: { Ann: marketer, Tom: rep, Ben: rep },
    calls: { Here: { host: 'Tom', at: '2026-03-03T10:00Z' }, There: { host: 'Ben', at: '2026-03-03T10:30Z' } },
    placements: [{ person: 'Ann', activity: 'There', status: 'published', isElsewhere: true }],
  })
  expect(noOverlap.check(busy.plan())).toEqual([])
  expect(noOverlap.check(busy.plan(['Ann', 'Here']))).toHaveLength(1)
})
