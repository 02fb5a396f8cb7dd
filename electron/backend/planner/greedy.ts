import type { WorkingPlan } from './working-plan.ts'

/**
 * Adds columns by falling worth, less their prices, as long as they fit and give points. What a column is worth only falls
 * while others come in, so that it is enough to look again at the one on top.
 */
export function fillGreedily(plan: WorkingPlan, prices?: Float64Array): void {
  const count = plan.chosen.length
  const worths = new Float64Array(count)
  const heap: number[] = []
  const worthOf = (column: number) => plan.worth(column) - (prices?.[column] ?? 0)
  for (let column = 0; column < count; column++) {
    if (plan.chosen[column] === 1) continue
    const worth = worthOf(column)
    if (worth <= 0) continue
    worths[column] = worth
    heap.push(column)
  }
  for (let index = heap.length >> 1; index >= 0; index--) sift(index)
  while (heap.length > 0) {
    const column = heap[0] ?? 0
    const worth = plan.fits(column) ? worthOf(column) : 0
    if (worth >= (worths[column] ?? 0) - 1e-9 && worth > 0) {
      plan.add(column)
      pop()
    } else if (worth > 0) {
      worths[column] = worth
      sift(0)
    } else pop()
  }

  function pop(): void {
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return
    heap[0] = last
    sift(0)
  }

  function sift(from: number): void {
    const column = heap[from]
    if (column === undefined) return
    const worth = worths[column] ?? 0
    let index = from
    for (let child = 2 * index + 1; child < heap.length; child = 2 * index + 1) {
      const right = child + 1
      if (right < heap.length && (worths[heap[right] ?? 0] ?? 0) > (worths[heap[child] ?? 0] ?? 0)) child = right
      if ((worths[heap[child] ?? 0] ?? 0) <= worth) break
      heap[index] = heap[child] ?? 0
      index = child
    }
    heap[index] = column
  }
}
