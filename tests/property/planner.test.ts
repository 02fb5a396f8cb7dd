import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { solveWithHighs } from '../../electron/backend/planner/highs.ts'
import { loadHighs } from '../../electron/backend/planner/load-highs.ts'
import { candidatesOf, modelOf } from '../../electron/backend/planner/model.ts'
import { makePlan } from '../../electron/backend/planner/make-plan.ts'
import { planCycle } from '../../electron/backend/planner/planner.ts'
import { programOf } from '../../electron/backend/planner/program.ts'
import type { Candidates } from '../../shared/rules/candidates.ts'
import type { PlanFacts } from '../../shared/rules/facts.ts'
import { type Model, ModelDraft } from '../../shared/rules/model.ts'
import { Plan } from '../../shared/rules/plan.ts'
import type { Rule } from '../../shared/rules/rule.ts'
import { checkAdding, checkPlan, hardRules, pointsFor, scorePlan, softRules } from '../../shared/rules/rules.ts'
import { testTeam, type TestTeamOptions } from '../support/plan-facts.ts'
import { isFeasible, smallTeam } from '../support/small-teams.ts'

const highs = await loadHighs()
const running = { signal: new AbortController().signal, progress: () => {} }
const exact = { timeLimitSeconds: 60, gap: 0, seed: 1 }

/** The team, if there is any plan for it. */
function feasible(options: TestTeamOptions) {
  const team = testTeam(options)
  fc.pre(isFeasible(team))
  return team
}

/** Draws some of a team's candidates: few, some or most of them. */
const draw = fc.tuple(fc.constantFrom(15, 40, 80), fc.array(fc.nat(99), { minLength: 61, maxLength: 61 })).map(
  ([share, lots]) =>
    (column: number) =>
      (lots[column % lots.length] ?? 0) < share,
)

/** The columns of a random plan: what is in every plan, and some others. */
function drawColumns(facts: PlanFacts, candidates: Candidates, isDrawn: (column: number) => boolean): number[] {
  const columns = Array.from({ length: candidates.length }, (_, column) => column)
  return columns.filter((column) => isDrawn(column) || isGiven(facts, candidates, column))
}

function isGiven(facts: PlanFacts, candidates: Candidates, column: number): boolean {
  return candidates.isFixed(column) || facts.pins.includes(candidates.placed(column))
}

function planOf(facts: PlanFacts, candidates: Candidates, columns: readonly number[]): Plan {
  const chosen = columns.filter((column) => !candidates.isFixed(column)).map((column) => candidates.placed(column))
  return new Plan(facts, chosen)
}

function modelOfRule(rule: Rule, facts: PlanFacts, candidates: Candidates): Model {
  const draft = new ModelDraft(facts, candidates)
  rule.model(draft)
  return draft.finish()
}

/** The points that a model gives to columns, from its definition. */
function pointsIn({ points, offset, gains }: Model, chosen: ReadonlySet<number>): number {
  let sum = offset
  for (const column of chosen) sum += points[column] ?? 0
  for (let gain = 0; gain < gains.names.length; gain++) {
    const base = gains.base[gain] ?? 0
    let counted = base
    for (let entry = gains.starts[gain] ?? 0; entry < (gains.starts[gain + 1] ?? 0); entry++) {
      if (chosen.has(gains.columns[entry] ?? -1)) counted += gains.values[entry] ?? 0
    }
    expect(counted).toBeGreaterThanOrEqual(-1e-9)
    let before = 0
    for (let segment = gains.segmentStarts[gain] ?? 0; segment < (gains.segmentStarts[gain + 1] ?? 0); segment++) {
      const [width, slope] = [gains.widths[segment] ?? 0, gains.slopes[segment] ?? 0]
      const filled = (amount: number) => Math.max(0, Math.min(amount - before, width))
      sum += slope * (filled(counted) - filled(base))
      before += width
    }
  }
  return sum
}

/** Whether a model lets these columns be a plan, from its definition. */
function allows({ activities, isKept, limits, rivals }: Model, chosen: ReadonlySet<number>): boolean {
  for (let limit = 0; limit < limits.names.length; limit++) {
    let sum = 0
    for (let entry = limits.starts[limit] ?? 0; entry < (limits.starts[limit + 1] ?? 0); entry++) {
      if (chosen.has(limits.columns[entry] ?? -1)) sum += limits.values[entry] ?? 0
    }
    if (sum > (limits.most[limit] ?? 0) + 1e-9) return false
  }
  const joined = new Set([...chosen].map((column) => activities[column] ?? -1))
  if (rivals.some((one) => one.activities.filter((activity) => joined.has(activity)).length > one.most)) return false
  return isKept.every((kept, column) => kept === 0 || chosen.has(column))
}

/** The most points that any plan has, by trying them all. */
function bestOfAll(facts: PlanFacts, candidates: Candidates): number {
  const free = candidates.open().filter((placed) => !facts.pins.includes(placed))
  const plan = new Plan(facts, facts.pins)
  const tryFrom = (index: number): number => {
    const next = free[index]
    if (next === undefined) return scorePlan(plan)
    const without = tryFrom(index + 1)
    // Taking placements out never breaks a rule, so what breaks one now needs no looking into.
    if (checkAdding(plan, next).length > 0) return without
    return Math.max(
      without,
      plan.with(next, () => tryFrom(index + 1)),
    )
  }
  return tryFrom(0)
}

function solveHere(facts: PlanFacts, candidates: Candidates) {
  const nobody = { improved: () => {}, bounded: () => {}, shouldStop: () => false }
  const { solution } = solveWithHighs(highs, programOf(modelOf(facts, candidates)), exact, nobody)
  if (solution === null) throw new Error('Nothing stopped the solver, so it has a solution.')
  const columns = Array.from({ length: candidates.length }, (_, column) => column)
  const plan = planOf(
    facts,
    candidates,
    columns.filter((column) => (solution.values[column] ?? 0) > 0.5),
  )
  return { ...solution, plan }
}

/** Weights of a million leave the solver an accuracy of about a point. */
function accuracy(...points: number[]): number {
  return 1e-6 * Math.max(10, ...points.map(Math.abs)) * 5
}

test('no plan breaks a hard rule, and its points are those that the rules give it', () => {
  fc.assert(
    fc.property(smallTeam, (options) => {
      const { facts } = feasible(options)
      const candidates = candidatesOf(facts)
      fc.pre(candidates.length > 0)
      const { plan, objective } = solveHere(facts, candidates)
      expect(checkPlan(plan).map(({ words }) => words())).toEqual([])
      expect(Math.abs(scorePlan(plan) - objective)).toBeLessThan(accuracy(objective))
    }),
    { numRuns: 200 },
  )
})

test('on small cases the optimum is the best of all plans', () => {
  fc.assert(
    fc.property(smallTeam, (options) => {
      const { facts } = feasible(options)
      const candidates = candidatesOf(facts)
      fc.pre(candidates.length > 0 && candidates.length <= 16)
      const { objective, bound } = solveHere(facts, candidates)
      const best = bestOfAll(facts, candidates)
      expect(Math.abs(objective - best)).toBeLessThan(accuracy(best))
      expect(bound).toBeGreaterThanOrEqual(best - accuracy(best))
    }),
    { numRuns: 200 },
  )
})

test('the plan that is made is the best of all, and its bound holds, whoever has to be left out', () => {
  fc.assert(
    fc.property(smallTeam, (options) => {
      const { facts } = feasible(options)
      const candidates = candidatesOf(facts)
      fc.pre(candidates.length > 0 && candidates.length <= 16)
      let [objective, bound] = [-Infinity, Infinity]
      const { state } = makePlan(
        highs,
        facts,
        { seed: 1, gap: 0 },
        {
          unavoidable: () => {},
          improved: (_, points) => (objective = points),
          bounded: (points) => (bound = points),
          shouldStop: () => false,
        },
      )
      fc.pre(state === 'made')
      const best = bestOfAll(facts, candidates)
      expect(Math.abs(objective - best)).toBeLessThan(accuracy(best))
      expect(bound).toBeGreaterThanOrEqual(best - accuracy(best))
    }),
    { numRuns: 100 },
  )
})

test('for any plan at all, good or bad, the model of each soft rule counts the points that the rule gives', () => {
  fc.assert(
    fc.property(smallTeam, draw, (options, isDrawn) => {
      const { facts } = testTeam(options)
      const candidates = candidatesOf(facts)
      // Nobody has two roles on one activity in any plan.
      const seen = new Set<string>()
      const columns = drawColumns(facts, candidates, isDrawn).filter((column) => {
        const pair = `${candidates.people[column]}/${candidates.activities[column]}`
        const isFirst = !seen.has(pair)
        seen.add(pair)
        return isFirst || isGiven(facts, candidates, column)
      })
      const plan = planOf(facts, candidates, columns)
      const different = softRules.filter((rule) => {
        const points = pointsIn(modelOfRule(rule, facts, candidates), new Set(columns))
        return Math.abs(points - rule.score(plan)) > 1e-9 * Math.max(1, Math.abs(points)) * 10
      })
      expect(different.map(({ name }) => name)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('for any plan at all, the model of each hard rule forbids what the rule finds, and no model forbids more', () => {
  fc.assert(
    fc.property(smallTeam, draw, (options, isDrawn) => {
      const { facts } = feasible(options)
      const candidates = candidatesOf(facts)
      const columns = drawColumns(facts, candidates, isDrawn)
      const plan = planOf(facts, candidates, columns)
      const finding = hardRules.filter((rule) => rule.check(plan).length > 0)
      const forbidding = hardRules.filter((rule) => !allows(modelOfRule(rule, facts, candidates), new Set(columns)))
      expect(forbidding).toEqual(expect.arrayContaining(finding))
      // A model may count on what another rule forbids: two on a call with one seat are too many for its account as well.
      expect(finding.length > 0).toBe(forbidding.length > 0)
    }),
    { numRuns: 300 },
  )
})

test('what a rule finds about one placement it finds in the whole plan too', () => {
  fc.assert(
    fc.property(smallTeam, (options) => {
      const { facts } = testTeam(options)
      const all = candidatesOf(facts).open()
      const plan = new Plan(facts, all)
      const missed = hardRules.filter((rule) => {
        const inWhole = new Set(rule.check(plan).flatMap(({ placements }) => placements))
        return all.some((placed) => rule.check(plan, placed).length > 0 && !inWhole.has(placed))
      })
      expect(missed.map(({ name }) => name)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('the points of a placement are the same by its own part and by the whole plan, and never more than the rule says', () => {
  fc.assert(
    fc.property(smallTeam, draw, (options, isDrawn) => {
      const { facts } = testTeam(options)
      const candidates = candidatesOf(facts)
      const plan = planOf(facts, candidates, drawColumns(facts, candidates, isDrawn))
      const all = plan.all().filter(({ isFixed }) => !isFixed)
      const wrong = softRules.filter((rule) => {
        const accuracy = 1e-9 * Math.max(1, Math.abs(rule.score(plan)))
        const most = rule.most(facts) + accuracy
        return all.some((placed) => {
          const points = pointsFor(rule, plan, placed)
          const whole = rule.score(plan) - plan.without(placed, () => rule.score(plan))
          return Math.abs(points - whole) > accuracy || Math.abs(points) > most
        })
      })
      expect(wrong.map(({ name }) => name)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

/** Two teams that differ in one thing, solved. */
function optima(one: PlanFacts, other: PlanFacts): [number, number] {
  const [first, second] = [candidatesOf(one), candidatesOf(other)]
  fc.pre(first.length > 0 && second.length > 0)
  return [solveHere(one, first).objective, solveHere(other, second).objective]
}

test('one more seat never lowers the optimum', () => {
  fc.assert(
    fc.property(smallTeam, fc.nat(6), (options, number) => {
      const { facts } = feasible(options)
      fc.pre(number < facts.activities.length)
      const roomier = facts.activities.map((activity, index) => {
        return index === number ? { ...activity, seats: activity.seats + 1 } : activity
      })
      const [before, after] = optima(facts, { ...facts, activities: roomier })
      expect(after).toBeGreaterThanOrEqual(before - accuracy(before, after))
    }),
    { numRuns: 80 },
  )
})

test('a stricter rule never raises the optimum', () => {
  const stricter = fc.constantFrom<(given: PlanFacts['settings']) => Partial<PlanFacts['settings']>>(
    (given) => ({ 'no-overlap': { bufferMinutes: given['no-overlap'].bufferMinutes + 90 } }),
    () => ({ 'same-host-limit': { placements: 1 } }),
    (given) => ({ 'customer-guard': { ...given['customer-guard'], coolDownDays: 30 } }),
    ({ 'customer-guard': given }) => ({
      'customer-guard': { ...given, participantsPerCall: Math.min(1, given.participantsPerCall) },
    }),
    (given) => ({ 'customer-guard': { ...given['customer-guard'], barredStages: ['sale'] } }),
  )
  fc.assert(
    fc.property(smallTeam, stricter, (options, tighten) => {
      const team = feasible(options)
      const { facts } = team
      const tighter = { ...facts, settings: { ...facts.settings, ...tighten(facts.settings) } }
      fc.pre(isFeasible({ ...team, facts: tighter }))
      const [before, after] = optima(facts, tighter)
      expect(after).toBeLessThanOrEqual(before + accuracy(before, after))
    }),
    { numRuns: 80 },
  )
})

test('what people are called and in what order they are known changes nothing', () => {
  const turned = <Item>(items: Record<string, Item> | undefined) =>
    Object.fromEntries(Object.entries(items ?? {}).toReversed())
  fc.assert(
    fc.property(smallTeam, (options) => {
      const { facts } = feasible(options)
      const renamed = facts.people.map((person, index) => Object.assign({}, person, { name: `Person ${index}` }))
      const { facts: reordered } = testTeam({
        ...options,
        people: turned(options.people),
        calls: turned(options.calls),
      })
      const [before, ...others] = [facts, { ...facts, people: renamed }, reordered].map((each) => {
        const candidates = candidatesOf(each)
        fc.pre(candidates.length > 0)
        return solveHere(each, candidates).objective
      })
      for (const after of others) {
        expect(Math.abs(after - (before ?? 0))).toBeLessThan(accuracy(before ?? 0, after))
      }
    }),
    { numRuns: 80 },
  )
})

test('planning twice gives the same plan', async () => {
  await fc.assert(
    fc.asyncProperty(smallTeam, async (options) => {
      const team = testTeam(options)
      const [one, other] = [await planCycle(team, exact, running), await planCycle(team, exact, running)]
      expect(JSON.stringify(one)).toBe(JSON.stringify(other))
    }),
    // Shrinking would solve for minutes.
    { numRuns: 10, endOnFailure: true },
  )
})
