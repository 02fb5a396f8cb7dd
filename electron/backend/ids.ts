import { randomBytes } from 'node:crypto'
import type { NewId } from '../../shared/domain/ids.ts'

/**
 * Makes UUIDv7 (RFC 9562) that rise strictly within one process: 48 bits of milliseconds, a 12-bit counter in `rand_a`
 * that starts anew each millisecond, 62 random bits.
 */
export function createIdMaker(now: () => number = Date.now): () => NewId {
  let last = 0
  let counter = 0
  return () => {
    const time = Math.max(now(), last)
    counter = time === last ? counter + 1 : 0
    // 4,096 ids in a millisecond are the most: borrow from the next one, so that order is kept.
    last = counter > 0xfff ? time + 1 : time
    if (last !== time) counter = 0
    return format(last, counter) as NewId
  }
}

function format(time: number, counter: number): string {
  const random = randomBytes(8)
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80
  const hex = time.toString(16).padStart(12, '0')
  const tail = random.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`
}
