import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { conflictsOf } from '../../electron/backend/planner/conflicts.ts'
import { solveWithHighs } from '../../electron/backend/planner/highs.ts'
import { loadHighs } from '../../electron/backend/planner/load-highs.ts'
import { candidatesOf, modelOf, newPlaced } from '../../electron/backend/planner/model.ts'
import { type Program, programOf } from '../../electron/backend/planner/program.ts'
import { publicRules } from '../../electron/backend/planner/public-points.ts'
import { repairPlan } from '../../electron/backend/planner/repair.ts'
import { substitutesFor } from '../../electron/backend/planner/substitutes.ts'
import { withRow } from '../../electron/backend/planner/with-row.ts'
import type { Placed, PlanFacts } from '../../shared/rules/facts.ts'
import { Plan } from '../../shared/rules/plan.ts'
import { checkAdding, checkPlan, firstObstacle, hardRules } from '../../shared/rules/rules.ts'
import { type TestPlacement, testTeam, type TestTeamOptions } from '../support/plan-facts.ts'
import { isFeasible, smallTeam } from '../support/small-teams.ts'

const highs = await loadHighs()
const options = { seed: 1 }
const watcher = { improved: () => {}, shouldStop: () => false }

/** The team with some more placements, which nobody has checked. */
function withPlacements(fields: Partial<TestPlacement>, most: number): fc.Arbitrary<TestTeamOptions> {
  const draws = fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.boolean()), { minLength: 2, maxLength: most })
  return fc.tuple(smallTeam, draws).map(([team, drawn]) => {
    const people = Object.keys(team.people)
    const titles = [...Object.keys(team.calls ?? {}), ...Object.keys(team.projects ?? {})]
    const given = new Map((team.placements ?? []).map((each) => [`${each.person}/${each.activity}`, each]))
    for (const [who, what, isPublished] of drawn) {
      const [person = '', activity = ''] = [people[who % people.length], titles[what % titles.length]]
      const status = isPublished ? 'published' : 'proposed'
      const key = `${person}/${activity}`
      if (!given.has(key)) given.set(key, Object.assign({ person, activity, status } as const, fields))
    }
    return Object.assign({}, team, { placements: [...given.values()] })
  })
}

function subsets<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((__, index) => ((bits >> index) & 1) === 1),
  )
}

function optimumOf(program: Program): number {
  const exact = { ...options, timeLimitSeconds: 60, gap: 0 }
  const { solution } = solveWithHighs(highs, program, exact, { ...watcher, bounded: () => {} })
  return solution?.objective ?? NaN
}

/** The most published placements that any plan can keep as they are, by trying all. */
function mostKept(facts: PlanFacts): number {
  const others = facts.published.filter((placed) => !facts.pins.includes(placed))
  const fitting = subsets(others).filter((set) => checkPlan(new Plan(facts, [...facts.pins, ...set])).length === 0)
  return Math.max(...fitting.map(({ length }) => length)) + facts.published.length - others.length
}

function isKept(placements: readonly Placed[], { person, activity, role }: Placed): boolean {
  return placements.some((one) => one.person === person && one.activity === activity && one.role === role)
}

test('a repair changes as few published placements as any plan, and is the best of those that change as few others', () => {
  fc.assert(
    fc.property(withPlacements({}, 7), (given) => {
      const team = testTeam(given)
      fc.pre(isFeasible(team))
      const { facts, live } = team
      const result = repairPlan(highs, { facts, live }, options, watcher)
      if (result.state !== 'repaired') throw new Error(`A feasible team was ${result.state}.`)
      expect(checkPlan(new Plan(facts, result.placements))).toEqual([])
      expect(result.dropped).toBe(facts.published.length - mostKept(facts))

      const partly = repairPlan(highs, { facts, live }, { ...options, mostPeople: 0 }, watcher)
      if (partly.state !== 'repaired') throw new Error(`A part of a feasible team was ${partly.state}.`)
      expect(partly.dropped).toBe(result.dropped)

      const candidates = candidatesOf(facts)
      const columnsOf = (placements: readonly Placed[]) =>
        Array.from({ length: candidates.length }, (_, column) => column).filter(
          (column) => !candidates.isFixed(column) && isKept(placements, candidates.placed(column)),
        )
      const complete = programOf(modelOf(facts, candidates))
      if (complete.costs.length === 0) return
      let program = complete
      for (const [name, those] of Object.entries({ published: facts.published, live })) {
        const columns = columnsOf(those)
        const kept = those.filter((placed) => isKept(result.placements, placed)).length
        const ones = columns.map(() => 1)
        program = withRow(program, name, kept, Infinity, columns, ones)
      }
      const best = optimumOf(program)
      const scale = Math.max(1, Math.abs(best))
      expect(result.objective / scale).toBeCloseTo(best / scale, 6)
      expect(result.bound ?? NaN).toBeGreaterThanOrEqual(optimumOf(complete) - 1e-6 * scale)
      expect(partly.bound).toBeNull()
    }),
    { numRuns: 60 },
  )
})

test('what makes a plan impossible is irreducible: without any one of its pins the rule is kept', () => {
  fc.assert(
    fc.property(withPlacements({ isPinned: true }, 8), (given) => {
      const { facts } = testTeam(given)
      const findings = conflictsOf(facts)
      expect(findings.length > 0).toBe(checkPlan(new Plan(facts, facts.pins)).length > 0)
      for (const { rule: name, placements } of findings) {
        const rule = hardRules.find((each) => each.name === name)
        const pins = facts.pins.filter((pin) => placements.includes(pin))
        expect(pins.length).toBeGreaterThan(0)
        const brokenBy = (those: readonly Placed[]) => rule?.check(new Plan({ ...facts, pins: those }, those)).length
        expect(brokenBy(pins)).toBeGreaterThan(0)
        for (const pin of pins) expect(brokenBy(pins.filter((each) => each !== pin))).toBe(0)
      }
    }),
    { numRuns: 300 },
  )
})

test('what is first in the way of somebody is the first of all that is', () => {
  fc.assert(
    fc.property(withPlacements({}, 7), (given) => {
      const { facts, live } = testTeam(given)
      const plan = new Plan(facts, live)
      for (const person of facts.participants) {
        for (const activity of facts.activities.keys()) {
          if (plan.has(person, activity)) continue
          const placed = newPlaced(facts, person, activity)
          const [first] = checkAdding(plan, placed)
          expect(firstObstacle(plan, placed)?.words()).toBe(plan.with(placed, () => first?.words()))
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('a substitute loses what it says, rule by rule, and breaks nothing', () => {
  fc.assert(
    fc.property(withPlacements({}, 7), (given) => {
      const { facts, live } = testTeam(given)
      const plan = new Plan(facts, live)
      for (const placed of live) {
        for (const { personId, role, points, rules, findings, givesUp } of substitutesFor(plan, placed)) {
          if (findings.length > 0) continue
          const person = facts.people.findIndex(({ id }) => id === personId)
          const left = live.filter(
            (one) => one !== placed && !(one.person === person && facts.activities[one.activity]?.id === givesUp),
          )
          const joining = { person, activity: placed.activity, role, id: null, isFixed: false, isElsewhere: false }
          const after = new Plan(facts, [...left, joining])
          expect(checkPlan(after, joining)).toEqual([])
          let sum = 0
          for (const rule of publicRules) {
            const difference = rule.score(after) - rule.score(plan)
            expect(rules.find((each) => each.rule === rule.name)?.points ?? 0).toBeCloseTo(difference, 4)
            sum += difference
          }
          expect(points).toBeCloseTo(sum, 4)
        }
      }
    }),
    { numRuns: 150 },
  )
})
