import { createHash, type Hash } from 'node:crypto'
import path from 'node:path'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/contract.ts'
import type { PersonId, PlacementId, RecordExportId } from '../../../shared/domain/ids.ts'
import type { RecordExport } from '../../../shared/domain/record-exports.ts'
import { insertDigestKeys } from '../db/digest-keys.ts'
import { listPlacementFacts } from '../db/former-records.ts'
import { isForgotten } from '../db/forgotten-exports.ts'
import type { ReadHandle } from '../db/handles.ts'
import { createHeldPacker } from '../db/held-records.ts'
import { listPeopleById } from '../db/people.ts'
import {
  countRecordExports,
  deleteRecordExport,
  findRecordExport,
  insertRecordExport,
  listHeldRecords,
  listRecordExports,
} from '../db/record-exports.ts'
import { getWorkspace } from '../db/workspaces.ts'
import { recordFormats } from '../exports/records/formats.ts'
import type { FormerRecord } from '../exports/records/record-format.ts'
import { shortDay } from '../exports/times-in-words.ts'
import { prepareFiles } from '../exports/write-files.ts'
import type { App } from '../app.ts'
import type { TaskContext } from '../handler.ts'
import { beginExport, settleExports, wordsForTakingBack } from './exports-under-way.ts'
import { findPersonHere } from './identity.ts'
import {
  compareRecords,
  type ComparedRecord,
  type ComparedWithdrawal,
  type RecordComparison,
  refuseOutdated,
} from './record-comparison.ts'
import { countOf } from './words.ts'

/** What these tasks get, in the thread that they run in (`record-worker.ts`). */
export interface RecordTaskContext extends Pick<
  TaskContext<{ done: number; of: number }>,
  'read' | 'snapshot' | 'commit' | 'progress' | 'signal' | 'path' | 'now'
> {
  app: Pick<App, 'dataFolder' | 'secrets'>
  /** For what is exported. */
  exportId: RecordExportId
}

/** Nobody reads on after so many. */
const mostToList = 1_000

type Preflight = OutputOf<'records.preflight'>

/** What would come of an export, without writing anything. */
export async function preflightRecords(
  { filter, target }: CheckedInputOf<'records.preflight'>,
  context: RecordTaskContext,
): Promise<Preflight> {
  await settleExports(context.app.dataFolder, context)
  const { takesBack } = recordFormats[target]
  const changes: Preflight['changes'] = { since: null, sent: 0, corrected: 0, withdrawn: 0 }
  const found: Preflight = { ready: 0, rejected: 0, problems: [], changes, byHand: [] }
  const { problems, byHand } = found
  await compareRecords(filter, { target, store: null }, context, async (comparison) => {
    changes.since = comparison.last?.at ?? null
    for await (const part of comparison.parts()) {
      for (const { record, problems: words, told, isNews } of part) {
        const { placementId } = record
        if (words.length > 0) {
          found.rejected += 1
          if (problems.length < mostToList) problems.push({ placementId, words })
          continue
        }
        found.ready += 1
        if (isNews) changes[told.deed] += 1
        const isByHand = told.deed === 'corrected' && takesBack !== 'everything'
        if (isByHand && byHand.length < mostToList) byHand.push({ placementId, words: wordsForCorrected(record) })
      }
    }
    for (const { placementId, former, isNews, isTellable } of await comparison.withdrawn()) {
      if (!isNews) continue
      changes.withdrawn += 1
      const words = wordsForWithdrawn(former)
      if (!isTellable && byHand.length < mostToList) byHand.push({ placementId, words })
    }
  })
  return found
}

/**
 * First the file is written to the disk under a hidden name, then what it holds is noted, then it gets its name. So there is no file
 * of which it is not known what was sent; and what could not be put in place is not noted, also when the process was killed there.
 */
export async function exportRecords(
  { filter, target, extent, grant }: CheckedInputOf<'records.export'>,
  context: RecordTaskContext,
): Promise<OutputOf<'records.export'>> {
  const { app, exportId, read, commit } = context
  const file = context.path(grant, 'write')
  await settleExports(app.dataFolder, context)
  const { id: workspaceId } = await read(getWorkspace)
  const hidden = path.join(path.dirname(file), `.baton-unfinished-${exportId}`)
  const underWay = beginExport(app.dataFolder, { workspaceId, exportId, file, hidden })
  let end = underWay.end
  try {
    const { prepared, done } = await writeAndNote({ filter, target, extent, file, hidden }, context)
    try {
      await prepared.place()
    } catch (error) {
      end = underWay.leave
      await commit(wordsForTakingBack, async (db) => {
        await deleteRecordExport(db, exportId)
      })
      end = underWay.end
      throw error
    }
    const { sent, corrected } = done
    return { written: sent + corrected, corrected, withdrawn: done.withdrawn, rejected: done.rejected }
  } finally {
    end()
  }
}

interface FileToWrite extends Pick<RecordExport, 'filter' | 'target' | 'extent'> {
  file: string
  hidden: string
}

async function writeAndNote({ file, hidden, ...asked }: FileToWrite, context: RecordTaskContext) {
  const { app, exportId, read, commit, now } = context
  const { filter, target, extent } = asked
  const destination = { target, store: null }
  const written = await compareRecords(filter, destination, context, async (comparison) => {
    return { ...comparison, ...(await writeRecords({ file, hidden, ...asked }, comparison, context)) }
  })
  const { prepared, held } = written
  const done: RecordExport = {
    id: exportId,
    ...destination,
    fileName: path.basename(file),
    extent,
    filter,
    byPersonId: await read(async (db) => await findPersonHere(db, app)),
    at: now(),
    ...held.counts,
    rejected: written.rejected,
    sha256: written.sha256,
    history: written.chain,
  }
  try {
    await commit(labelOf(done), async (db, newId) => {
      await refuseOutdated(db, destination, written)
      await insertDigestKeys(db, written.keys.fresh(), newId)
      await insertRecordExport(db, done, written, newId)
    })
  } catch (error) {
    await prepared.discard()
    throw error
  }
  return { prepared, done }
}

/** Under a hidden name. */
async function writeRecords(
  { file: place, hidden, target, extent }: FileToWrite,
  comparison: RecordComparison,
  { app, signal }: Pick<RecordTaskContext, 'app' | 'signal'>,
) {
  const held = createHeldPacker()
  const people = new Set<PersonId>()
  const withdrawn: ComparedWithdrawal[] = []
  let rejected = 0

  async function* partsToWrite(): AsyncGenerator<ComparedRecord[]> {
    for await (const part of comparison.parts()) {
      const fitting = part.filter(({ problems }) => problems.length === 0)
      rejected += part.length - fitting.length
      const chosen = extent === 'all' ? fitting : fitting.filter(({ isNews }) => isNews)
      for (const { record, told } of chosen) {
        held.add({ placementId: record.placementId, deed: told.deed, digest: told.digest })
        people.add(record.person.id)
      }
      yield chosen
    }
    withdrawn.push(...(await comparison.withdrawn()).filter(({ isNews }) => extent === 'all' || isNews))
  }

  const { id: workspaceId, name: workspaceName, timeZone } = comparison.workspace
  const bytes = recordFormats[target].write(partsToWrite(), {
    workspaceId,
    workspaceName,
    timeZone,
    secrets: app.secrets(workspaceId),
    extent,
    withdrawn: () => withdrawn.filter(({ isTellable }) => isTellable),
  })
  const hash = createHash('sha256')
  const files = [{ name: path.basename(place), bytes: hashed(bytes, hash) }]
  const hooks = { signal, progress: () => undefined, hiddenName: path.basename(hidden) }
  const prepared = await prepareFiles(path.dirname(place), files, hooks)
  for (const { placementId, former, isNews } of withdrawn) {
    if (!isNews) continue
    held.add({ placementId, deed: 'withdrawn', digest: null })
    if (former !== null) people.add(former.person.id)
  }
  return { prepared, held, people, rejected, sha256: hash.digest('hex') }
}

export async function listExports(
  db: ReadHandle,
  part: { offset: number; limit: number },
): Promise<OutputOf<'records.exports'>> {
  return { count: await countRecordExports(db), exports: await withNames(db, await listRecordExports(db, part)) }
}

/** Throws `not-found`. */
export async function showExport(
  db: ReadHandle,
  exportId: RecordExportId,
  part: { offset: number; limit: number },
): Promise<OutputOf<'records.exported'>> {
  const found = await findRecordExport(db, exportId)
  const [named] = await withNames(db, found === undefined ? [] : [found])
  if (named === undefined) throw new RefusedError('not-found', 'This export is not on record.')
  if (await isForgotten(db, exportId)) return { export: named, isForgotten: true, records: [] }
  const held = await listHeldRecords(db, exportId, part)
  const ids: PlacementId[] = held.map(({ placementId }) => placementId)
  const facts = new Map((await listPlacementFacts(db, ids)).map((placement) => [placement.placementId, placement]))
  return {
    export: named,
    isForgotten: false,
    records: held.map(({ placementId, deed }) => {
      const known = facts.get(placementId)
      const about = known === undefined ? null : { person: known.person.name, activity: known.activity.title }
      return { placementId, deed, about, isRecord: known?.isRecord === true }
    }),
  }
}

async function withNames(db: ReadHandle, exports: readonly RecordExport[]) {
  const ids = exports.flatMap(({ byPersonId }) => byPersonId ?? [])
  const names = new Map((await listPeopleById(db, [...new Set(ids)])).map(({ id, name }) => [id, name]))
  return exports.map((done) =>
    Object.assign({}, done, { by: done.byPersonId === null ? null : (names.get(done.byPersonId) ?? null) }),
  )
}

/** "Export 214 training records", "Export 3 changed training records" */
function labelOf({ extent, sent, corrected, withdrawn }: RecordExport): string {
  if (extent === 'all') return `Export ${countOf(sent + corrected, 'training record', 'training records')}`
  const changes = sent + corrected + withdrawn
  return `Export ${countOf(changes, 'change of training records', 'changes of training records')}`
}

/** "“Demo” of Ann Berg on 14 Oct 2026" */
function nameOf({ activity, person, endsOn }: FormerRecord): string {
  return `“${activity.title}” of ${person.name}, ${shortDay(endsOn)} ${endsOn.slice(0, 4)}`
}

function wordsForCorrected(record: FormerRecord): string {
  return `${nameOf(record)}, was corrected. What was sent before may still be there.`
}

function wordsForWithdrawn(former: FormerRecord | null): string {
  if (former === null) return 'A placement that is no longer in Baton was sent before.'
  return `${nameOf(former)}, was sent and is no record any more.`
}

async function* hashed(bytes: AsyncIterable<string> | AsyncIterable<Uint8Array>, hash: Hash) {
  for await (const part of bytes) {
    const buffer = Buffer.from(part)
    hash.update(buffer)
    yield buffer
  }
}
