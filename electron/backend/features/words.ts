import { RefusedError } from '../../../shared/contract/errors.ts'

/** "1 person", "3 people". */
export function countOf(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** What was found, once each, in the order asked for. Throws `not-found` with the words when something is missing. */
export function inOrder<Item extends { id: string }>(
  ids: readonly Item['id'][],
  found: readonly Item[],
  words: string,
): Item[] {
  const byId = new Map(found.map((item) => [item.id, item]))
  return [...new Set(ids)].map((id) => {
    const item = byId.get(id)
    if (item === undefined) throw new RefusedError('not-found', words)
    return item
  })
}
