import { type DayNumber, type Zone, zoneBetween } from '../../../shared/rules/time.ts'

/** Zones are looked up once each: their changes of clocks take a while to find. */
export class ZoneTable {
  readonly #zones = new Map<string, Zone>()
  readonly #firstDay: DayNumber
  readonly #lastDay: DayNumber

  constructor(firstDay: DayNumber, lastDay: DayNumber) {
    this.#firstDay = firstDay
    this.#lastDay = lastDay
  }

  get(name: string): Zone {
    const known = this.#zones.get(name)
    if (known !== undefined) return known
    const zone = zoneBetween(name, this.#firstDay - 31, this.#lastDay + 31)
    this.#zones.set(name, zone)
    return zone
  }
}
