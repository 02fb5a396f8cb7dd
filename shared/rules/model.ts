import type { Role } from '../domain/placements.ts'
import type { Candidates } from './candidates.ts'
import type { ActivityFacts, PlanFacts } from './facts.ts'
import { at } from './facts.ts'
import { type Rows, RowWriter } from './rows.ts'

/**
 * What plans are chosen from and judged by, as the solver sees it: one column for every candidate, 1 when it is in the
 * plan. Taking placements out never breaks a limit, and points are concave in what they count; everything the planner
 * does (bounds, search, mixed-integer programs) rests on these two.
 */
export interface Model {
  /** Of each column, by the numbers of the facts. Sorted by person. */
  people: Int32Array
  activities: Int32Array
  columnNames: (column: number) => string
  /** 1 for columns that are in every plan. */
  isKept: Uint8Array
  /** What a column adds to the plan's points by itself. */
  points: Float64Array
  /** Points that every plan has. */
  offset: number
  /** Σ value · column ≤ most; values are positive. */
  limits: Rows & { most: Float64Array }
  /** f(base + Σ value · column) − f(base), for f(0) = 0, which rises by each segment's slope over its width. */
  gains: Rows & {
    base: Float64Array
    /** Segments of gain g: from `segmentStarts[g]` to before `segmentStarts[g + 1]`. Slopes fall. */
    segmentStarts: Int32Array
    widths: Float64Array
    slopes: Float64Array
  }
  rivals: readonly Rivals[]
}

/** Of these activities, at most so many (usually 1) may have participants. */
export interface Rivals {
  name: string
  activities: readonly number[]
  most: number
  /** No activity among them can have more participants. */
  seats: number
}

/** A stretch over which each unit gives so many points. A flat stretch without end follows the last one. */
export interface Segment {
  width: number
  slope: number
}

/** What the rules write their limits and gains into. */
export class ModelDraft {
  readonly facts: PlanFacts
  readonly candidates: Candidates
  readonly #ofPerson: number[][]
  readonly #ofActivity: number[][]
  readonly #isKept: Uint8Array
  readonly #points: Float64Array
  readonly #limits = new RowWriter()
  readonly #most: number[] = []
  readonly #gains = new RowWriter()
  readonly #base: number[] = []
  readonly #segmentStarts: number[] = [0]
  readonly #widths: number[] = []
  readonly #slopes: number[] = []
  readonly #rivals: Rivals[] = []
  readonly #wanted: ReadonlyMap<string, unknown> | undefined
  #offset = 0

  /**
   * `wanted`: for a part of the candidates, the limits and rivals of the whole that matter. Those are written although the
   * part alone cannot break them, and no others.
   */
  constructor(facts: PlanFacts, candidates: Candidates, wanted?: ReadonlyMap<string, unknown>) {
    this.#wanted = wanted
    this.facts = facts
    this.candidates = candidates
    this.#ofPerson = facts.people.map(() => [])
    this.#ofActivity = facts.activities.map(() => [])
    this.#isKept = new Uint8Array(candidates.length)
    this.#points = new Float64Array(candidates.length)
    for (let column = 0; column < candidates.length; column++) {
      if (candidates.isFixed(column)) this.#isKept[column] = 1
      at(this.#ofPerson, this.personOf(column)).push(column)
      at(this.#ofActivity, candidates.activities[column] ?? -1).push(column)
    }
  }

  personOf(column: number): number {
    return this.candidates.people[column] ?? -1
  }

  activityOf(column: number): ActivityFacts {
    return at(this.facts.activities, this.candidates.activities[column] ?? -1)
  }

  roleOf(column: number): Role {
    return this.candidates.role(column)
  }

  /** The candidates of somebody, those of other cycles too. */
  ofPerson(person: number): readonly number[] {
    return at(this.#ofPerson, person)
  }

  /** The candidates of somebody in this cycle. */
  inCycle(person: number): number[] {
    return this.ofPerson(person).filter((column) => !this.candidates.isElsewhere(column))
  }

  ofActivity(activity: number): readonly number[] {
    return at(this.#ofActivity, activity)
  }

  ofHost(host: number): number[] {
    return at(this.facts.hostedBy, host).flatMap((activity) => this.ofActivity(activity))
  }

  addPoints(column: number, points: number): void {
    this.#points[column] = (this.#points[column] ?? 0) + points
  }

  /** Points that every plan gets. */
  addConstant(points: number): void {
    this.#offset += points
  }

  /** Keeps a candidate in every plan. */
  keep(column: number): void {
    this.#isKept[column] = 1
  }

  /** Whether a limit of this name is to be written; asked where working it out takes a while. */
  asksFor(name: string): boolean {
    return this.#wanted === undefined || this.#wanted.has(name)
  }

  /**
   * What hard rules are made of: these columns together at most so much. What is fixed may be over the limit already;
   * then nothing more may come. A limit that cannot be broken is left out.
   */
  limit(name: string, most: number, columns: readonly number[], values: readonly number[] | number = 1): void {
    if (columns.length === 0 || this.#wanted?.has(name) === false) return
    let all = 0
    let settled = 0
    for (const [index, column] of columns.entries()) {
      const value = typeof values === 'number' ? values : at(values, index)
      if (!(value > 0)) throw new Error(`The limit ${name} counts what is not positive.`)
      all += value
      if (this.candidates.isFixed(column)) settled += value
    }
    const limit = Math.max(most, settled)
    if (this.#wanted === undefined && all <= limit) return
    this.#limits.add(name, columns, values)
    this.#most.push(limit)
  }

  /**
   * What soft rules are made of: points for these columns together. They start at `base`, and what they count never falls
   * below 0; each unit gives the slope of the segment that it falls into. Slopes must fall.
   */
  gain(
    name: string,
    columns: readonly number[],
    values: readonly number[] | number,
    segments: readonly Segment[],
    base = 0,
  ): void {
    if (columns.length === 0 || segments.length === 0) return
    this.#gains.add(name, columns, values)
    this.#base.push(base)
    let before = Infinity
    for (const { width, slope } of segments) {
      if (slope > before || !(width > 0)) throw new Error(`The segments of ${name} must have a width and fall.`)
      this.#widths.push(width)
      this.#slopes.push(slope)
      before = slope
    }
    // Where it would be flat in the end although it fell before, it would not be concave.
    if (before < 0 && segments.at(-1)?.width !== Infinity) throw new Error(`The last segment of ${name} must not end.`)
    this.#segmentStarts.push(this.#widths.length)
  }

  /** Gives points once when at least one of these candidates is in the plan. */
  once(name: string, columns: readonly number[], points: number): void {
    this.gain(name, columns, 1, [{ width: 1, slope: points }])
  }

  /** Of these activities at most one may have participants. `seats`: the most participants that any of them can have. */
  rivals(name: string, activities: readonly number[], seats: number): void {
    const joinable = activities.filter((activity) => this.ofActivity(activity).length > 0)
    if (seats <= 1) {
      this.limit(
        name,
        1,
        joinable.flatMap((activity) => this.ofActivity(activity)),
      )
      return
    }
    if (this.#wanted?.has(name) === false) return
    const isSettled = (activity: number) => this.ofActivity(activity).some((column) => this.candidates.isFixed(column))
    const most = Math.max(1, joinable.filter(isSettled).length)
    if (this.#wanted !== undefined || joinable.length > most)
      this.#rivals.push({ name, activities: joinable, most, seats })
  }

  finish(): Model {
    const { facts, candidates } = this
    return {
      people: candidates.people,
      activities: candidates.activities,
      columnNames: (column) => {
        const person = at(facts.people, this.personOf(column))
        return `placement/${person.id}/${this.activityOf(column).id}/${this.roleOf(column)}`
      },
      isKept: this.#isKept,
      points: this.#points,
      offset: this.#offset,
      limits: { ...this.#limits.finish(), most: Float64Array.from(this.#most) },
      gains: {
        ...this.#gains.finish(),
        base: Float64Array.from(this.#base),
        segmentStarts: Int32Array.from(this.#segmentStarts),
        widths: Float64Array.from(this.#widths),
        slopes: Float64Array.from(this.#slopes),
      },
      rivals: this.#rivals,
    }
  }
}
