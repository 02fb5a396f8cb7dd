import { type Role, Role as RoleSchema } from '../domain/placements.ts'
import type { Placed, PlanFacts } from './facts.ts'
import { at } from './facts.ts'

const roles = RoleSchema.options

/**
 * The placements that a plan can be chosen from, one column each: what is possible, and what is there already. Sorted by
 * person and activity, and kept in plain columns of numbers, because large teams have millions.
 */
export class Candidates {
  readonly length: number
  readonly people: Int32Array
  readonly activities: Int32Array
  readonly #roles: Uint8Array
  /** Those that are in the workspace already. */
  readonly #given: ReadonlyMap<number, Placed>

  constructor(facts: PlanFacts, placements: readonly Placed[]) {
    const sorted = placements.toSorted(
      (one, other) =>
        one.person - other.person ||
        one.activity - other.activity ||
        roles.indexOf(one.role) - roles.indexOf(other.role),
    )
    this.length = sorted.length
    this.people = Int32Array.from(sorted, ({ person }) => person)
    this.activities = Int32Array.from(sorted, ({ activity }) => activity)
    this.#roles = Uint8Array.from(sorted, ({ role }) => roles.indexOf(role))
    const given = new Set([...facts.fixed, ...facts.pins])
    this.#given = new Map(sorted.flatMap((placed, column) => (given.has(placed) ? [[column, placed] as const] : [])))
  }

  role(column: number): Role {
    return at(roles, this.#roles[column] ?? -1)
  }

  isFixed(column: number): boolean {
    return this.#given.get(column)?.isFixed ?? false
  }

  isElsewhere(column: number): boolean {
    return this.#given.get(column)?.isElsewhere ?? false
  }

  /** Those that may be in a plan or not, and what is to be in every plan but is not fixed. */
  open(): Placed[] {
    return Array.from({ length: this.length }, (_, column) => this.placed(column)).filter(({ isFixed }) => !isFixed)
  }

  /** The placement of a column: the one in the workspace, or as if the planner had just thought of it. */
  placed(column: number): Placed {
    const given = this.#given.get(column)
    if (given !== undefined) return given
    const [person, activity] = [this.people[column] ?? -1, this.activities[column] ?? -1]
    return { person, activity, role: this.role(column), id: null, isFixed: false, isElsewhere: false }
  }
}
