/** Something that takes up time from one number until just before another. */
export interface Interval {
  item: number
  from: number
  to: number
}

/** Every largest set of two or more intervals that all share a moment: at most one row each says "one at a time". */
export function cliquesOf(intervals: readonly Interval[]): number[][] {
  const cliques: number[][] = []
  let active: Interval[] = []
  let hasGrown = false
  for (const next of intervals.toSorted((one, other) => one.from - other.from || one.item - other.item)) {
    const staying = active.filter((interval) => interval.to > next.from)
    if (staying.length < active.length) {
      if (hasGrown && active.length > 1) cliques.push(active.map(({ item }) => item))
      hasGrown = false
    }
    active = [...staying, next]
    hasGrown = true
  }
  if (active.length > 1) cliques.push(active.map(({ item }) => item))
  return cliques
}
