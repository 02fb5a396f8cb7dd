/** Something that takes room from `x` on; `room` is what must stay free for it to be told from its neighbour. */
export interface Footprint {
  x: number
  room: number
}

export interface Lanes {
  /** The lane of each, in the order given. */
  lanes: number[]
  count: number
  /** How far the label of each may run until the next one in its lane begins; Infinity when none follows. */
  reach: number[]
}

/** Puts what would overlap into lanes under each other, the earliest first, in as few lanes as can be. */
export function layOutLanes(footprints: readonly Footprint[], gap: number): Lanes {
  const order = footprints
    .map((footprint, index) => ({ ...footprint, index }))
    .sort((a, b) => a.x - b.x || b.room - a.room || a.index - b.index)
  const lanes = footprints.map(() => 0)
  const reach = footprints.map(() => Number.POSITIVE_INFINITY)
  const last: { index: number; until: number; x: number }[] = []

  for (const { x, room, index } of order) {
    let lane = last.findIndex((previous) => previous.until + gap <= x)
    if (lane === -1) lane = last.length
    const previous = last[lane]
    if (previous !== undefined) reach[previous.index] = x - gap - previous.x
    last[lane] = { index, until: x + room, x }
    lanes[index] = lane
  }
  return { lanes, count: Math.max(1, last.length), reach }
}
