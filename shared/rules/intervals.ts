/** Something that takes up time from one number until just before another, larger one. */
export interface Interval {
  item: number
  from: number
  to: number
}

/** Items that all take up time at one moment. */
export interface Clique {
  moment: number
  items: readonly number[]
}

/** Every largest set of two or more intervals that all share a moment: at most one row each says "one at a time". */
export function cliquesOf(intervals: readonly Interval[]): Clique[] {
  const cliques: Clique[] = []
  let active: Interval[] = []
  let moment = -Infinity
  let hasGrown = false
  const close = () => {
    if (hasGrown && active.length > 1) cliques.push({ moment, items: active.map(({ item }) => item) })
  }
  for (const next of intervals.toSorted((one, other) => one.from - other.from || one.item - other.item)) {
    const staying = active.filter((interval) => interval.to > next.from)
    if (staying.length < active.length) {
      close()
      hasGrown = false
    }
    active = [...staying, next]
    moment = next.from
    hasGrown = true
  }
  close()
  return cliques
}
