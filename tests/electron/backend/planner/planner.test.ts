import { expect, test } from 'vitest'
import { factsOf } from '../../../../electron/backend/planner/facts.ts'
import { planCycle } from '../../../../electron/backend/planner/planner.ts'
import { Plan } from '../../../../shared/rules/plan.ts'
import { checkPlan, scorePlan } from '../../../../shared/rules/rules.ts'
import { makeCompany, plannedAt } from '../../../bench/company/company.ts'
import { marketer, rep, type TestCall, testTeam, type TestTeamOptions, wordsOf } from '../../../support/plan-facts.ts'

const options = { timeLimitSeconds: 60, gap: 0, seed: 1 }
const calls: Record<string, TestCall> = {
  Demo: { host: 'Tom', at: '2026-03-03T10:00Z', skills: ['Discovery'] },
  Talk: { host: 'Tom', at: '2026-03-03T10:30Z' },
}
const people = {
  Ann: { ...marketer, minimum: 1, levels: { Discovery: [0, 2] as const } },
  Mia: { ...marketer, minimum: 1 },
  Tom: rep,
}

async function planOf(given: Partial<TestTeamOptions>, signal = new AbortController().signal) {
  const team = testTeam({ skills: ['Discovery'], people, calls, ...given })
  const progress: { placements: number; objective: number | null }[] = []
  const result = await planCycle(team, options, { signal, progress: (news) => progress.push(news) })
  return { team, result, progress }
}

test('the best plan is found, proven, and told in names', async () => {
  const { team, result } = await planOf({})
  expect(result.state).toBe('planned')
  if (result.state !== 'planned') return
  expect(result.placements.map(team.nameOf)).toEqual([
    ['Ann', 'Demo'],
    ['Mia', 'Talk'],
  ])
  expect(result.gap).toBe(0)
  expect(result.wasStopped).toBe(false)
  expect(result.objective).toBeCloseTo(scorePlan(new Plan(team.facts, result.placements)))
})

test('pins are kept even where they cost', async () => {
  const { team, result } = await planOf({ placements: [{ person: 'Mia', activity: 'Demo', isPinned: true }] })
  expect(result.state === 'planned' && result.placements.map(team.nameOf)).toEqual([
    ['Ann', 'Talk'],
    ['Mia', 'Demo'],
  ])
})

test('pins that contradict each other or other rules are named', async () => {
  const { result } = await planOf({
    people: { ...people, Mia: { ...marketer, away: [['2026-03-03', '2026-03-03']] } },
    placements: [
      { person: 'Ann', activity: 'Demo', isPinned: true },
      { person: 'Ann', activity: 'Talk', isPinned: true },
      { person: 'Mia', activity: 'Talk', isPinned: true },
    ],
  })
  expect(result.state === 'infeasible' && wordsOf(result.findings)).toEqual([
    'Mia is away on the day of Talk (Tue 3 Mar, 10:30).',
    'Ann would be on two calls at once: Demo (Tue 3 Mar, 10:00) and Talk (Tue 3 Mar, 10:30).',
    'Talk would have 2 participants, and has 1 seat.',
    'Talk would have 2 participants, and a customer meets at most 1 at a time.',
  ])
})

test('a published placement is kept until something better is worth the change', async () => {
  const placements = [{ person: 'Mia', activity: 'Demo', status: 'published' as const }]
  const kept = await planOf({ placements })
  expect(kept.result.state === 'planned' && kept.result.placements.map(kept.team.nameOf)).toContainEqual([
    'Mia',
    'Demo',
  ])
  const free = await planOf({ placements, rules: { 'keep-published': { weight: 1 } } })
  expect(free.result.state === 'planned' && free.result.placements.map(free.team.nameOf)).toContainEqual([
    'Ann',
    'Demo',
  ])
})

test.for<[string, Partial<TestTeamOptions>, string]>([
  [
    'nobody takes part',
    { people: { Ann: { ...marketer, minimum: null }, Tom: { ...rep, minimum: null } }, calls: {} },
    'Nobody takes part in this cycle. Add participants and plan again.',
  ],
  [
    'there are no calls and projects',
    { calls: {} },
    'There are no sales calls and no content projects within the dates of this cycle. Import or add some, or change the dates.',
  ],
  [
    'everybody is away',
    {
      people: {
        ...people,
        Ann: { ...marketer, away: [['2026-02-01', '2026-04-30']] },
        Mia: { ...marketer, startsOn: '2026-06-01' },
      },
    },
    'None of the 3 participants can join any of the 2 activities of this cycle: most often, an activity is while they are away.',
  ],
  [
    'only calls of zero minutes are there',
    { calls: { Demo: { host: 'Tom', at: '2026-03-03T10:00Z', minutes: 0 } } },
    'None of the 3 participants can join any of the 1 activity of this cycle: most often, an activity has no length.',
  ],
])('when %s, the answer says so', async ([, given, words]) => {
  expect((await planOf(given)).result).toEqual({ state: 'nothing-to-plan', words })
})

test.for([0, 1_000_000])('every weight may be %d', async (weight) => {
  const all = ['everyone-included', 'skill-gap', 'fair-share', 'new-pairs', 'funnel-breadth', 'keep-published'] as const
  const rules = Object.fromEntries(all.map((name) => [name, { weight }]))
  const { result } = await planOf({ rules })
  expect(result.state === 'planned' ? result.gap : result.state).toBeLessThan(1e-6)
})

test('a cancel before there is any plan gives none', async () => {
  const cancelled = new AbortController()
  cancelled.abort()
  const { result } = await planOf({}, cancelled.signal)
  expect(result.state).toBe('stopped')
})

test('while a large plan is made, everything else goes on, and a cancel keeps the best so far', async () => {
  const cycleFacts = factsOf(makeCompany({ people: 60, weeks: 6, seed: 1 }), plannedAt)
  const cancelled = new AbortController()
  let turns = 0
  const turning = setInterval(() => {
    turns += 1
  }, 5)
  let turnsWhilePlanning = 0
  const seen: { objective: number | null; bound: number | null }[] = []
  const result = await planCycle(cycleFacts, options, {
    signal: cancelled.signal,
    progress: (news) => {
      seen.push(news)
      if (news.objective === null || news.bound === null || cancelled.signal.aborted) return
      turnsWhilePlanning = turns
      cancelled.abort()
    },
  })
  clearInterval(turning)
  // Were the plan made here, no timer would have had a turn before its first news.
  expect(turnsWhilePlanning).toBeGreaterThan(5)
  expect(result.state === 'planned' && result.wasStopped).toBe(true)
  if (result.state !== 'planned') return
  expect(checkPlan(new Plan(cycleFacts.facts, result.placements))).toEqual([])
  expect(result.bound).toBeGreaterThan(result.objective)
  // Counted by the rules in the end, in another order than the search adds up.
  const told = seen.find(({ objective }) => objective !== null)?.objective ?? 0
  expect(result.objective).toBeGreaterThanOrEqual(told - 1e-6)
})
