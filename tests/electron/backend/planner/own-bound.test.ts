import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsSeveral } from '../../../../electron/backend/planner/counting.ts'
import { everybodyIn, type OwnProblem } from '../../../../electron/backend/planner/everybody.ts'
import { factsOf } from '../../../../electron/backend/planner/facts.ts'
import { solveWithHighs } from '../../../../electron/backend/planner/highs.ts'
import { loadHighs } from '../../../../electron/backend/planner/load-highs.ts'
import { candidatesOf, modelOf } from '../../../../electron/backend/planner/model.ts'
import { ownBound } from '../../../../electron/backend/planner/own-bound.ts'
import { programOf } from '../../../../electron/backend/planner/program.ts'
import { at } from '../../../../shared/rules/facts.ts'
import { makeCompany, plannedAt } from '../../../bench/company/company.ts'

const highs = await loadHighs()
const { facts } = factsOf(makeCompany({ people: 12, weeks: 2, seed: 1 }), plannedAt)
const everybody = everybodyIn(facts, () => false) ?? []

test('gains count the placements of one person, unless their rule says otherwise', () => {
  const { gains, people } = modelOf(facts, candidatesOf(facts))
  const peopleOf = (gain: number) => {
    const columns = gains.columns.subarray(gains.starts[gain], gains.starts[gain + 1])
    return new Set(columns.map((column) => people[column] ?? -1)).size
  }
  const all = [...gains.names.keys()]
  const ofOne = all.filter((gain) => !countsSeveral(gains.names[gain] ?? ''))
  expect(new Set(ofOne.map(peopleOf))).toEqual(new Set([1]))
  expect(ofOne.length).toBeLessThan(all.length)
})

/** The most that whole placements give, by branch and bound over all candidates. */
function bestOf(person: number, costOf: (activity: number) => number): number {
  const candidates = candidatesOf(facts, [person])
  const whole = modelOf(facts, candidates)
  const points = whole.points.map((own, column) => {
    return own - (whole.isKept[column] === 1 ? 0 : costOf(whole.activities[column] ?? -1))
  })
  const model = { ...whole, points, offset: 0 }
  const options = { seed: 1, gap: 0, timeLimitSeconds: 60 }
  const watcher = { improved: () => {}, bounded: () => {}, shouldStop: () => false }
  return solveWithHighs(highs, programOf(model), options, watcher).solution?.objective ?? Infinity
}

test('nobody can get more out of their candidates than is proven, whatever activities cost and whatever was known', () => {
  const people = everybody.flatMap(({ candidates }, person) => (candidates.length > 0 ? [person] : []))
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 })
  fc.assert(
    fc.property(
      fc.constantFrom(...people),
      shares,
      fc.constantFrom(0, 5, 30),
      fc.nat(10),
      (person, drawn, dearest, known) => {
        const costOf = (activity: number) => dearest * (drawn[activity % 20] ?? 0)
        const problem: OwnProblem = at(everybody, person)
        const begin = [...problem.candidates.people.keys()].filter(
          (column) => problem.isKept[column] === 1 || column < known,
        )
        const { points } = ownBound(highs, problem, { costOf, sharedPrices: new Map() }, begin)
        const best = bestOf(person, costOf)
        expect(points).toBeGreaterThanOrEqual(best - 1e-6)
        expect(points).toBeLessThan(best + 0.1 * Math.abs(best) + 30)
      },
    ),
    { numRuns: 60 },
  )
})
