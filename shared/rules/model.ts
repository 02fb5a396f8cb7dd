import type { ActivityFacts, Placed, PlanFacts } from './facts.ts'
import { at } from './facts.ts'

/** A mixed-integer program in compressed rows, to be maximised. Columns and rows are named `rule/subject`. */
export interface Model {
  offset: number
  columnNames: readonly string[]
  rowNames: readonly string[]
  costs: Float64Array
  columnLower: Float64Array
  columnUpper: Float64Array
  /** 1 for integer columns. */
  integrality: Int32Array
  rowLower: Float64Array
  rowUpper: Float64Array
  rowStarts: Int32Array
  columnIndices: Int32Array
  values: Float64Array
}

interface ColumnOptions {
  upper?: number
  /** What one unit adds to the plan's points. */
  points?: number
}

/**
 * What the rules write their columns and rows into. The first columns are the candidates, one for every placement that
 * is possible or fixed, 1 when it is in the plan; the rules add columns for what follows from those, which need not be
 * integer, because the rows make them so.
 */
export class ModelDraft {
  readonly facts: PlanFacts
  readonly candidates: readonly Placed[]
  readonly #ofPerson: number[][]
  readonly #ofActivity: number[][]
  readonly #columnNames: string[] = []
  readonly #costs: number[] = []
  readonly #lower: number[] = []
  readonly #upper: number[] = []
  readonly #rowNames: string[] = []
  readonly #rowLower: number[] = []
  readonly #rowUpper: number[] = []
  readonly #starts: number[] = []
  readonly #indices: number[] = []
  readonly #values: number[] = []
  readonly #joined = new Map<number, number[]>()
  #offset = 0

  constructor(facts: PlanFacts, candidates: readonly Placed[]) {
    this.facts = facts
    this.candidates = candidates
    this.#ofPerson = facts.people.map(() => [])
    this.#ofActivity = facts.activities.map(() => [])
    for (const { person, activity, role, isFixed } of candidates) {
      const subject = `${at(facts.people, person).id}/${at(facts.activities, activity).id}/${role}`
      const column = this.column(`placement/${subject}`, { upper: 1 })
      if (isFixed) this.#lower[column] = 1
      at(this.#ofPerson, person).push(column)
      at(this.#ofActivity, activity).push(column)
    }
  }

  candidate(column: number): Placed {
    return at(this.candidates, column)
  }

  activityOf(column: number): ActivityFacts {
    return at(this.facts.activities, this.candidate(column).activity)
  }

  /** The candidates of somebody, those of other cycles too. */
  ofPerson(person: number): readonly number[] {
    return at(this.#ofPerson, person)
  }

  /** The candidates of somebody in this cycle. */
  inCycle(person: number): number[] {
    return this.ofPerson(person).filter((column) => !this.candidate(column).isElsewhere)
  }

  ofActivity(activity: number): readonly number[] {
    return at(this.#ofActivity, activity)
  }

  ofHost(host: number): number[] {
    return at(this.facts.hostedBy, host).flatMap((activity) => this.ofActivity(activity))
  }

  /** Adds a column from 0 up. */
  column(name: string, { upper = Infinity, points = 0 }: ColumnOptions): number {
    this.#columnNames.push(name)
    this.#costs.push(points)
    this.#lower.push(0)
    this.#upper.push(upper)
    return this.#costs.length - 1
  }

  addPoints(column: number, points: number): void {
    this.#costs[column] = at(this.#costs, column) + points
  }

  /** Points that every plan gets. */
  addConstant(points: number): void {
    this.#offset += points
  }

  /** Keeps a candidate in every plan. */
  fix(column: number): void {
    this.#lower[column] = 1
  }

  row(
    name: string,
    lower: number,
    upper: number,
    columns: readonly number[],
    values: readonly number[] | number,
  ): void {
    this.#rowNames.push(name)
    this.#rowLower.push(lower)
    this.#rowUpper.push(upper)
    this.#starts.push(this.#indices.length)
    for (const [index, column] of columns.entries()) {
      this.#indices.push(column)
      this.#values.push(typeof values === 'number' ? values : at(values, index))
    }
  }

  /**
   * A row that hard rules are made of: these columns together at most so much. What is fixed may be over the limit
   * already; then nothing more may come. A row that cannot be broken is left out.
   */
  atMost(name: string, limit: number, columns: readonly number[], values: readonly number[] | number = 1): void {
    const valueAt = (index: number) => (typeof values === 'number' ? values : at(values, index))
    let most = 0
    let settled = 0
    for (const [index, column] of columns.entries()) {
      most += valueAt(index)
      if (at(this.#lower, column) === 1 && this.candidates[column]?.isFixed !== false) settled += valueAt(index)
    }
    if (most > Math.max(limit, settled)) this.row(name, -Infinity, Math.max(limit, settled), columns, values)
  }

  /** Gives points once when at least one of these candidates is in the plan. */
  once(name: string, candidates: readonly number[], points: number): void {
    const [only] = candidates
    if (only !== undefined && candidates.length === 1) {
      this.addPoints(only, points)
      return
    }
    const column = this.column(name, { upper: 1, points })
    this.row(name, -Infinity, 0, [column, ...candidates], [1, ...candidates.map(() => -1)])
  }

  /** Columns that together say whether an activity has participants: their sum is 1 if so, given at most `most` of them. */
  joined(activity: number, most: number): readonly number[] {
    const candidates = this.ofActivity(activity)
    if (most <= 1 || candidates.length <= 1) return candidates
    const known = this.#joined.get(activity)
    if (known !== undefined) return known
    const subject = at(this.facts.activities, activity).id
    const column = this.column(`joined/${subject}`, { upper: 1 })
    if (candidates.some((candidate) => this.candidate(candidate).isFixed)) this.#lower[column] = 1
    for (const candidate of candidates) {
      const { id } = at(this.facts.people, this.candidate(candidate).person)
      this.row(`joined/${subject}/${id}`, -Infinity, 0, [candidate, column], [1, -1])
    }
    this.#joined.set(activity, [column])
    return [column]
  }

  finish(): Model {
    return {
      offset: this.#offset,
      columnNames: this.#columnNames,
      rowNames: this.#rowNames,
      costs: Float64Array.from(this.#costs),
      columnLower: Float64Array.from(this.#lower),
      columnUpper: Float64Array.from(this.#upper),
      integrality: Int32Array.from(this.#costs, (_, column) => (column < this.candidates.length ? 1 : 0)),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      rowStarts: Int32Array.from([...this.#starts, this.#indices.length]),
      columnIndices: Int32Array.from(this.#indices),
      values: Float64Array.from(this.#values),
    }
  }
}
