import { expect, test } from 'vitest'
import { gapBetween, solveWithHighs } from '../../../../electron/backend/planner/highs.ts'
import { cutsFor, knapsacksOf, withCuts } from '../../../../electron/backend/planner/knapsack-cuts.ts'
import { leanModel } from '../../../../electron/backend/planner/lean-model.ts'
import { loadHighs } from '../../../../electron/backend/planner/load-highs.ts'
import { candidatesOf, modelOf } from '../../../../electron/backend/planner/model.ts'
import { programOf, valuesOf } from '../../../../electron/backend/planner/program.ts'
import { solveModel } from '../../../../electron/backend/planner/solve-model.ts'
import { objectiveOf } from '../../../../electron/backend/planner/working-plan.ts'
import type { Model } from '../../../../shared/rules/model.ts'
import { marketer, rep, type TestCall, testTeam } from '../../../support/plan-facts.ts'

const highs = await loadHighs()
const nobody = { improved: () => {}, bounded: () => {}, shouldStop: () => false }

/** Three weeks of calls of different lengths for two hosts and four people with little time. */
function busyModel(): Model {
  const calls: Record<string, TestCall> = {}
  for (let day = 2; day < 20; day++) {
    for (const [index, host] of ['Tom', 'Ben'].entries()) {
      calls[`Call ${day} with ${host}`] = {
        host,
        at: `2026-03-${String(day).padStart(2, '0')}T${10 + ((day + index) % 3)}:00Z`,
        minutes: [25, 30, 45, 60][(day * 3 + index) % 4] ?? 30,
        skills: [day % 2 === 0 ? 'Discovery' : 'Pricing'],
      }
    }
  }
  const levels = { Discovery: [0, 3], Pricing: [1, 3] } as const
  const { facts } = testTeam({
    skills: ['Discovery', 'Pricing'],
    people: {
      Ann: { ...marketer, minimum: 1, hoursPerWeek: 1.25, levels },
      Mia: { ...marketer, minimum: 2, hoursPerWeek: 1.5, levels },
      Zoe: { ...marketer, hoursPerWeek: 2, levels },
      Kai: { ...marketer, minimum: 1, hoursPerWeek: 1, levels },
      Tom: { ...rep, hostHoursPerWeek: 2 },
      Ben: { ...rep, hostHoursPerWeek: 1.5 },
    },
    calls,
  })
  return modelOf(facts, candidatesOf(facts))
}

const model = busyModel()

function optimumOf(some: Model): number {
  const { solution } = solveWithHighs(highs, programOf(some), { timeLimitSeconds: 60, gap: 0, seed: 1 }, nobody)
  if (solution === null) throw new Error('Nothing stops the solver.')
  return solution.objective
}

test('a model is solved to the best plan there is, and that is proven', () => {
  const { chosen, objective, bound, hasFinished } = solveModel(highs, model, { seed: 1, gap: 0 }, nobody)
  expect(objective).toBeCloseTo(optimumOf(model), 5)
  expect(objectiveOf(model, chosen)).toBeCloseTo(objective, 9)
  expect(bound).toBeCloseTo(objective, 5)
  expect(hasFinished).toBe(true)
})

test('bounds only come down, never below the best plan, and plans only get better', () => {
  const best = optimumOf(model)
  const bounds: number[] = []
  const objectives: number[] = []
  solveModel(
    highs,
    model,
    { seed: 1, gap: 0 },
    {
      improved: (_, objective) => objectives.push(objective),
      bounded: (bound) => bounds.push(bound),
      shouldStop: () => false,
    },
  )
  expect(bounds.length).toBeGreaterThan(1)
  expect(bounds.toSorted((one, other) => other - one)).toEqual(bounds)
  expect(objectives.toSorted((one, other) => one - other)).toEqual(objectives)
  expect(bounds.at(-1)).toBeGreaterThan(best - 1e-5)
})

test('it ends at the gap asked for, not at the best plan', () => {
  const { objective, bound } = solveModel(highs, model, { seed: 1, gap: 0.5 }, nobody)
  expect(gapBetween(objective, bound)).toBeLessThanOrEqual(0.5)
  expect(bound).toBeGreaterThanOrEqual(optimumOf(model) - 1e-5)
})

test('what it is stopped with is a plan and a bound of the whole model', () => {
  let looks = 0
  const { objective, bound, hasFinished } = solveModel(
    highs,
    model,
    { seed: 1, gap: 0 },
    { ...nobody, shouldStop: () => ++looks > 5 },
  )
  expect(hasFinished).toBe(false)
  expect(objective).toBeLessThanOrEqual(optimumOf(model) + 1e-5)
  expect(bound).toBeGreaterThanOrEqual(optimumOf(model) - 1e-5)
})

test('a plan to begin with is never made worse', () => {
  const { chosen } = solveModel(highs, model, { seed: 1, gap: 0 }, nobody)
  const again = solveModel(highs, model, { seed: 2, gap: 1, start: chosen }, nobody)
  expect(again.objective).toBeCloseTo(optimumOf(model), 5)
})

test('limits that another one implies are left out, and nothing changes by that', () => {
  const lean = leanModel(model)
  expect(lean.limits.names.length).toBeLessThan(model.limits.names.length)
  expect(optimumOf(lean)).toBeCloseTo(optimumOf(model), 5)
})

test('cuts take fractions away, and no plan', () => {
  const knapsacks = knapsacksOf(model)
  expect(knapsacks.length).toBeGreaterThan(0)
  const cuts = cutsFor(highs, model, knapsacks, new Float64Array(model.points.length).fill(0.6))
  expect(cuts.length).toBeGreaterThan(0)
  const cut = withCuts(model, knapsacks, cuts)
  expect(cut.limits.names.length).toBe(model.limits.names.length + cuts.length)
  expect(optimumOf(cut)).toBeCloseTo(optimumOf(model), 5)
})

test('a plan keeps all rows of the program with the values that it has there', () => {
  const { chosen, objective } = solveModel(highs, model, { seed: 1, gap: 0 }, nobody)
  const program = programOf(model)
  const values = valuesOf(model, chosen)
  expect(values).toHaveLength(program.costs.length)
  const points = values.reduce((sum, value, column) => sum + value * (program.costs[column] ?? 0), program.offset)
  expect(points).toBeCloseTo(objective, 6)
  for (let row = 0; row < program.names.length; row++) {
    let sum = 0
    for (let index = program.starts[row] ?? 0; index < (program.starts[row + 1] ?? 0); index++) {
      sum += (program.values[index] ?? 0) * (values[program.columns[index] ?? 0] ?? 0)
    }
    expect(sum).toBeLessThanOrEqual((program.rowUpper[row] ?? 0) + 1e-6)
    expect(sum).toBeGreaterThanOrEqual((program.rowLower[row] ?? 0) - 1e-6)
  }
})
