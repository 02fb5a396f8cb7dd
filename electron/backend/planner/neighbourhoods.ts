import type { Highs } from 'highs'
import type { Model } from '../../../shared/rules/model.ts'
import { type Random, seededRandom } from '../sample/random.ts'
import type { ActivityTies } from './activity-ties.ts'
import { type Groups, groupsOf } from './entries.ts'
import { solveWithHighs } from './highs.ts'
import { keepsLimits, narrowed } from './narrow.ts'
import { programOf, valuesOf } from './program.ts'
import type { SolveBeside } from './solve-beside.ts'
import { objectiveOf } from './working-plan.ts'

interface NeighbourhoodOptions {
  /** What each column would add beyond the prices of the rows that it uses up. */
  reduced: Float64Array
  /** How much of each column the relaxation takes. */
  fractions: Float64Array
  /** How many points each person may be missing in a plan: who misses more comes first. The same for all without it. */
  missing?: (chosen: Uint8Array) => Float64Array
  ties: ActivityTies
  seed: number
  /** Solves one of two neighbourhoods while this thread solves the other. */
  beside: SolveBeside
}

interface NeighbourhoodWatcher {
  improved: (chosen: Uint8Array, objective: number) => void
  shouldStop: () => boolean
}

const workLimit = 40
/** It ends when so many rounds in a row have brought nothing; those that were solved to the end count less: they may grow. */
const mostInVain = 8
const endedInVain = 0.4
/** Columns that miss what they cost by more points, in parts of what a placement usually gives, are left out. */
const reach = 0.08
const leastFraction = 0.02
/** What is chosen anew: some people's placements, all of some weeks, or those with some hosts. */
const kinds = ['people', 'weeks', 'hosts'] as const
type Kind = (typeof kinds)[number]
/** How many people come first, which part of all columns, and how many hosts. */
const firstSizes: Readonly<Record<Kind, number>> = { people: 6, weeks: 0.2, hosts: 4 }
/** In large teams as many columns as so many people have. */
const firstWeeksOf = 5
const growth: Readonly<Record<Kind, (size: number) => number>> = {
  people: (size) => 1 / size,
  weeks: () => 0.15,
  hosts: (size) => 1 / size,
}
/** About so much of the people or the columns is as much work to solve as everything at once. */
const mostOfAll = { people: 0.75, weeks: 0.5 }

interface Neighbourhood {
  kind: Kind
  people: ReadonlySet<number> | null
  isFree: Uint8Array
}

/**
 * Makes a plan better by solving for a part of it while all else stays: some people who compete for the same activities,
 * some weeks, or some hosts, because what one kind cannot make better often another one can. Two are solved for at a time.
 * Each kind grows while it is solved quickly and brings nothing.
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
  readonly #sizes: Record<Kind, number> = { ...firstSizes }

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
    if (crowd.length === 0) return
    this.#sizes.weeks = Math.min(firstSizes.weeks, firstWeeksOf / crowd.length)
    let inVain = 0
    for (let turn = 0; inVain < mostInVain && !shouldStop(); turn += 2) {
      const pair = [turn, turn + 1].map((at) => this.#draw(kinds[at % kinds.length] ?? 'people', crowd, chosen))
      const found = this.#solve(pair, chosen, furthest, shouldStop)
      if (found === null) return
      let isBetter = false
      let hasEnded = true
      for (const [index, { kind, people }] of pair.entries()) {
        const { points, hasFinished } = found.each[index] ?? { points: best, hasFinished: true }
        if (points > best + 1e-6) {
          isBetter = true
          for (const person of people ?? []) this.#tries.delete(person)
        } else if (hasFinished) this.#resize(kind, 1, crowd.length)
        if (hasFinished) continue
        hasEnded = false
        this.#resize(kind, -1, crowd.length)
      }
      inVain = isBetter ? 0 : inVain + (hasEnded ? endedInVain : 1)
      if (!isBetter) continue
      ;[chosen, best] = [found.chosen, found.points]
      improved(chosen, best)
    }
  }

  #resize(kind: Kind, direction: 1 | -1, crowd: number): void {
    const size = this.#sizes[kind]
    const most = kind === 'weeks' ? mostOfAll.weeks : Math.max(firstSizes[kind], mostOfAll.people * crowd)
    const next = direction === 1 ? size * (1 + growth[kind](size)) : size / (1 + growth[kind](size - 1))
    this.#sizes[kind] = Math.min(most, Math.max(kind === 'weeks' ? 0.005 : 2, next))
  }

  #draw(kind: Kind, crowd: readonly number[], chosen: Uint8Array): Neighbourhood {
    const { people: personOf, activities, isKept } = this.#model
    const size = Math.min(this.#sizes[kind], kind === 'people' ? crowd.length : Infinity)
    if (kind === 'people') {
      const people = this.#together(this.#first(crowd, chosen), crowd, Math.round(size), chosen)
      return {
        kind,
        people,
        isFree: isKept.map((kept, column) => (kept !== 1 && people.has(personOf[column] ?? -1) ? 1 : 0)),
      }
    }
    const isDrawn = kind === 'weeks' ? this.#someWeeks(size) : this.#someHosts(Math.round(size))
    return {
      kind,
      people: null,
      isFree: isKept.map((kept, column) => (kept !== 1 && isDrawn(activities[column] ?? -1) ? 1 : 0)),
    }
  }

  /** A stretch of time in which this part of all columns lies. */
  #someWeeks(share: number): (activity: number) => boolean {
    const { times } = this.#options.ties
    const sorted = Float64Array.from(this.#model.activities, (activity) => times[activity] ?? 0).toSorted()
    const from = this.#random.next() * (1 + share) - share
    const momentAt = (part: number) => sorted[Math.round(Math.min(1, Math.max(0, part)) * (sorted.length - 1))] ?? 0
    const [first, last] = [momentAt(from), momentAt(from + share)]
    return (activity) => (times[activity] ?? 0) >= first && (times[activity] ?? 0) <= last
  }

  #someHosts(count: number): (activity: number) => boolean {
    const { hosts } = this.#options.ties
    const all = [...new Set(this.#model.activities.map((activity) => hosts[activity] ?? -1))]
    const drawn = all.map((host) => [host, this.#random.next()] as const)
    const some = new Set(
      drawn
        .toSorted(([, one], [, other]) => one - other)
        .slice(0, count)
        .map(([host]) => host),
    )
    return (activity) => some.has(hosts[activity] ?? -1)
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

  /** The best of what both make of the plan, and of both together. Null when it was stopped before there was an answer. */
  #solve([one, other]: readonly Neighbourhood[], chosen: Uint8Array, furthest: number, shouldStop: () => boolean) {
    if (one === undefined || other === undefined) return null
    const model = this.#model
    const parts = [one, other].map(({ isFree }) => this.#partOf(isFree, chosen, furthest))
    const [here, there] = parts
    if (here === undefined || there === undefined) return null
    const finish = there.program === null ? null : this.#options.beside(there.program, there.options)
    const results = [
      here.program === null
        ? null
        : solveWithHighs(this.#highs, here.program, here.options, {
            improved: () => {},
            bounded: () => {},
            shouldStop,
          }),
      finish === null ? null : finish(shouldStop),
    ]
    const plans = parts.map(({ isIn, columns }, index) => {
      const result = results[index] ?? null
      if (result === null) return { chosen, hasFinished: true }
      if (result.solution === null) return null
      const whole = isIn.slice()
      for (const [place, column] of columns.entries()) if ((result.solution.values[place] ?? 0) > 0.5) whole[column] = 1
      return { chosen: whole, hasFinished: result.hasFinished }
    })
    const [mine, theirs] = plans
    if (mine === undefined || mine === null || theirs === undefined || theirs === null) return null
    const each = [mine, theirs].map((plan) => ({
      points: objectiveOf(model, plan.chosen),
      hasFinished: plan.hasFinished,
    }))
    const both = mine.chosen.map((is, column) => (is === chosen[column] ? (theirs.chosen[column] ?? 0) : is))
    const together = keepsLimits(model, both) ? objectiveOf(model, both) : -Infinity
    const [first = -Infinity, second = -Infinity] = each.map(({ points }) => points)
    const points = Math.max(first, second, together)
    return { each, points, chosen: points === together ? both : points === first ? mine.chosen : theirs.chosen }
  }

  #partOf(isFree: Uint8Array, chosen: Uint8Array, furthest: number) {
    const model = this.#model
    const isIn = chosen.map((is, column) => (isFree[column] === 1 ? 0 : is))
    const free = [...chosen.keys()].filter((column) => {
      return isFree[column] === 1 && (chosen[column] === 1 || (this.#options.reduced[column] ?? 0) >= furthest)
    })
    const part = narrowed(model, isIn, free)
    const { columns } = part
    const start = valuesOf(
      part.model,
      Uint8Array.from(columns, (column) => chosen[column] ?? 0),
    )
    const options = { seed: this.#options.seed, gap: 1e-5, start, workLimit, timeLimitSeconds: Infinity }
    return { isIn, columns, options, program: columns.length === 0 ? null : programOf(part.model) }
  }
}
