import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { candidatesOf, modelOf } from '../../electron/backend/planner/model.ts'
import { rolesFor } from '../../shared/domain/placements.ts'
import type { Placed, PlanFacts } from '../../shared/rules/facts.ts'
import { type Model, ModelDraft } from '../../shared/rules/model.ts'
import { Plan } from '../../shared/rules/plan.ts'
import type { Rows } from '../../shared/rules/rows.ts'
import { barTo, checkPlan, rules, scorePlan } from '../../shared/rules/rules.ts'
import { testTeam } from '../support/plan-facts.ts'
import { smallTeam } from '../support/small-teams.ts'

function keyOf({ person, activity }: Placed): string {
  return `${person}/${activity}`
}

/** Everybody on everything in every role. */
function everything(facts: PlanFacts): Placed[] {
  return facts.participants.flatMap((person) =>
    facts.activities.flatMap(({ kind }, activity) =>
      rolesFor(kind).map((role) => ({ person, activity, role, id: null, isFixed: false, isElsewhere: false })),
    ),
  )
}

test('a pair stands among the candidates exactly when no rule bars it, and in no role that is barred', () => {
  fc.assert(
    fc.property(smallTeam, (options) => {
      const { facts } = testTeam(options)
      const given = new Set([...facts.fixed, ...facts.pins].map(keyOf))
      const candidates = candidatesOf(facts)
        .open()
        .filter((placed) => !given.has(keyOf(placed)))
      expect(candidates.filter((placed) => barTo(facts, placed) !== null)).toEqual([])
      const possible = everything(facts).filter((placed) => !given.has(keyOf(placed)) && barTo(facts, placed) === null)
      expect(new Set(candidates.map(keyOf))).toEqual(new Set(possible.map(keyOf)))
    }),
    { numRuns: 200 },
  )
})

test('whoever may take a role may take every less demanding one', () => {
  fc.assert(
    fc.property(smallTeam, (options) => {
      const { facts } = testTeam(options)
      const unfair = everything(facts).filter((placed) => {
        const roles = rolesFor(facts.activities[placed.activity]?.kind ?? 'call')
        const lesser = roles.slice(0, roles.indexOf(placed.role))
        return barTo(facts, placed) === null && lesser.some((role) => barTo(facts, { ...placed, role }) !== null)
      })
      expect(unfair).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('no plan with other roles than those of the candidates has more points', () => {
  const draw = fc.infiniteStream(fc.nat(9))
  fc.assert(
    fc.property(smallTeam, draw, (options, draws) => {
      const { facts } = testTeam(options)
      const candidates = candidatesOf(facts)
      const byPair = Map.groupBy(candidates.open(), keyOf)
      const kept = new Set([...facts.fixed, ...facts.pins, ...facts.published].map(keyOf))
      const plan = new Plan(facts, facts.pins)
      fc.pre(checkPlan(plan).length === 0)
      for (const placed of everything(facts)) {
        const isDrawn = (draws.next().value ?? 0) < 3
        if (!isDrawn || kept.has(keyOf(placed)) || barTo(facts, placed) !== null) continue
        if (plan.with(placed, () => checkPlan(plan).length === 0)) plan.add(placed)
      }
      for (const placed of plan.all()) {
        if (kept.has(keyOf(placed))) continue
        const points = scorePlan(plan)
        const best = plan.without(placed, () => {
          const others = byPair.get(keyOf(placed)) ?? []
          return Math.max(...others.map((other) => plan.with(other, () => scorePlan(plan))))
        })
        expect(best).toBeGreaterThanOrEqual(points - 1e-9 * Math.max(1, Math.abs(points)))
      }
    }),
    { numRuns: 200 },
  )
})

test('the candidates of some people are those of everybody, for them', () => {
  fc.assert(
    fc.property(smallTeam, (options) => {
      const { facts } = testTeam(options)
      const all = candidatesOf(facts)
      const one = facts.people.flatMap((_, person) => candidatesOf(facts, [person]).open())
      expect(one).toEqual(all.open())
    }),
    { numRuns: 100 },
  )
})

/** By row and candidate, what the row counts: "seats/… placement/…". */
function entriesOf(rows: Rows, { columnNames }: Model): Map<string, number> {
  const entries = new Map<string, number>()
  for (const [row, name] of rows.names.entries()) {
    for (let entry = rows.starts[row] ?? 0; entry < (rows.starts[row + 1] ?? 0); entry++) {
      entries.set(`${name} ${columnNames(rows.columns[entry] ?? -1)}`, rows.values[entry] ?? 0)
    }
  }
  return entries
}

test("what the model says of somebody's candidates it says of them alone too, in rows of the same names", () => {
  fc.assert(
    fc.property(smallTeam, (options) => {
      const { facts } = testTeam(options)
      const whole = modelOf(facts, candidatesOf(facts))
      const wanted = new Map(whole.limits.names.map((name) => [name, true]))
      const limits = new Map<string, number>()
      const gains = new Map<string, number>()
      for (const person of facts.people.keys()) {
        const draft = new ModelDraft(facts, candidatesOf(facts, [person]), wanted)
        for (const rule of rules) rule.model(draft)
        const part = draft.finish()
        for (const [name, value] of entriesOf(part.limits, part)) limits.set(name, value)
        for (const [name, value] of entriesOf(part.gains, part)) gains.set(name, value)
      }
      expect(limits).toEqual(entriesOf(whole.limits, whole))
      expect(gains).toEqual(entriesOf(whole.gains, whole))
    }),
    { numRuns: 200 },
  )
})
