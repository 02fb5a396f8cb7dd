import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { HeldRecord } from '../db/held-records.ts'
import { statementsOf, voidsOf } from '../exports/records/xapi.ts'
import type { Parcel } from '../record-store/deliver.ts'
import type { ComparedRecord, ComparedWithdrawal, RecordComparison } from './record-comparison.ts'

/** What a store is to be told of one placement: the statement of a record, or that the one before holds no longer, or both. */
export interface RecordParcel extends Parcel, HeldRecord {
  /** Null: nothing is known any more of whose it was. */
  personId: PersonId | null
  /** How often it was told otherwise before. */
  revision: number
}

export interface RecordNews {
  /** The first of them, withdrawals last. */
  parcels: RecordParcel[]
  counts: OutputOf<'recordStores.preview'>
}

/** So many are kept in memory at a time. */
const mostParcels = 5_000

/** What a store does not know yet, but for placements that are to be left out. */
export async function readNews(
  { workspace, parts, withdrawn }: Pick<RecordComparison, 'workspace' | 'parts' | 'withdrawn'>,
  without: ReadonlySet<PlacementId> = new Set(),
): Promise<RecordNews> {
  const news: RecordNews = { parcels: [], counts: { sent: 0, corrected: 0, withdrawn: 0, rejected: 0 } }
  const add = (placementId: PlacementId, deed: HeldRecord['deed'], parcel: () => RecordParcel) => {
    if (without.has(placementId)) return
    news.counts[deed] += 1
    if (news.parcels.length < mostParcels) news.parcels.push(parcel())
  }
  for await (const part of parts()) {
    for (const item of part) {
      const { record, told, isNews, problems } = item
      if (problems.length > 0) news.counts.rejected += 1
      else if (isNews) add(record.placementId, told.deed, () => parcelOf(item, workspace.id))
    }
  }
  for (const item of await withdrawn()) {
    if (item.isNews) add(item.placementId, 'withdrawn', () => parcelOfWithdrawn(item, workspace.id))
  }
  return news
}

/** Of what was taken back, the store knows all but the last. */
function parcelOf(item: ComparedRecord, workspaceId: string): RecordParcel {
  const { record, told } = item
  const { placementId, person } = record
  const all = statementsOf(item, workspaceId)
  return {
    placementId,
    personId: person.id,
    deed: told.deed,
    digest: told.digest,
    revision: told.takenBack.length,
    statements: told.deed === 'corrected' ? all.slice(-2) : all.slice(-1),
  }
}

function parcelOfWithdrawn(item: ComparedWithdrawal, workspaceId: string): RecordParcel {
  const { placementId, former, takenBack } = item
  return {
    placementId,
    personId: former?.person.id ?? null,
    deed: 'withdrawn',
    digest: null,
    revision: takenBack.length,
    statements: voidsOf(item, workspaceId).slice(-1),
  }
}
