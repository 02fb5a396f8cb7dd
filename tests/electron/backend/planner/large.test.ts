import { expect, test } from 'vitest'
import { factsOf } from '../../../../electron/backend/planner/facts.ts'
import { gapBetween, solveWithHighs } from '../../../../electron/backend/planner/highs.ts'
import { type LargePlan, planLarge } from '../../../../electron/backend/planner/large.ts'
import { loadHighs } from '../../../../electron/backend/planner/load-highs.ts'
import { candidatesOf, modelOf } from '../../../../electron/backend/planner/model.ts'
import { programOf } from '../../../../electron/backend/planner/program.ts'
import { solveInSecondThread } from '../../../../electron/backend/planner/solving-thread.ts'
import { Plan } from '../../../../shared/rules/plan.ts'
import { checkPlan, scorePlan } from '../../../../shared/rules/rules.ts'
import { makeCompany, plannedAt } from '../../../bench/company/company.ts'
import { marketer, rep, testTeam, type TestTeam } from '../../../support/plan-facts.ts'

const highs = await loadHighs()
const running = { improved: () => {}, bounded: () => {}, shouldStop: () => false }
const stages = ['awareness', 'sale', 'loyalty'] as const

/** Six marketers who want to learn, and calls of three reps, more than there is time for. */
function team(): TestTeam {
  const hours = ['09', '11', '13', '15']
  const days = ['02', '03', '05', '09', '12', '17', '20', '24']
  const calls = days.flatMap((day, index) =>
    hours.map((hour, place) => ({ day, hour, host: ['Tom', 'Ben', 'Kim'][(index + place) % 3] ?? 'Tom', place })),
  )
  return testTeam({
    rules: { 'customer-guard': { coolDownDays: 3, participantsPerCall: 2 } },
    skills: ['Discovery', 'Pricing'],
    people: {
      ...Object.fromEntries(
        ['Ann', 'Mia', 'Zoe', 'Lou', 'Eva', 'Sam'].map((name, index) => [
          name,
          {
            ...marketer,
            minimum: 2,
            hoursPerWeek: 2 + (index % 2),
            levels: { Discovery: [index % 3, 3], Pricing: [0, 2] },
          },
        ]),
      ),
      Tom: { ...rep, minimum: 0, hostHoursPerWeek: 4 },
      Ben: { ...rep, minimum: 0 },
      Kim: { ...rep, minimum: 0 },
    },
    calls: Object.fromEntries(
      calls.map(({ day, hour, host, place }, index) => [
        `Call ${index}`,
        {
          host,
          at: `2026-03-${day}T${hour}:00Z`,
          seats: 1 + (index % 2),
          account: `Account ${index % 9}`,
          stage: stages[index % 3] ?? 'sale',
          skills: [place % 2 === 0 ? 'Discovery' : 'Pricing'],
        },
      ]),
    ),
    placements: [{ person: 'Ann', activity: 'Call 3', isPinned: true }],
  })
}

test('a plan made from a selection of candidates keeps the rules, and its bound holds for all of them', () => {
  const { facts } = team()
  const { placements, objective, bound } = planLarge(highs, facts, { seed: 1, gap: 0 }, running)
  const plan = new Plan(facts, placements ?? [])
  expect(checkPlan(plan)).toEqual([])
  expect(scorePlan(plan)).toBeCloseTo(objective, 6)
  const program = programOf(modelOf(facts, candidatesOf(facts)))
  const watcher = { ...running, bounded: () => {} }
  const exact = solveWithHighs(highs, program, { gap: 1e-3, seed: 1, timeLimitSeconds: 60 }, watcher)
  expect(bound).toBeGreaterThanOrEqual((exact.solution?.objective ?? Infinity) - 1e-6)
  expect(gapBetween(objective, exact.solution?.bound ?? Infinity)).toBeLessThan(0.03)
  expect(gapBetween(objective, bound)).toBeLessThan(0.06)
})

test('no plan of a made-up company has more points than what is proven from a selection of its candidates', () => {
  for (const seed of [1, 2, 3]) {
    const { facts } = factsOf(makeCompany({ people: 14, weeks: 2, seed }), plannedAt)
    const { objective, bound } = planLarge(highs, facts, { seed: 1, gap: 0 }, running)
    const program = programOf(modelOf(facts, candidatesOf(facts)))
    const exact = solveWithHighs(highs, program, { gap: 1e-3, seed: 1, timeLimitSeconds: 60 }, running)
    expect(exact.hasFinished).toBe(true)
    expect(bound).toBeGreaterThanOrEqual((exact.solution?.objective ?? Infinity) - 1e-6)
    expect(objective).toBeLessThanOrEqual((exact.solution?.bound ?? -Infinity) + 1e-6)
  }
})

test('two threads make the same plan as one', () => {
  const { facts } = team()
  const alone = planLarge(highs, facts, { seed: 3, gap: 0 }, running)
  expect(planLarge(highs, facts, { seed: 3, gap: 0, beside: solveInSecondThread() }, running)).toEqual(alone)
})

test('it looks whether to stop before each person, whenever it goes through them all', () => {
  const { facts } = factsOf(makeCompany({ people: 14, weeks: 2, seed: 1 }), plannedAt)
  const looksUntil = (hasHappened: (looks: number) => boolean) => {
    let looks = 0
    const { placements, bound } = planLarge(
      highs,
      facts,
      { seed: 1, gap: 0 },
      { ...running, shouldStop: () => hasHappened(++looks) },
    )
    return { looks, placements, bound }
  }
  const { length } = facts.people
  // While candidates are packed there is no plan, and no bound before everybody has been gone through twice.
  expect(looksUntil((looks) => looks === length)).toMatchObject({ looks: length, placements: null, bound: Infinity })
  const second = looksUntil((looks) => looks > 2 * length)
  expect(second.placements).not.toBeNull()
  expect(second.bound).toBe(Infinity)
})

test('equal facts and seeds give equal plans, whoever listens', () => {
  const { facts } = team()
  expect(planLarge(highs, facts, { seed: 3, gap: 0 }, running)).toEqual(
    planLarge(highs, facts, { seed: 3, gap: 0 }, running),
  )
})

test('the bound falls and the points rise until the gap asked for is reached', () => {
  const bounds: number[] = []
  const points: number[] = []
  const { hasFinished, objective, bound } = planLarge(
    highs,
    team().facts,
    { seed: 1, gap: 0.1 },
    { ...running, bounded: (bound) => bounds.push(bound), improved: (_, objective) => points.push(objective) },
  )
  expect(hasFinished).toBe(true)
  expect(gapBetween(objective, bound)).toBeLessThanOrEqual(0.1)
  expect(bounds).toEqual(bounds.toSorted((one, other) => other - one))
  expect(points).toEqual(points.toSorted((one, other) => one - other))
  expect([points.at(-1), bounds.at(-1)]).toEqual([objective, bound])
})

test('people with few candidates are told of once, for what every plan loses by them', () => {
  const { facts } = team()
  const asked: (readonly number[])[] = []
  const unavoidableOf = (people: readonly number[]) => {
    asked.push(people)
    return -1e9
  }
  const { hasFinished } = planLarge(highs, facts, { seed: 1, gap: 1e-3, unavoidableOf }, running)
  expect(asked).toEqual([facts.participants])
  expect(hasFinished).toBe(true)
})

test('a stop sign ends it with what there is, or with nothing', () => {
  const none: LargePlan = planLarge(highs, team().facts, { seed: 1, gap: 0 }, { ...running, shouldStop: () => true })
  expect(none).toMatchObject({ placements: null, hasFinished: false })
  let hasPlan = false
  const some = planLarge(
    highs,
    team().facts,
    { seed: 1, gap: 0 },
    { ...running, improved: () => (hasPlan = true), shouldStop: () => hasPlan },
  )
  expect(checkPlan(new Plan(team().facts, some.placements ?? []))).toEqual([])
  expect(some.hasFinished).toBe(false)
})

test('a cycle without anybody or anything has an empty plan', () => {
  const { facts } = testTeam({ people: {} })
  expect(planLarge(highs, facts, { seed: 1, gap: 0 }, running)).toMatchObject({
    placements: [],
    objective: 0,
    hasFinished: true,
  })
})
