import type { Placed, PlanFacts } from './facts.ts'
import { at } from './facts.ts'

const none: readonly Placed[] = []

/** The placements of a cycle, found by person and by activity. What is fixed is always among them. */
export class Plan {
  readonly facts: PlanFacts
  readonly #ofPerson = new Map<number, Placed[]>()
  readonly #ofActivity = new Map<number, Placed[]>()
  readonly #ofHost = new Map<number, Placed[]>()

  constructor(facts: PlanFacts, placements: readonly Placed[] = []) {
    this.facts = facts
    for (const placed of facts.fixed) this.add(placed)
    for (const placed of placements) this.add(placed)
  }

  add(placed: Placed): void {
    push(this.#ofPerson, placed.person, placed)
    push(this.#ofActivity, placed.activity, placed)
    push(this.#ofHost, this.#hostOf(placed), placed)
  }

  /** Takes out this very placement, not one that equals it. */
  remove(placed: Placed): void {
    drop(this.#ofPerson.get(placed.person), placed)
    drop(this.#ofActivity.get(placed.activity), placed)
    drop(this.#ofHost.get(this.#hostOf(placed)), placed)
  }

  /** What the work finds when this placement is in the plan; afterwards it is out again. */
  with<Result>(placed: Placed, work: () => Result): Result {
    this.add(placed)
    try {
      return work()
    } finally {
      this.remove(placed)
    }
  }

  /** What the work finds when this placement is not in the plan; afterwards it is in again. */
  without<Result>(placed: Placed, work: () => Result): Result {
    this.remove(placed)
    try {
      return work()
    } finally {
      this.add(placed)
    }
  }

  has(person: number, activity: number): boolean {
    return this.find(person, activity) !== undefined
  }

  find(person: number, activity: number): Placed | undefined {
    return this.#ofPerson.get(person)?.find((placed) => placed.activity === activity)
  }

  /** Those of other cycles too. */
  ofPerson(person: number): readonly Placed[] {
    return this.#ofPerson.get(person) ?? none
  }

  /** Only those of this cycle. */
  inCycle(person: number): readonly Placed[] {
    const all = this.ofPerson(person)
    return all.some((placed) => placed.isElsewhere) ? all.filter((placed) => !placed.isElsewhere) : all
  }

  ofActivity(activity: number): readonly Placed[] {
    return this.#ofActivity.get(activity) ?? none
  }

  ofHost(host: number): readonly Placed[] {
    return this.#ofHost.get(host) ?? none
  }

  /** People with placements. */
  people(): number[] {
    return [...this.#ofPerson.keys()]
  }

  /** Activities with participants. */
  activities(): number[] {
    return [...this.#ofActivity.keys()].filter((activity) => this.ofActivity(activity).length > 0)
  }

  all(): Placed[] {
    return [...this.#ofPerson.values()].flat()
  }

  #hostOf({ activity }: Placed): number {
    return at(this.facts.activities, activity).host
  }
}

function push(map: Map<number, Placed[]>, key: number, placed: Placed): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [placed])
  else list.push(placed)
}

function drop(list: Placed[] | undefined, placed: Placed): void {
  const index = list?.indexOf(placed) ?? -1
  if (index < 0) throw new Error('This placement is not in the plan.')
  list?.splice(index, 1)
}
