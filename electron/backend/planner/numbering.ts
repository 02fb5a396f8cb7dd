import { at } from '../../../shared/rules/facts.ts'

/** The number of everything by its id. */
export function indexOf(items: readonly { id: string }[]): ReadonlyMap<string, number> {
  return new Map(items.map(({ id }, index) => [id, index]))
}

/** A number that is not there is a bug. */
export function numberIn(index: ReadonlyMap<string, number>, id: string): number {
  const number = index.get(id)
  if (number === undefined) throw new Error('The records of a plan name something that is not among them.')
  return number
}

/** For each of so many groups, the numbers of the items that belong to it. */
export function numbersBy<Item>(
  groups: number,
  items: readonly Item[],
  groupOf: (item: Item) => number | null,
): number[][] {
  const numbers: number[][] = Array.from({ length: groups }, () => [])
  for (const [index, item] of items.entries()) {
    const group = groupOf(item)
    if (group !== null) at(numbers, group).push(index)
  }
  return numbers
}

/** For sorting by id, whatever the language. */
export function byId(one: { id: string }, other: { id: string }): number {
  if (one.id === other.id) return 0
  return one.id < other.id ? -1 : 1
}
