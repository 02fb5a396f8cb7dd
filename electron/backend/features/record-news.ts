import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { RecordFilter } from '../../../shared/domain/records.ts'
import type { FreshKey } from '../db/digest-keys.ts'
import type { HeldRecord } from '../db/held-records.ts'
import { statementsOf, voidsOf } from '../exports/records/xapi.ts'
import type { Parcel } from '../record-store/deliver.ts'
import {
  compareRecords,
  type ComparedRecord,
  type ComparedWithdrawal,
  type RecordComparison,
} from './record-comparison.ts'
import type { RecordTaskContext } from './record-exports.ts'

/** What a store is to be told of one placement: the statement of a record, or that the one before holds no longer, or both. */
export interface RecordParcel extends Parcel, HeldRecord {
  /** Null: nothing is known any more of whose it was. */
  personId: PersonId | null
  /** How often it was told otherwise before. */
  revision: number
}

/** Plain data, as all that goes from one thread to another. */
export interface NewsWanted {
  filter: RecordFilter
  /** Of the store. */
  address: string
  without: ReadonlySet<PlacementId>
  mostParcels: number
}

export interface RecordNews extends Pick<RecordComparison, 'chain' | 'last'> {
  /** The first of them, withdrawals last. */
  parcels: RecordParcel[]
  counts: OutputOf<'recordStores.preview'>
  /** Made for these digests. */
  freshKeys: FreshKey[]
}

/** What a store does not know yet, but for placements that are to be left out. */
export async function readNews(
  { filter, address, without, mostParcels }: NewsWanted,
  context: Pick<RecordTaskContext, 'snapshot' | 'signal' | 'progress'>,
): Promise<RecordNews> {
  return await compareRecords(filter, { target: 'xapi', store: address }, context, async (comparison) => {
    const { chain, last, keys } = comparison
    const found = await gatherNews(comparison, without, mostParcels)
    return { ...found, chain, last, freshKeys: keys.fresh() }
  })
}

async function gatherNews(
  { workspace, parts, withdrawn }: RecordComparison,
  without: ReadonlySet<PlacementId>,
  mostParcels: number,
): Promise<Pick<RecordNews, 'parcels' | 'counts'>> {
  const news: Pick<RecordNews, 'parcels' | 'counts'> = {
    parcels: [],
    counts: { sent: 0, corrected: 0, withdrawn: 0, rejected: 0 },
  }
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
