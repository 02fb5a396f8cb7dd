import type { Model } from '../../../shared/rules/model.ts'
import { gainAt, slopeAt } from './gain-curves.ts'
import { boundAt, type Relaxation, slopeRange } from './relaxation.ts'

export interface PriceOptions {
  steps: number
  /** Prices of an earlier run over the same rows. */
  prices?: Float64Array
  /** A plan to begin with: 1 for its columns; or fractions of columns. */
  start?: Uint8Array | Float64Array
  shouldStop?: () => boolean
  /** Called with what every plan is proven to stay below, whenever that falls. True ends it. */
  bounded?: (bound: number) => boolean
  /** Called once on the way, after so many steps, with what has been found by then. */
  midway?: { step: number; look: (priced: Priced) => void }
}

export interface Priced {
  /** No plan has more points. */
  bound: number
  /** Prices of the bound. */
  prices: Float64Array
  /** Fractions of columns that come near the best of the relaxation. */
  fractions: Float64Array
}

/** So many steps lie between two looks at how far it has come. */
const stepsBetweenLooks = 40
/** It begins anew from the average when its error fell so far, or when it has gone on for long. */
const enoughProgress = 0.3

/**
 * Prices under which the bound is low, by the primal-dual hybrid gradient method (Chambolle and Pock) with diagonal steps,
 * averages and restarts as in PDLP (Applegate and others): fractions of columns and prices move against each other.
 */
export function findPrices(relaxation: Relaxation, options: PriceOptions): Priced {
  const run = new PrimalDual(relaxation, options)
  for (let step = 1; step <= options.steps; step++) {
    if (options.shouldStop?.() === true) break
    run.step()
    if (step % stepsBetweenLooks !== 0 && step !== options.steps) continue
    const fell = run.look()
    if (step === options.midway?.step) options.midway.look(run.found())
    if (fell && options.bounded?.(run.bound) === true) break
  }
  return run.found()
}

class PrimalDual {
  bound: number
  readonly bestPrices: Float64Array
  readonly fractions: Float64Array
  readonly #relaxation: Relaxation
  readonly #prices: Float64Array
  /** Σ |value| of columns and rows, which the lengths of steps go by. */
  readonly #columnSizes: Float64Array
  readonly #rowSizes: Float64Array
  /** Where each row stands with twice the new fractions less the old ones. */
  readonly #counted: Float64Array
  readonly #fractionSums: Float64Array
  readonly #priceSums: Float64Array
  #stepsSummed = 0
  readonly #restartFractions: Float64Array
  readonly #restartPrices: Float64Array
  #restartError = Infinity
  #lastError = Infinity
  #stepsBefore = 0
  /** How far prices move for each step of fractions. */
  #weight: number

  constructor(relaxation: Relaxation, { prices, start }: PriceOptions) {
    const { model, entries, rowCount } = relaxation
    const columnCount = model.points.length
    this.#relaxation = relaxation
    this.#columnSizes = new Float64Array(columnCount)
    this.#rowSizes = new Float64Array(rowCount)
    for (let column = 0; column < columnCount; column++) {
      for (let entry = entries.starts[column] ?? 0; entry < (entries.starts[column + 1] ?? 0); entry++) {
        const size = Math.abs(entries.values[entry] ?? 0)
        const row = entries.rows[entry] ?? 0
        this.#columnSizes[column] = (this.#columnSizes[column] ?? 0) + size
        this.#rowSizes[row] = (this.#rowSizes[row] ?? 0) + size
      }
    }
    this.fractions = Float64Array.from(model.isKept, (kept, column) => (kept === 1 ? 1 : (start?.[column] ?? 0)))
    this.#counted = new Float64Array(rowCount)
    this.#prices = prices?.slice() ?? this.#firstPrices()
    this.bestPrices = this.#prices.slice()
    this.bound = boundAt(relaxation, this.#prices)
    this.#fractionSums = new Float64Array(columnCount)
    this.#priceSums = new Float64Array(rowCount)
    this.#restartFractions = this.fractions.slice()
    this.#restartPrices = this.#prices.slice()
    this.#weight = usualSlope(model)
  }

  step(): void {
    this.#moveFractions()
    this.#movePrices()
    this.#stepsSummed++
  }

  /** Judges the present and the average prices, and begins anew where that helps. Whether the bound fell. */
  look(): boolean {
    const average = this.#average()
    const [nowError, nowBound] = this.#errorOf(this.fractions, this.#prices)
    const [error, bound] = this.#errorOf(average.fractions, average.prices)
    const before = this.bound
    if (nowBound < this.bound) this.#keep(nowBound, this.#prices)
    if (bound < this.bound) this.#keep(bound, average.prices)
    const least = Math.min(error, nowError)
    const hasImproved = least < enoughProgress * this.#restartError
    const getsWorse = least < 0.8 * this.#restartError && least > this.#lastError
    const isLong = this.#stepsSummed > 0.36 * this.#stepsBefore && this.#stepsSummed >= 5 * stepsBetweenLooks
    if (hasImproved || getsWorse || isLong) this.#restart(error < nowError ? average : null, least)
    else this.#lastError = least
    return this.bound < before
  }

  found(): Priced {
    return { bound: this.bound, prices: this.bestPrices, fractions: this.fractions }
  }

  #keep(bound: number, prices: Float64Array): void {
    this.bound = bound
    this.bestPrices.set(prices)
  }

  #moveFractions(): void {
    const { model, entries } = this.#relaxation
    const { starts, rows, values } = entries
    this.#counted.fill(0)
    for (let column = 0; column < model.points.length; column++) {
      const [from, to] = [starts[column] ?? 0, starts[column + 1] ?? 0]
      const old = this.fractions[column] ?? 0
      let fraction = 1
      if (model.isKept[column] === 0) {
        let points = model.points[column] ?? 0
        for (let entry = from; entry < to; entry++) {
          points -= (values[entry] ?? 0) * (this.#prices[rows[entry] ?? 0] ?? 0)
        }
        fraction = old + points / (this.#weight * (this.#columnSizes[column] || 1))
        fraction = fraction < 0 ? 0 : fraction > 1 ? 1 : fraction
        this.fractions[column] = fraction
      }
      if (fraction > 0) this.#fractionSums[column] = (this.#fractionSums[column] ?? 0) + fraction
      const ahead = 2 * fraction - old
      if (ahead === 0) continue
      for (let entry = from; entry < to; entry++) {
        const row = rows[entry] ?? 0
        this.#counted[row] = (this.#counted[row] ?? 0) + (values[entry] ?? 0) * ahead
      }
    }
  }

  #movePrices(): void {
    const { model, firstGain, rowCount, most } = this.#relaxation
    for (let row = 0; row < rowCount; row++) {
      const step = this.#weight / (this.#rowSizes[row] || 1)
      const counted = this.#counted[row] ?? 0
      const price = this.#prices[row] ?? 0
      const next =
        row < firstGain
          ? price + step * (counted - (most[row] ?? 0))
          : -nextSlope(model.gains, row - firstGain, counted + (model.gains.base[row - firstGain] ?? 0), -price, step)
      const allowed = this.#allowed(row, next)
      this.#prices[row] = allowed
      this.#priceSums[row] = (this.#priceSums[row] ?? 0) + allowed
    }
  }

  #average() {
    const share = 1 / this.#stepsSummed
    return {
      fractions: this.#fractionSums.map((sum) => sum * share),
      prices: this.#priceSums.map((sum, row) => this.#allowed(row, sum * share)),
    }
  }

  /** Sums are not exact, and a price that is a hair beyond what its gain allows has no bound. */
  #allowed(row: number, price: number): number {
    const { model, firstGain } = this.#relaxation
    if (row < firstGain) return Math.max(0, price)
    const [least, most] = slopeRange(model.gains, row - firstGain)
    return -Math.min(most, Math.max(least, -price))
  }

  /** How far fractions and prices are from being best together, and the bound of the prices. */
  #errorOf(fractions: Float64Array, prices: Float64Array): [number, number] {
    const { model, entries, firstGain, most, rowCount } = this.#relaxation
    const counted = this.#counted.fill(0)
    let points = model.offset
    for (let column = 0; column < fractions.length; column++) {
      const fraction = fractions[column] ?? 0
      if (fraction === 0) continue
      points += fraction * (model.points[column] ?? 0)
      for (let entry = entries.starts[column] ?? 0; entry < (entries.starts[column + 1] ?? 0); entry++) {
        const row = entries.rows[entry] ?? 0
        counted[row] = (counted[row] ?? 0) + (entries.values[entry] ?? 0) * fraction
      }
    }
    let [over, size] = [0, 0]
    for (let row = 0; row < firstGain; row++) {
      over += Math.max(0, (counted[row] ?? 0) - (most[row] ?? 0)) ** 2
      size += (most[row] ?? 0) ** 2
    }
    for (let row = firstGain; row < rowCount; row++) {
      const base = model.gains.base[row - firstGain] ?? 0
      points +=
        gainAt(model.gains, row - firstGain, base + (counted[row] ?? 0)) - gainAt(model.gains, row - firstGain, base)
    }
    const bound = boundAt(this.#relaxation, prices)
    const gap = Math.abs(bound - points) / (1 + Math.abs(bound) + Math.abs(points))
    return [gap + Math.sqrt(over / (1 + size)), bound]
  }

  #restart(average: { fractions: Float64Array; prices: Float64Array } | null, error: number): void {
    if (average !== null) {
      this.fractions.set(average.fractions)
      this.#prices.set(average.prices)
    }
    const moved = distance(this.fractions, this.#restartFractions, this.#columnSizes)
    const paid = distance(this.#prices, this.#restartPrices, this.#rowSizes)
    if (moved > 1e-9 && paid > 1e-9) this.#weight = Math.sqrt((this.#weight * paid) / moved)
    this.#restartFractions.set(this.fractions)
    this.#restartPrices.set(this.#prices)
    this.#restartError = error
    this.#lastError = Infinity
    this.#fractionSums.fill(0)
    this.#priceSums.fill(0)
    this.#stepsBefore += this.#stepsSummed
    this.#stepsSummed = 0
  }

  /** Limits cost nothing yet, gains give what one more unit would give to the plan that it begins with. */
  #firstPrices(): Float64Array {
    const { model, entries, firstGain, rowCount } = this.#relaxation
    for (let column = 0; column < this.fractions.length; column++) {
      const fraction = this.fractions[column] ?? 0
      if (fraction === 0) continue
      for (let entry = entries.starts[column] ?? 0; entry < (entries.starts[column + 1] ?? 0); entry++) {
        const row = entries.rows[entry] ?? 0
        this.#counted[row] = (this.#counted[row] ?? 0) + (entries.values[entry] ?? 0) * fraction
      }
    }
    const prices = new Float64Array(rowCount)
    for (let row = firstGain; row < rowCount; row++) {
      const gain = row - firstGain
      const count = (model.gains.base[gain] ?? 0) + (this.#counted[row] ?? 0)
      prices[row] = -slopeAt(model.gains, gain, count)
    }
    return prices
  }
}

/**
 * Where the slope price of a gain goes from what is counted now: the point of the curve that is best when it may differ from
 * the count at this cost.
 */
function nextSlope(gains: Model['gains'], gain: number, counted: number, slope: number, step: number): number {
  const { segmentStarts, widths, slopes } = gains
  const centre = counted - slope / step
  let from = -Infinity
  let to = 0
  for (let segment = segmentStarts[gain] ?? 0; segment < (segmentStarts[gain + 1] ?? 0); segment++) {
    const own = slopes[segment] ?? 0
    const best = centre + own / step
    if (best <= from) return step * (from - centre)
    to += widths[segment] ?? 0
    if (best < to) return own
    from = to
  }
  return centre >= from ? 0 : step * (from - centre)
}

function distance(one: Float64Array, other: Float64Array, sizes: Float64Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) {
    sum += (sizes[index] ?? 0) * ((one[index] ?? 0) - (other[index] ?? 0)) ** 2
  }
  return Math.sqrt(sum)
}

/** What a unit usually gives. */
function usualSlope({ gains, points }: Model): number {
  const slopes: number[] = []
  for (let gain = 0; gain < gains.names.length; gain++) {
    const slope = Math.abs(gains.slopes[gains.segmentStarts[gain] ?? 0] ?? 0)
    if (slope > 0) slopes.push(slope)
  }
  for (const own of points) if (own !== 0) slopes.push(Math.abs(own))
  slopes.sort((one, other) => one - other)
  return slopes[slopes.length >> 1] ?? 1
}
