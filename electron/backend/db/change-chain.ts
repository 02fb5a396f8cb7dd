import { createHash } from 'node:crypto'
import type { ChangeRow } from './schema.ts'

/** What stands before the first entry. */
export const chainStart = '0'.repeat(64)

/**
 * Of everything that may name a person: an erasure removes these and keeps the digest, and the chain, which only knows
 * the digest, still verifies.
 */
export function digestOf(change: Pick<ChangeRow, 'table_name' | 'row_id' | 'label' | 'before' | 'after'>): string {
  return sha256([change.table_name, change.row_id, change.label, change.before, change.after])
}

export function hashOf(previousHash: string, change: Omit<ChangeRow, 'hash' | 'label' | 'before' | 'after'>): string {
  return sha256([
    previousHash,
    change.seq,
    change.group_id,
    change.group_kind,
    change.target_group_id,
    change.at,
    change.person_id,
    change.command,
    change.table_name,
    change.row_id,
    change.digest,
  ])
}

function sha256(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
