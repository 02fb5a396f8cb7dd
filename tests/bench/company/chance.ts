import { type Random, seededRandom } from '../../../electron/backend/sample/random.ts'

/** Each part of a company draws from a stream of its own, so that a change to one leaves the others as they are. */
export function streamOf(seed: number, part: string): Random {
  // FNV-1a
  let hash = 0x81_1c_9d_c5
  for (const letter of `${seed}/${part}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93)
  return seededRandom(hash)
}

export function isLucky(random: Random, chance: number): boolean {
  return random.next() < chance
}

/** One of the items, each as often as its weight says. */
export function weighted<Item>(random: Random, items: readonly Item[], weightOf: (item: Item) => number): Item {
  let left = random.next() * items.reduce((sum, item) => sum + weightOf(item), 0)
  for (const item of items) {
    left -= weightOf(item)
    if (left < 0) return item
  }
  const last = items.at(-1)
  if (last === undefined) throw new Error('There is nothing to choose from.')
  return last
}

/** One of the values, each as often as the weight beside it says. */
export function oneOf<Value>(random: Random, values: readonly (readonly [value: Value, weight: number])[]): Value {
  return weighted(random, values, ([, weight]) => weight)[0]
}

/** So many of the items, in any order; all of them when there are fewer. */
export function someOf<Item>(random: Random, items: readonly Item[], count: number): Item[] {
  const drawn = items.map((item) => ({ item, place: random.next() }))
  return drawn
    .toSorted((one, other) => one.place - other.place)
    .slice(0, count)
    .map(({ item }) => item)
}

/** Most are near 1 and a few at two or three: how much is asked of somebody, against others. */
export function popularity(random: Random): number {
  // The sum of twelve even numbers is close to a normal one.
  const normal = Array.from({ length: 12 }, () => random.next()).reduce((sum, part) => sum + part, -6)
  return Math.exp(0.45 * normal)
}
