import type { Model } from '../../../shared/rules/model.ts'
import { type Random, seededRandom } from '../sample/random.ts'
import { fillGreedily } from './greedy.ts'
import { objectiveOf, searchSpaceOf, WorkingPlan } from './working-plan.ts'

export interface SearchOptions {
  seed: number
  /** How long it cools down; equal steps give equal plans. */
  steps: number
  /** A plan within the limits to start from; what is kept need not be in it. */
  start?: Uint8Array
  /** The points that a column is expected to cost elsewhere by the limits it uses up. */
  prices?: Float64Array
  shouldStop?: () => boolean
  /** A better plan than all before. The array is the search's own. */
  improved?: (plan: FoundPlan) => void
}

export interface FoundPlan {
  /** 1 for columns that are in the plan. */
  chosen: Uint8Array
  objective: number
}

/** So many steps lie between two looks at the clock. */
const stepsBetweenLooks = 256
/** And so many for each column between two looks at the best plan so far, which is copied as a whole. */
const stepsBetweenCopies = 1 / 8
/** A column that would push out more than so many others is not worth it. */
const mostPushedOut = 4
/** So many columns are tried in place of one that was pushed out. */
const triesToRefill = 10
/** What gives so many times what a placement usually gives is worth pushing others out for: somebody has nothing yet. */
const farMore = 5
/** The first temperature, in what a placement usually gives, and the last one as a part of it. */
const heat = 0.3
const cooled = 0.05

/**
 * A good plan by simulated annealing, blocking the thread. In each step a column comes in, pushes out what it breaks limits
 * with, and what was pushed out is replaced by what fits in now.
 */
export function search(model: Model, options: SearchOptions): FoundPlan {
  const { steps, start, prices, shouldStop, improved } = options
  const plan = new WorkingPlan(searchSpaceOf(model))
  if (start !== undefined) {
    for (let column = 0; column < start.length; column++) {
      if (start[column] === 1 && plan.chosen[column] === 0 && plan.fits(column)) plan.add(column)
    }
  }
  fillGreedily(plan, prices)
  fillGreedily(plan)
  const annealing = new Annealing(plan, seededRandom(options.seed))
  annealing.bringInWhatIsMissing()
  const best: FoundPlan = { chosen: plan.chosen.slice(), objective: plan.objective }
  improved?.(best)
  let nextCopy = 0
  for (let step = 0; step < steps; step++) {
    annealing.step(1 - step / steps)
    if (step % stepsBetweenLooks !== 0) continue
    if (step >= nextCopy && plan.objective > best.objective + 1e-9) {
      keepBest()
      nextCopy = step + stepsBetweenCopies * plan.chosen.length
    }
    if (shouldStop?.() === true) break
  }
  if (plan.objective > best.objective) keepBest()
  return { chosen: best.chosen, objective: objectiveOf(model, best.chosen) }

  function keepBest(): void {
    best.chosen.set(plan.chosen)
    best.objective = plan.objective
    improved?.(best)
  }
}

class Annealing {
  readonly #plan: WorkingPlan
  readonly #random: Random
  readonly #usual: number
  /** What this step added (column) and dropped (~column), in order. */
  readonly #trail: number[] = []

  constructor(plan: WorkingPlan, random: Random) {
    this.#plan = plan
    this.#random = random
    this.#usual = usualLoss(plan)
  }

  /** Whoever came late to greed may have found everything taken. */
  bringInWhatIsMissing(): void {
    const plan = this.#plan
    for (let column = 0; column < plan.chosen.length; column++) {
      if (plan.chosen[column] === 1 || plan.worth(column) <= farMore * this.#usual) continue
      const before = plan.objective
      this.#trail.length = 0
      if (!this.#bringIn(column, before) || plan.objective < before) this.#undo()
    }
  }

  /** `left`: from 1 to 0, as it cools down. */
  step(left: number): void {
    const plan = this.#plan
    const { model } = plan.space
    if (model.points.length === 0) return
    const temperature = this.#usual * heat * cooled ** (1 - left)
    const column = Math.floor(this.#random.next() * model.points.length)
    const before = plan.objective
    // What this step may lose is drawn first, so that hopeless steps end early.
    const least = before + temperature * Math.log(this.#random.next() || Number.MIN_VALUE)
    this.#trail.length = 0
    if (plan.chosen[column] === 1) {
      if (model.isKept[column] === 1) return
      this.#drop(column)
      this.#refill(0)
    } else if (!this.#bringIn(column, least)) {
      this.#undo()
      return
    }
    if (plan.objective < least) this.#undo()
  }

  #bringIn(column: number, least: number): boolean {
    const plan = this.#plan
    const worth = plan.worth(column)
    // Dropping what it pushes out rarely gives points.
    if (plan.objective + worth < least) return false
    for (let limit = plan.brokenLimit(column); limit !== -1; limit = plan.brokenLimit(column)) {
      const victim = this.#cheapest(plan.inLimit(limit))
      if (victim === -1 || this.#trail.length === mostPushedOut) return false
      this.#drop(victim)
    }
    for (let rival = plan.fullRival(column); rival !== -1; rival = plan.fullRival(column)) {
      if (!this.#clearOneOf(rival)) return false
    }
    const pushedOut = this.#trail.length
    this.#add(column)
    if (pushedOut > 0) this.#refill(0)
    return true
  }

  #clearOneOf(rival: number): boolean {
    const plan = this.#plan
    let cheapest: number[] | null = null
    let least = Infinity
    for (const activity of plan.space.model.rivals[rival]?.activities ?? []) {
      const columns = plan.participantsOn(activity)
      if (columns.length === 0 || columns.some((column) => plan.space.model.isKept[column] === 1)) continue
      const loss = columns.reduce((sum, column) => sum + plan.loss(column), 0)
      if (loss < least) [cheapest, least] = [columns, loss]
    }
    if (cheapest === null || this.#trail.length + cheapest.length > mostPushedOut) return false
    for (const column of cheapest) this.#drop(column)
    return true
  }

  /** For everything dropped in this step: something else for the person, somebody else for the activity. */
  #refill(from: number): void {
    const { byPerson, byActivity, model } = this.#plan.space
    const dropped = this.#trail.slice(from).filter((change) => change < 0)
    for (const change of dropped) {
      const person = model.people[~change] ?? 0
      const activity = model.activities[~change] ?? 0
      this.#fill(byPerson.items, byPerson.starts[person] ?? 0, byPerson.starts[person + 1] ?? 0, ~change)
      this.#fill(byActivity.items, byActivity.starts[activity] ?? 0, byActivity.starts[activity + 1] ?? 0, ~change)
    }
  }

  /** Adds the best of a few columns of a group that fit. */
  #fill(items: Int32Array, start: number, end: number, except: number): void {
    const plan = this.#plan
    let best = -1
    let most = 0
    for (let attempt = 0; attempt < triesToRefill; attempt++) {
      const column = items[start + Math.floor(this.#random.next() * (end - start))] ?? 0
      if (plan.chosen[column] === 1 || column === except || !plan.fits(column)) continue
      const worth = plan.worth(column)
      if (worth > most) [best, most] = [column, worth]
    }
    if (best !== -1) this.#add(best)
  }

  #cheapest(columns: readonly number[]): number {
    const { isKept } = this.#plan.space.model
    let cheapest = -1
    let least = Infinity
    for (const column of columns) {
      if (isKept[column] === 1) continue
      const loss = this.#plan.loss(column)
      if (loss < least) [cheapest, least] = [column, loss]
    }
    return cheapest
  }

  #add(column: number): void {
    this.#plan.add(column)
    this.#trail.push(column)
  }

  #drop(column: number): void {
    this.#plan.drop(column)
    this.#trail.push(~column)
  }

  #undo(): void {
    for (let change = this.#trail.pop(); change !== undefined; change = this.#trail.pop()) {
      if (change >= 0) this.#plan.drop(change)
      else this.#plan.add(~change)
    }
  }
}

/** What dropping a placement of the plan costs, in the middle. */
function usualLoss(plan: WorkingPlan): number {
  const losses: number[] = []
  for (let column = 0; column < plan.chosen.length; column++) {
    if (plan.chosen[column] === 1) losses.push(Math.abs(plan.loss(column)))
  }
  losses.sort((one, other) => one - other)
  return losses[losses.length >> 1] ?? 1
}
