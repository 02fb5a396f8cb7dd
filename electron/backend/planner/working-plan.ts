import type { Model } from '../../../shared/rules/model.ts'
import { type Entries, entriesOf, type Groups, groupsOf } from './entries.ts'
import { gainAt } from './gain-curves.ts'

/** Sums of hours are not exact; a minute is far more than this. */
const tolerance = 1e-6

/** What does not change while a model is searched. */
export interface SearchSpace {
  model: Model
  limits: Entries
  gains: Entries
  byPerson: Groups
  byActivity: Groups
  /** Rivals of every activity that has some, by their place in the model. */
  rivalsOf: ReadonlyMap<number, readonly number[]>
}

export function searchSpaceOf(model: Model): SearchSpace {
  const count = model.points.length
  const rivalsOf = new Map<number, number[]>()
  for (const [index, { activities }] of model.rivals.entries()) {
    for (const activity of activities) {
      const known = rivalsOf.get(activity)
      if (known === undefined) rivalsOf.set(activity, [index])
      else known.push(index)
    }
  }
  return {
    model,
    limits: entriesOf(model.limits, count),
    gains: entriesOf(model.gains, count),
    byPerson: groupsOf(model.people),
    byActivity: groupsOf(model.activities),
    rivalsOf,
  }
}

/**
 * A plan while it is searched for: always within the limits, and what a change would give is known without looking at the
 * rest of the plan.
 */
export class WorkingPlan {
  readonly space: SearchSpace
  readonly chosen: Uint8Array
  objective: number
  readonly #used: Float64Array
  readonly #counted: Float64Array
  /** Chosen columns of each limit, as chains of entries: the first of each row, then from each to the next. */
  readonly #firstOf: Int32Array
  readonly #next: Int32Array
  readonly #previous: Int32Array
  readonly #columnOf: Int32Array
  readonly #participants: Int32Array
  readonly #joined: Int32Array

  constructor(space: SearchSpace) {
    const { model, limits } = space
    this.space = space
    this.chosen = new Uint8Array(model.points.length)
    this.objective = model.offset
    this.#used = new Float64Array(model.limits.names.length)
    this.#counted = model.gains.base.slice()
    this.#firstOf = new Int32Array(model.limits.names.length).fill(-1)
    this.#next = new Int32Array(limits.rows.length)
    this.#previous = new Int32Array(limits.rows.length)
    this.#columnOf = new Int32Array(limits.rows.length)
    for (let column = 0; column < model.points.length; column++) {
      this.#columnOf.fill(column, limits.starts[column], limits.starts[column + 1])
    }
    this.#participants = new Int32Array(space.byActivity.starts.length)
    this.#joined = new Int32Array(model.rivals.length)
    for (let column = 0; column < model.points.length; column++) if (model.isKept[column] === 1) this.add(column)
  }

  /** The points that a column would add; of one that is chosen, what one more like it would. */
  worth(column: number): number {
    return this.#change(column, 1)
  }

  /** The points that a chosen column adds now. */
  loss(column: number): number {
    return -this.#change(column, -1)
  }

  fits(column: number): boolean {
    const { limits, model } = this.space
    for (let entry = limits.starts[column] ?? 0; entry < (limits.starts[column + 1] ?? 0); entry++) {
      const row = limits.rows[entry] ?? 0
      if ((this.#used[row] ?? 0) + (limits.values[entry] ?? 0) > (model.limits.most[row] ?? 0) + tolerance) return false
    }
    return this.fullRival(column) === -1
  }

  /** Of the limits that the column would break, the first; −1 when it breaks none. */
  brokenLimit(column: number): number {
    const { limits, model } = this.space
    for (let entry = limits.starts[column] ?? 0; entry < (limits.starts[column + 1] ?? 0); entry++) {
      const row = limits.rows[entry] ?? 0
      if ((this.#used[row] ?? 0) + (limits.values[entry] ?? 0) > (model.limits.most[row] ?? 0) + tolerance) return row
    }
    return -1
  }

  /** The rivals that would be too many if the column's activity had participants; −1 when none would. */
  fullRival(column: number): number {
    const { model, rivalsOf } = this.space
    if (model.rivals.length === 0) return -1
    const activity = model.activities[column] ?? 0
    if ((this.#participants[activity] ?? 0) > 0) return -1
    for (const rival of rivalsOf.get(activity) ?? []) {
      if ((this.#joined[rival] ?? 0) >= (model.rivals[rival]?.most ?? 0)) return rival
    }
    return -1
  }

  /** Chosen columns that count for a limit. */
  inLimit(limit: number): number[] {
    const columns: number[] = []
    for (let entry = this.#firstOf[limit] ?? -1; entry !== -1; entry = this.#next[entry] ?? -1) {
      columns.push(this.#columnOf[entry] ?? 0)
    }
    return columns
  }

  participantsOn(activity: number): number[] {
    const { starts, items } = this.space.byActivity
    const columns: number[] = []
    if ((this.#participants[activity] ?? 0) === 0) return columns
    for (let index = starts[activity] ?? 0; index < (starts[activity + 1] ?? 0); index++) {
      const column = items[index] ?? 0
      if (this.chosen[column] === 1) columns.push(column)
    }
    return columns
  }

  add(column: number): void {
    const { limits, gains } = this.space
    this.objective += this.worth(column)
    this.chosen[column] = 1
    for (let entry = limits.starts[column] ?? 0; entry < (limits.starts[column + 1] ?? 0); entry++) {
      const row = limits.rows[entry] ?? 0
      this.#used[row] = (this.#used[row] ?? 0) + (limits.values[entry] ?? 0)
      const first = this.#firstOf[row] ?? -1
      this.#next[entry] = first
      this.#previous[entry] = -1
      if (first !== -1) this.#previous[first] = entry
      this.#firstOf[row] = entry
    }
    for (let entry = gains.starts[column] ?? 0; entry < (gains.starts[column + 1] ?? 0); entry++) {
      const row = gains.rows[entry] ?? 0
      this.#counted[row] = (this.#counted[row] ?? 0) + (gains.values[entry] ?? 0)
    }
    this.#join(column, 1)
  }

  drop(column: number): void {
    const { limits, gains } = this.space
    this.objective -= this.loss(column)
    this.chosen[column] = 0
    for (let entry = limits.starts[column] ?? 0; entry < (limits.starts[column + 1] ?? 0); entry++) {
      const row = limits.rows[entry] ?? 0
      this.#used[row] = (this.#used[row] ?? 0) - (limits.values[entry] ?? 0)
      const [previous, next] = [this.#previous[entry] ?? -1, this.#next[entry] ?? -1]
      if (previous === -1) this.#firstOf[row] = next
      else this.#next[previous] = next
      if (next !== -1) this.#previous[next] = previous
    }
    for (let entry = gains.starts[column] ?? 0; entry < (gains.starts[column + 1] ?? 0); entry++) {
      const row = gains.rows[entry] ?? 0
      this.#counted[row] = (this.#counted[row] ?? 0) - (gains.values[entry] ?? 0)
    }
    this.#join(column, -1)
  }

  #change(column: number, sign: 1 | -1): number {
    const { model, gains } = this.space
    let change = sign * (model.points[column] ?? 0)
    for (let entry = gains.starts[column] ?? 0; entry < (gains.starts[column + 1] ?? 0); entry++) {
      const row = gains.rows[entry] ?? 0
      const now = this.#counted[row] ?? 0
      const then = now + sign * (gains.values[entry] ?? 0)
      change += gainAt(model.gains, row, then) - gainAt(model.gains, row, now)
    }
    return change
  }

  #join(column: number, sign: 1 | -1): void {
    const { model, rivalsOf } = this.space
    const activity = model.activities[column] ?? 0
    const before = this.#participants[activity] ?? 0
    this.#participants[activity] = before + sign
    if (before !== (sign === 1 ? 0 : 1)) return
    for (const rival of rivalsOf.get(activity) ?? []) this.#joined[rival] = (this.#joined[rival] ?? 0) + sign
  }
}

/** The points of a choice of columns, counted afresh. */
export function objectiveOf(model: Model, chosen: Uint8Array): number {
  const { gains } = model
  let objective = model.offset
  for (let column = 0; column < chosen.length; column++) {
    if (chosen[column] === 1) objective += model.points[column] ?? 0
  }
  for (let row = 0; row < gains.names.length; row++) {
    const base = gains.base[row] ?? 0
    let count = base
    for (let index = gains.starts[row] ?? 0; index < (gains.starts[row + 1] ?? 0); index++) {
      if (chosen[gains.columns[index] ?? 0] === 1) count += gains.values[index] ?? 0
    }
    objective += gainAt(gains, row, count) - gainAt(gains, row, base)
  }
  return objective
}
