import type { PersonId } from '../../shared/domain/ids.ts'

/** The key of whoever unlocked their private reflections: in memory alone, and of one person at a time. */
export interface Keyring {
  /** Undefined while this person's reflections are locked. */
  keyOf: (personId: PersonId) => Buffer | undefined
  /** Takes the key over, and forgets the one before. */
  unlock: (personId: PersonId, key: Buffer) => void
  lock: () => void
}

export function createKeyring(): Keyring {
  let held: { personId: PersonId; key: Buffer } | undefined
  const lock = () => {
    // Not left for the garbage collector, which may never come by.
    held?.key.fill(0)
    held = undefined
  }
  return {
    keyOf: (personId) => (held?.personId === personId ? held.key : undefined),
    unlock: (personId, key) => {
      lock()
      held = { personId, key }
    },
    lock,
  }
}
