import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { RecordDeed } from '../../../shared/domain/record-exports.ts'

/** What an export did about a record. */
export interface HeldRecord {
  placementId: PlacementId
  deed: RecordDeed
  /** Of what was told; null for what was withdrawn. */
  digest: string | null
}

/** Takes records as they come and keeps no more of them than the text that will stand in `record_export_part`. */
export interface HeldPacker {
  add: (record: HeldRecord) => void
  readonly counts: Readonly<Record<RecordDeed, number>>
  /** In the order in which they came, several hundred in each. */
  parts: () => { length: number; held: string }[]
}

/** As it lies in a part. */
type Packed = [placementId: PlacementId, deed: RecordDeed, digest: string | null]

const recordsInPart = 500

export function createHeldPacker(records: Iterable<HeldRecord> = []): HeldPacker {
  const counts: Record<RecordDeed, number> = { sent: 0, corrected: 0, withdrawn: 0 }
  const parts: { length: number; held: string }[] = []
  let open: Packed[] = []
  const close = () => {
    if (open.length > 0) parts.push({ length: open.length, held: JSON.stringify(open) })
    open = []
  }
  const add = ({ placementId, deed, digest }: HeldRecord) => {
    counts[deed] += 1
    open.push([placementId, deed, digest])
    if (open.length === recordsInPart) close()
  }
  for (const record of records) add(record)
  return {
    add,
    counts,
    parts: () => {
      close()
      return parts
    },
  }
}

export function unpackHeld(json: string): HeldRecord[] {
  // Written by a packer alone, and too many to check each.
  const held = JSON.parse(json) as Packed[]
  return held.map(([placementId, deed, digest]) => ({ placementId, deed, digest }))
}
