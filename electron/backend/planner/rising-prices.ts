import type { ActivityBound } from './activity-bound.ts'

/** What somebody wants beyond the places of an activity makes it dearer by this part of what a placement usually gives. */
const rise = 0.25

/**
 * Prices of activities that rise while people say one after the other what they want, as in an auction. Where few candidates
 * are known prices are far too low, and everybody would ask for the same.
 */
export class RisingPrices {
  readonly #activities: ActivityBound
  readonly #step: number
  readonly #wanted = new Map<number, number>()
  readonly #risen = new Map<number, number>()

  constructor(activities: ActivityBound, usual: number) {
    this.#activities = activities
    this.#step = rise * usual
  }

  costOf(activity: number): number {
    return this.#activities.costOf(activity) + (this.#risen.get(activity) ?? 0)
  }

  /** Somebody wants this part of a place. */
  want(activity: number, part: number): void {
    const before = this.#wanted.get(activity) ?? 0
    const places = this.#placesOf(activity)
    const beyond = before + part - Math.max(before, places)
    this.#wanted.set(activity, before + part)
    if (beyond > 0) this.#risen.set(activity, (this.#risen.get(activity) ?? 0) + (this.#step * beyond) / places)
  }

  /** Where nobody has counted them, one is likely. */
  #placesOf(activity: number): number {
    const places = this.#activities.placesOf(activity)
    return places === Infinity ? 1 : Math.max(1, places)
  }
}
