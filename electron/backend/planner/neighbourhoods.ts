import type { Highs } from 'highs'
import type { Model } from '../../../shared/rules/model.ts'
import { type Random, seededRandom } from '../sample/random.ts'
import { type Groups, groupsOf } from './entries.ts'
import { solveWithHighs } from './highs.ts'
import { narrowed } from './narrow.ts'
import { programOf, valuesOf } from './program.ts'
import { objectiveOf } from './working-plan.ts'

interface NeighbourhoodOptions {
  /** What each column would add beyond the prices of the rows that it uses up. */
  reduced: Float64Array
  /** How much of each column the relaxation takes. */
  fractions: Float64Array
  /** How many points each person may be missing in a plan: who misses more comes first. The same for all without it. */
  missing?: (chosen: Uint8Array) => Float64Array
  seed: number
}

interface NeighbourhoodWatcher {
  improved: (chosen: Uint8Array, objective: number) => void
  shouldStop: () => boolean
}

const firstSize = 6
const workLimit = 40
/** It ends when so many in a row have brought nothing, or when it would be about as much work to solve for everybody at once. */
const mostInVain = 8
const mostOfCrowd = 0.75
/** Columns that miss what they cost by more points, in parts of what a placement usually gives, are left out. */
const reach = 0.08
const leastFraction = 0.02

/**
 * Makes a plan better by solving for some people at a time, who compete for the same activities, while all others keep what
 * they have. The number of people grows while that is solved quickly and brings nothing.
 */
export class Neighbourhoods {
  readonly #highs: Highs
  readonly #model: Model
  readonly #options: NeighbourhoodOptions
  readonly #random: Random
  readonly #byPerson: Groups
  readonly #byActivity: Groups
  /** How often each person has come first since they got something better. */
  readonly #tries = new Map<number, number>()

  constructor(highs: Highs, model: Model, options: NeighbourhoodOptions) {
    this.#highs = highs
    this.#model = model
    this.#options = options
    this.#random = seededRandom(options.seed)
    this.#byPerson = groupsOf(model.people)
    this.#byActivity = groupsOf(model.activities)
  }

  improve(begin: Uint8Array, objective: number, { improved, shouldStop }: NeighbourhoodWatcher): void {
    let [chosen, best] = [begin, objective]
    const { isKept } = this.#model
    const placements = chosen.reduce((sum, is, column) => sum + (isKept[column] === 1 ? 0 : is), 0)
    const furthest = -reach * Math.max(1, best / Math.max(1, placements))
    const crowd = this.#peopleWithChoice(chosen)
    let size = Math.min(firstSize, crowd.length)
    let inVain = 0
    const largest = Math.max(firstSize, mostOfCrowd * crowd.length)
    while (crowd.length > 0 && size <= largest && inVain < mostInVain && !shouldStop()) {
      const first = this.#first(crowd, chosen)
      const people = this.#together(first, crowd, size, chosen)
      const found = this.#solveFor(people, chosen, furthest, shouldStop)
      if (found === null) return
      const points = objectiveOf(this.#model, found.chosen)
      if (points > best + 1e-6) {
        ;[chosen, best, inVain] = [found.chosen, points, 0]
        for (const person of people) this.#tries.delete(person)
        improved(chosen, best)
      } else {
        inVain++
        if (found.hasFinished) size++
      }
      if (!found.hasFinished && size > 2) size--
    }
  }

  #peopleWithChoice(chosen: Uint8Array): number[] {
    const { starts } = this.#byPerson
    return Array.from({ length: starts.length - 1 }, (_, person) => person).filter((person) => {
      return this.#interesting(person, chosen).length > 1
    })
  }

  /** What the plan or the relaxation has of somebody. */
  #interesting(person: number, chosen: Uint8Array): number[] {
    const { starts, items } = this.#byPerson
    const columns = [...items.subarray(starts[person] ?? 0, starts[person + 1] ?? 0)]
    const { fractions } = this.#options
    return columns.filter((column) => chosen[column] === 1 || (fractions[column] ?? 0) > leastFraction)
  }

  #first(crowd: readonly number[], chosen: Uint8Array): number {
    const missing = this.#options.missing?.(chosen)
    const chances = crowd.map((person) => {
      return ((missing?.[person] ?? 0) + 1e-9) / (1 + (this.#tries.get(person) ?? 0)) ** 2
    })
    let left = this.#random.next() * chances.reduce((sum, chance) => sum + chance, 0)
    const drawn = crowd.find((_, index) => (left -= chances[index] ?? 0) < 0) ?? crowd[0] ?? 0
    this.#tries.set(drawn, (this.#tries.get(drawn) ?? 0) + 1)
    return drawn
  }

  /** Somebody, and those who most have or want the same activities. */
  #together(first: number, crowd: readonly number[], size: number, chosen: Uint8Array): Set<number> {
    const ties = new Map(crowd.map((person) => [person, this.#random.next() * 3]))
    const { starts, items } = this.#byActivity
    for (const column of this.#interesting(first, chosen)) {
      const activity = this.#model.activities[column] ?? 0
      for (const other of items.subarray(starts[activity] ?? 0, starts[activity + 1] ?? 0)) {
        const person = this.#model.people[other] ?? 0
        const tie = ties.get(person)
        const isWanted = chosen[other] === 1 || (this.#options.fractions[other] ?? 0) > leastFraction
        if (tie !== undefined && isWanted) ties.set(person, tie + 1)
      }
    }
    ties.set(first, Infinity)
    const sorted = [...ties].toSorted(([, one], [, other]) => other - one)
    return new Set(sorted.slice(0, size).map(([person]) => person))
  }

  #solveFor(people: ReadonlySet<number>, chosen: Uint8Array, furthest: number, shouldStop: () => boolean) {
    const model = this.#model
    const isFree = (column: number) => model.isKept[column] !== 1 && people.has(model.people[column] ?? -1)
    const isIn = chosen.map((is, column) => (isFree(column) ? 0 : is))
    const free = [...chosen.keys()].filter((column) => {
      return isFree(column) && (chosen[column] === 1 || (this.#options.reduced[column] ?? 0) >= furthest)
    })
    const part = narrowed(model, isIn, free)
    if (part.columns.length === 0) return { chosen, hasFinished: true }
    const start = valuesOf(
      part.model,
      Uint8Array.from(part.columns, (column) => chosen[column] ?? 0),
    )
    const options = { seed: this.#options.seed, gap: 1e-5, start, workLimit, timeLimitSeconds: Infinity }
    const { solution, hasFinished } = solveWithHighs(this.#highs, programOf(part.model), options, {
      improved: () => {},
      bounded: () => {},
      shouldStop,
    })
    if (solution === null) return null
    for (const [index, column] of part.columns.entries()) if ((solution.values[index] ?? 0) > 0.5) isIn[column] = 1
    return { chosen: isIn, hasFinished }
  }
}
