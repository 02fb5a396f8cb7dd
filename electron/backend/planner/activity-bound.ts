import { countsAnybody, countsSeveral } from './counting.ts'
import { tolerance } from './narrow.ts'
import { gainAtPrice, reducedPoints, type Relaxation, rowsAt } from './relaxation.ts'

/** What a bound counts for gains of several people, and what every plan has. */
export function pointsOfSeveral(relaxation: Relaxation, prices: Float64Array): number {
  const { gains, offset } = relaxation.model
  let points = offset
  for (const [gain, name] of gains.names.entries()) {
    if (countsSeveral(name)) points += gainAtPrice(gains, gain, prices[relaxation.firstGain + gain] ?? 0)
  }
  return points
}

/** What a bound counts for rows besides limits that count anybody. */
function pointsOfPeople(relaxation: Relaxation, prices: Float64Array): number {
  const { model, firstGain } = relaxation
  const own = prices.slice()
  const names = [...model.limits.names, ...model.rivals.map(({ name }) => name)]
  for (let row = 0; row < firstGain; row++) if (countsAnybody(names[row] ?? '')) own[row] = 0
  return rowsAt(relaxation, own)
}

/** What no plan of a model exceeds at these prices, with activities that are filled by whole participants. */
export function boundByActivities(relaxation: Relaxation, prices: Float64Array): number {
  const { model } = relaxation
  const activities = new ActivityBound(relaxation, prices)
  let bound = pointsOfPeople(relaxation, prices)
  for (const [column, activity] of model.activities.entries()) {
    const points = reducedPoints(relaxation, prices, column) + activities.costOf(activity)
    if (model.isKept[column] === 1) bound += points
    else activities.offer(activity, points)
  }
  return bound + activities.points()
}

interface Use {
  limit: number
  amount: number
}

/** Room for one participant of an activity: the best for it, the second best and so on. */
interface Place {
  uses: readonly Use[]
  points: number
  /** Points beyond what its limits cost. */
  surplus: number
}

/** A block that is not solved after so many decisions counts with what its limits cost, which bounds it too. */
const mostDecisions = 20_000
/** And one with more places than this is not even tried. */
const mostPlaces = 1_000

/**
 * The most points that activities can give together, their participants being paid for as people. Limits that count anybody
 * tie only few activities to each other, those of a host or an account, so that each such block is solved for whole
 * participants. That is far less than what prices of these limits prove.
 */
export class ActivityBound {
  readonly #usesOf = new Map<number, Use[]>()
  readonly #costs = new Map<number, number>()
  /** What is left of each limit beside what is in every plan. */
  readonly #room: Float64Array
  readonly #prices: Float64Array
  /** Of each activity as many points as it has places, falling. */
  readonly #offered = new Map<number, number[]>()

  constructor({ model, entries, firstGain, most }: Relaxation, prices: Float64Array) {
    const names = [...model.limits.names, ...model.rivals.map(({ name }) => name)]
    const isCounted = names.map(countsAnybody)
    this.#prices = prices
    this.#room = most.slice(0, firstGain)
    for (let column = 0; column < model.points.length; column++) {
      const activity = model.activities[column] ?? -1
      const isKept = model.isKept[column] === 1
      const isKnown = this.#usesOf.has(activity)
      if (isKnown && !isKept) continue
      const uses: Use[] = []
      for (let entry = entries.starts[column] ?? 0; entry < (entries.starts[column + 1] ?? 0); entry++) {
        const [limit, amount] = [entries.rows[entry] ?? 0, entries.values[entry] ?? 0]
        if (limit >= firstGain || isCounted[limit] !== true) continue
        uses.push({ limit, amount })
        if (isKept) this.#room[limit] = (this.#room[limit] ?? 0) - amount
      }
      if (isKnown) continue
      this.#usesOf.set(activity, uses)
      this.#costs.set(
        activity,
        uses.reduce((sum, { limit, amount }) => sum + amount * (prices[limit] ?? 0), 0),
      )
    }
  }

  /** Somebody for an activity, and what that gives without what the limits cost that count anybody. */
  offer(activity: number, points: number): void {
    if (points <= 0) return
    const places = this.placesOf(activity)
    const offered = this.#offered.get(activity) ?? []
    if (offered.length >= places && (places <= 0 || points <= (offered.at(-1) ?? 0))) return
    let at = offered.length
    while (at > 0 && (offered[at - 1] ?? 0) < points) at--
    offered.splice(at, 0, points)
    if (offered.length > places) offered.pop()
    this.#offered.set(activity, offered)
  }

  /** How many more can join an activity, for all that is known. */
  placesOf(activity: number): number {
    return (this.#usesOf.get(activity) ?? []).reduce((least, { limit, amount }) => {
      return Math.min(least, Math.floor(((this.#room[limit] ?? 0) + tolerance) / amount))
    }, Infinity)
  }

  /** As many participants for each activity as it has places, who give what they cost. */
  offerAtCost(): void {
    for (const [activity, cost] of this.#costs) {
      for (let places = cost > 0 ? this.placesOf(activity) : 0; places > 0; places--) this.offer(activity, cost)
    }
  }

  /** What the limits that count anybody cost each participant of an activity. */
  costOf(activity: number): number {
    return this.#costs.get(activity) ?? 0
  }

  /** The most that activities can give together from what they were offered. */
  points(): number {
    return this.#blocks().reduce((sum, places) => sum + this.#mostOf(places), 0)
  }

  /** Places of activities that share limits. */
  #blocks(): Place[][] {
    const leader = Int32Array.from(this.#room.keys())
    const find = (limit: number): number => {
      let root = limit
      while (leader[root] !== root) root = leader[root] = leader[leader[root] ?? 0] ?? 0
      return root
    }
    for (const activity of this.#offered.keys()) {
      const [first, ...others] = this.#usesOf.get(activity) ?? []
      for (const { limit } of others) leader[find(limit)] = find(first?.limit ?? limit)
    }
    const blocks = new Map<number, Place[]>()
    for (const [activity, offered] of this.#offered) {
      const uses = this.#usesOf.get(activity) ?? []
      const block = uses[0] === undefined ? -1 - activity : find(uses[0].limit)
      const places = blocks.get(block) ?? []
      for (const points of offered) places.push({ uses, points, surplus: points - this.costOf(activity) })
      blocks.set(block, places)
    }
    return [...blocks.values()]
  }

  #mostOf(places: Place[]): number {
    places.sort((one, other) => Math.abs(other.surplus) - Math.abs(one.surplus))
    const room = this.#room
    const limits = new Set(places.flatMap(({ uses }) => uses.map(({ limit }) => limit)))
    let proven = 0
    for (const limit of limits) proven += (this.#prices[limit] ?? 0) * (room[limit] ?? 0)
    for (const { surplus } of places) proven += Math.max(0, surplus)
    if (places.length > mostPlaces) return proven
    const rest = new Float64Array(places.length + 1)
    for (let index = places.length - 1; index >= 0; index--) {
      rest[index] = (rest[index + 1] ?? 0) + (places[index]?.points ?? 0)
    }
    let [best, decisions] = [0, 0]
    const decide = (index: number, points: number, bound: number): void => {
      if (points > best) best = points
      const place = places[index]
      if (place === undefined || ++decisions > mostDecisions) return
      if (Math.min(bound, points + (rest[index] ?? 0)) <= best + 1e-9) return
      const take = () => {
        if (place.uses.some(({ limit, amount }) => amount > (room[limit] ?? 0) + tolerance)) return
        for (const { limit, amount } of place.uses) room[limit] = (room[limit] ?? 0) - amount
        decide(index + 1, points + place.points, bound + Math.min(0, place.surplus))
        for (const { limit, amount } of place.uses) room[limit] = (room[limit] ?? 0) + amount
      }
      const leave = () => {
        decide(index + 1, points, bound - Math.max(0, place.surplus))
      }
      if (place.surplus >= 0) {
        take()
        leave()
      } else {
        leave()
        take()
      }
    }
    decide(0, 0, proven)
    return decisions > mostDecisions ? proven : best + 1e-9
  }
}
