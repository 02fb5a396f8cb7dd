import { type Role, Role as RoleSchema } from '../domain/placements.ts'
import type { Placed } from './facts.ts'
import { at } from './facts.ts'

const roles = RoleSchema.options
const rankOf = new Map(roles.map((role, rank) => [role, rank]))

interface Columns {
  people: Int32Array
  activities: Int32Array
  /** By their place in the list of all roles. */
  roles: Uint8Array
  /** Those that are in the workspace already, fixed or pinned. */
  given: ReadonlyMap<number, Placed>
}

/**
 * The placements that a plan can be chosen from, one column each: what is possible, and what is there already. Sorted by
 * person and activity, and kept in plain columns of numbers, because large teams have millions.
 */
export class Candidates {
  readonly length: number
  readonly people: Int32Array
  readonly activities: Int32Array
  readonly #roles: Uint8Array
  readonly #given: ReadonlyMap<number, Placed>
  #joined: readonly number[] | undefined

  /** `CandidateWriter` makes these. */
  constructor({ people, activities, roles: ranks, given }: Columns) {
    this.length = people.length
    this.people = people
    this.activities = activities
    this.#roles = ranks
    this.#given = given
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

  /** The activities that any of them is on, in order. */
  joined(): readonly number[] {
    this.#joined ??= Array.from(new Set(this.activities)).toSorted((one, other) => one - other)
    return this.#joined
  }

  /** Those that may be in a plan or not, and what is to be in every plan but is not fixed. */
  open(): Placed[] {
    return Array.from({ length: this.length }, (_, column) => this.placed(column)).filter(({ isFixed }) => !isFixed)
  }

  /** The placement of a column: the one in the workspace, or as if the planner had just thought of it. */
  placed(column: number): Placed {
    const given = this.given(column)
    if (given !== undefined) return given
    const [person, activity] = [this.people[column] ?? -1, this.activities[column] ?? -1]
    return { person, activity, role: this.role(column), id: null, isFixed: false, isElsewhere: false }
  }

  /** The placement in the workspace that a column stands for, where it is fixed or pinned. */
  given(column: number): Placed | undefined {
    return this.#given.get(column)
  }
}

/** Collects candidates, person after person, each person's by activity and role. */
export class CandidateWriter {
  #people = new Int32Array(256)
  #activities = new Int32Array(256)
  #roles = new Uint8Array(256)
  readonly #given = new Map<number, Placed>()
  #length = 0

  add(person: number, activity: number, role: Role): void {
    if (this.#length === this.#people.length) this.#grow()
    this.#people[this.#length] = person
    this.#activities[this.#length] = activity
    this.#roles[this.#length] = rankOf.get(role) ?? 0
    this.#length++
  }

  /** What lies in the workspace, fixed or pinned. */
  addGiven(placed: Placed): void {
    this.#given.set(this.#length, placed)
    this.add(placed.person, placed.activity, placed.role)
  }

  /** A column of other candidates. */
  addFrom(candidates: Candidates, column: number): void {
    const given = candidates.given(column)
    if (given !== undefined) this.addGiven(given)
    else this.add(candidates.people[column] ?? -1, candidates.activities[column] ?? -1, candidates.role(column))
  }

  finish(): Candidates {
    return new Candidates({
      people: this.#people.slice(0, this.#length),
      activities: this.#activities.slice(0, this.#length),
      roles: this.#roles.slice(0, this.#length),
      given: this.#given,
    })
  }

  #grow(): void {
    const size = this.#length * 2
    const [people, activities, ranks] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)]
    people.set(this.#people)
    activities.set(this.#activities)
    ranks.set(this.#roles)
    this.#people = people
    this.#activities = activities
    this.#roles = ranks
  }
}
