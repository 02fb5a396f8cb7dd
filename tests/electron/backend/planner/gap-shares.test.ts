import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPrices } from '../../../../electron/backend/planner/dual.ts'
import { gapShares } from '../../../../electron/backend/planner/gap-shares.ts'
import { relaxationOf } from '../../../../electron/backend/planner/relaxation.ts'
import { search } from '../../../../electron/backend/planner/search.ts'
import { smallModel } from '../../../support/small-models.ts'

test('what people are missing adds up to the distance between the plan and the bound, where everybody could use everything', () => {
  fc.assert(
    fc.property(smallModel, fc.nat(), (drawn, seed) => {
      const model = { ...drawn, rivals: [], isKept: new Uint8Array(drawn.points.length) }
      const relaxation = relaxationOf(model)
      const { bound, prices } = findPrices(relaxation, { steps: 200 })
      const { chosen, objective } = search(model, { seed, steps: 0 })
      const shares = gapShares(relaxation, prices, new Float64Array(chosen.length).fill(1), chosen)
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(-1e-6)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(bound - objective - unused(model, prices), 6)
    }),
    { numRuns: 200 },
  )
})

test('somebody who has the best there is misses nothing, and who is left out misses what they could have', () => {
  const names = [0, 1].map((column) => `placement/${column}`)
  const rows = { names: [], starts: Int32Array.of(0), columns: new Int32Array(0), values: new Float64Array(0) }
  const empty = new Float64Array(0)
  const model = {
    people: Int32Array.of(0, 1),
    activities: Int32Array.of(0, 1),
    columnNames: (column: number) => names[column] ?? '',
    isKept: new Uint8Array(2),
    points: Float64Array.of(5, 3),
    offset: 0,
    limits: { ...rows, most: empty },
    gains: { ...rows, base: empty, segmentStarts: Int32Array.of(0), widths: empty, slopes: empty },
    rivals: [],
  }
  const shares = gapShares(relaxationOf(model), empty, Float64Array.of(1, 1), Uint8Array.of(1, 0))
  expect([...shares]).toEqual([0, 3])
})

/** What rows without any columns lose, which lies with nobody. */
function unused(model: Parameters<typeof relaxationOf>[0], prices: Float64Array): number {
  const { limits } = model
  return limits.names.reduce((sum, _, row) => {
    return limits.starts[row] === limits.starts[row + 1] ? sum + (prices[row] ?? 0) * (limits.most[row] ?? 0) : sum
  }, 0)
}
