import { setTimeout as wait } from 'node:timers/promises'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { RecordExport } from '../../../shared/domain/record-exports.ts'
import type { RecordFilter } from '../../../shared/domain/records.ts'
import { getChainHead } from '../db/history.ts'
import { insertDigestKeys } from '../db/digest-keys.ts'
import { createHeldPacker, type HeldRecord } from '../db/held-records.ts'
import { addHeldRecords, insertRecordExport } from '../db/record-exports.ts'
import type { TaskContext } from '../handler.ts'
import { deliver, patiently, type Patience } from '../record-store/deliver.ts'
import { idOfStatement, type StoreClient } from '../record-store/store-client.ts'
import { findStoreSettings, type InFlight, keepStoreSettings, type StoreSettings } from '../record-store-settings.ts'
import { findPersonHere } from './identity.ts'
import { refuseOutdated } from './record-comparison.ts'
import type { RecordParcel } from './record-news.ts'
import { findNews } from './record-thread.ts'
import { countOf } from './words.ts'

type Posted = OutputOf<'recordStores.post'>
type Context = Pick<
  TaskContext<{ done: number; of: number }>,
  'app' | 'read' | 'snapshot' | 'commit' | 'signal' | 'progress' | 'now'
>
type Held = HeldRecord & { personId: PersonId | null }

export interface Posting {
  filter: RecordFilter
  workspaceId: string
  settings: StoreSettings
  client: StoreClient
  patience?: Patience
}

/**
 * Nobody reads on after so many refusals, work that others disturb is begun anew only so often, and so much of what the store is
 * to be told is kept in memory at a time.
 */
const most = { refused: 1_000, disturbances: 5, parcels: 5_000 }

/** About half a minute in all; then the rest waits for another time. */
const usualPatience: Patience = {
  tries: 7,
  waitMs: (attempt) => 250 * 2 ** attempt,
  longestWaitMs: 30_000,
  wait: async (ms, signal) => {
    await wait(ms, undefined, { signal })
  },
}

/** What a store has, and is not what Baton would have told it: that was told by another history of this workspace. */
const digestOfUnknown = 'told by another history'

/**
 * Sends what the store was not told yet. What waits is kept nowhere: it is the difference between the records and what the store
 * took, which is noted after each batch. What was on its way when something was cut off is asked for first, so that nothing is
 * told twice and what came of it is known.
 */
export async function postRecords(
  { filter, workspaceId, settings: before, client, patience = usualPatience }: Posting,
  context: Context,
): Promise<Posted> {
  const { app, read, commit, signal, now } = context
  const { address } = before
  const destination = { target: 'xapi', store: address } as const
  const settings = { ...before, inFlight: { ...before.inFlight }, refused: 0 }
  const posted: Posted = { sent: 0, corrected: 0, withdrawn: 0, rejected: 0, refused: [], waiting: 0, problem: null }
  const refused = new Set<PlacementId>()
  let made: RecordExport | undefined

  /** Beside what somebody may have set meanwhile. */
  const keep = () => {
    const current = findStoreSettings(app.dataFolder, workspaceId)
    if (current === undefined) return
    const { lastSentAt, problem, refused: refusals } = settings
    const standing = current.address === address ? { lastSentAt, problem, refused: refusals } : {}
    const inFlight = { ...current.inFlight, [address]: settings.inFlight[address] ?? [] }
    keepStoreSettings(app.dataFolder, workspaceId, { ...current, ...standing, inFlight })
  }
  const noteTaken = async (held: readonly Held[], stillInFlight: readonly InFlight[] = []) => {
    made = await commit(labelOf(held, client.host), async (db, newId) => {
      const people = new Set(held.flatMap(({ personId }) => personId ?? []))
      if (made !== undefined) return await addHeldRecords(db, made, { held, people }, newId)
      const first: RecordExport = {
        id: app.newId(),
        ...destination,
        fileName: null,
        extent: 'changes',
        filter,
        byPersonId: await findPersonHere(db, app),
        at: now(),
        ...countsOf(held),
        rejected: posted.rejected,
        sha256: null,
        history: await getChainHead(db),
      }
      await insertRecordExport(db, first, { held: createHeldPacker(held), people }, newId)
      return first
    })
    for (const { deed } of held) posted[deed] += 1
    settings.inFlight[address] = [...stillInFlight]
    settings.lastSentAt = now()
    keep()
  }
  const settle = async () => {
    const asked = settings.inFlight[address] ?? []
    for (const [index, { statementId, ...held }] of asked.entries()) {
      const found = await patiently(async () => await client.has(statementId, signal), patience, signal)
      if (found.kind === 'later' || found.kind === 'never') return found.words
      if (found.kind === 'there') await noteTaken([held], asked.slice(index + 1))
    }
    settings.inFlight[address] = []
    keep()
    return null
  }
  /** Until the store knows everything; each time of what it was told by then. */
  const sendRound = async () => {
    const wanted = { filter, address, without: refused, mostParcels: most.parcels }
    const { parcels, counts, chain, last, freshKeys } = await findNews(wanted, context)
    const total = counts.sent + counts.corrected + counts.withdrawn
    posted.rejected = counts.rejected
    posted.waiting = total
    if (parcels.length === 0) return 'done'
    // What was told can only be recognised by the keys that its digests were made with.
    await commit('Prepare to send training records', async (db, newId) => {
      await refuseOutdated(db, destination, { chain, last: made ?? last })
      await insertDigestKeys(db, freshKeys, newId)
    })
    const advance = (by: number) => {
      posted.waiting -= by
      context.progress({ done: total - posted.waiting, of: total })
    }
    const hooks = {
      sending: async (batch: readonly RecordParcel[]) => {
        await read(async (db) => {
          await refuseOutdated(db, destination, { chain, last: made ?? last })
        })
        settings.inFlight[address] = batch.map(toInFlight)
        keep()
      },
      taken: async (batch: readonly RecordParcel[]) => {
        await noteTaken(batch)
        advance(batch.length)
      },
      refused: (parcel: RecordParcel, words: string) => {
        refused.add(parcel.placementId)
        if (posted.refused.length < most.refused) posted.refused.push({ placementId: parcel.placementId, words })
        advance(1)
      },
      differs: async (parcel: RecordParcel) => {
        if (parcel.revision > 0) {
          hooks.refused(parcel, `${client.host} has something else under the id of this record.`)
          return
        }
        // It is voided and told anew in the next round.
        await noteTaken([{ ...parcel, deed: 'sent', digest: digestOfUnknown }])
        posted.sent -= 1
      },
    }
    return await deliver(parcels, client, hooks, patience, signal)
  }

  try {
    posted.problem = await settle()
    for (let disturbances = 0; posted.problem === null;) {
      try {
        const outcome = await sendRound()
        if (outcome === 'done') break
        posted.problem = outcome
      } catch (error) {
        disturbances += 1
        const isDisturbed = error instanceof RefusedError && error.code === 'conflict'
        if (!isDisturbed || disturbances > most.disturbances) throw error
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error
    posted.problem = 'You stopped it. What the store took is noted, the rest waits.'
  }
  Object.assign(settings, { problem: posted.problem, refused: refused.size })
  keep()
  app.onChanged(['exports'])
  return posted
}

function toInFlight({ placementId, personId, deed, digest, statements }: RecordParcel): InFlight {
  return { placementId, personId, deed, digest, statementId: idOfStatement(statements.at(-1) ?? '') }
}

function countsOf(held: readonly Held[]): Pick<RecordExport, HeldRecord['deed']> {
  const count = (deed: HeldRecord['deed']) => held.filter((record) => record.deed === deed).length
  return { sent: count('sent'), corrected: count('corrected'), withdrawn: count('withdrawn') }
}

function labelOf(held: readonly Held[], host: string): string {
  return `Send ${countOf(held.length, 'training record', 'training records')} to ${host}`
}
