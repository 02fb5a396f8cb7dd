import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastingCutsFor, withLastingCuts } from '../../../../electron/backend/planner/lasting-cuts.ts'
import { lastingKnapsacks } from '../../../../electron/backend/planner/lasting-knapsacks.ts'
import { loadHighs } from '../../../../electron/backend/planner/load-highs.ts'
import type { Model } from '../../../../shared/rules/model.ts'
import { RowWriter } from '../../../../shared/rules/rows.ts'
import { optimumOf, smallActivityModel } from '../../../support/small-models.ts'

const highs = await loadHighs()

/** The limits of a model over some of its columns. */
function selectionOf(model: Model, isIn: readonly boolean[]): Model {
  const { limits } = model
  const columns = [...model.points.keys()].filter((column) => isIn[column] === true)
  const rows = new RowWriter()
  for (const [limit, name] of limits.names.entries()) {
    const [from, to] = [limits.starts[limit] ?? 0, limits.starts[limit + 1] ?? 0]
    const kept = Array.from({ length: to - from }, (_, index) => from + index).filter((index) => {
      return columns.includes(limits.columns[index] ?? -1)
    })
    rows.add(
      name,
      kept.map((index) => columns.indexOf(limits.columns[index] ?? -1)),
      kept.map((index) => limits.values[index] ?? 0),
    )
  }
  return {
    ...model,
    people: Int32Array.from(columns, (column) => model.people[column] ?? -1),
    activities: Int32Array.from(columns, (column) => model.activities[column] ?? -1),
    isKept: Uint8Array.from(columns, (column) => model.isKept[column] ?? 0),
    points: Float64Array.from(columns, (column) => model.points[column] ?? 0),
    limits: { ...rows.finish(), most: limits.most },
  }
}

test('a cut that is found among some candidates cuts off no plan with others', () => {
  let found = 0
  const choices = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 })
  const parts = fc.array(fc.constantFrom(0.3, 0.5, 0.8, 1), { minLength: 9, maxLength: 9 })
  fc.assert(
    fc.property(smallActivityModel, choices, parts, (model, isIn, parts) => {
      const selection = selectionOf(model, isIn)
      const fractions = Float64Array.from(selection.points, (_, column) => parts[column] ?? 1)
      const knapsacks = lastingKnapsacks(selection)
      const cuts = lastingCutsFor(highs, selection, knapsacks, fractions, () => false)
      found += cuts.length
      expect(optimumOf(withLastingCuts(model, cuts))).toBe(optimumOf(model))
    }),
    { numRuns: 200 },
  )
  expect(found).toBeGreaterThan(20)
})
