/** From the first to before `to`. */
export interface Span {
  from: number
  to: number
}

export interface Axis {
  count: number
  /** Pixels of each. */
  size: number
  /** What sticks to the near and far edge, and covers as much. */
  before: number
  after: number
}

/** Spans begin and end at multiples of it, so that scrolling changes them seldom. */
const step = 2

/** More than a turn of a wheel brings into sight. */
const ahead = 4

/** What is to be mounted: all that is in sight, and so many more on either side, for what one turn of a wheel may bring. */
export function spanInSight(
  { count, size, before, after }: Axis,
  scrolled: number,
  length: number,
  beyond: number = ahead,
): Span {
  const seen = Math.max(0, length - before - after)
  const from = Math.floor(scrolled / size / step) * step - beyond
  const to = Math.ceil((scrolled + seen) / size / step) * step + beyond
  const first = Math.min(Math.max(0, from), Math.floor(Math.max(0, count - 1) / step) * step)
  return { from: first, to: Math.max(first, Math.min(count, to)) }
}

/** Where to scroll so that one is whole in sight, moving as little as possible. */
export function scrollToShow(index: number, { size, before, after }: Axis, scrolled: number, length: number): number {
  const start = index * size
  const seen = length - before - after
  if (start < scrolled) return start
  return start + size > scrolled + seen ? start + size - seen : scrolled
}
