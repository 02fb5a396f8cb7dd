import { hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { RefusedError } from '../../../shared/contract/errors.ts'
import { courseKey, coursesFor, CourseTarget } from '../../../shared/domain/courses.ts'
import type { PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { RecordExport } from '../../../shared/domain/record-exports.ts'
import type { RecordFilter } from '../../../shared/domain/records.ts'
import { listCourses } from '../db/courses.ts'
import { type DigestKeys, readDigestKeys } from '../db/digest-keys.ts'
import { isErased } from '../db/erasure.ts'
import type { ReadHandle } from '../db/handles.ts'
import { type ChainHead, getChainHead, hasChangedSince } from '../db/history.ts'
import { type Destination, findLastRecordExport, readTold, type Told } from '../db/record-exports.ts'
import { listRecordIds, type RecordsWanted } from '../db/records.ts'
import { findSkill } from '../db/skills.ts'
import { getWorkspace } from '../db/workspaces.ts'
import { recordFormats } from '../exports/records/formats.ts'
import type { FormerRecord, RecordToWithdraw, RecordToWrite, ToldOfRecord } from '../exports/records/record-format.ts'
import type { TaskContext } from '../handler.ts'
import { readFormerRecords } from './former-records.ts'
import { createRecordReader } from './training-records.ts'

/** Records read at a time: the backend answers others between, and a file of any length takes little memory. */
const atATime = 500

/** A record with what is to become of it at its destination. */
export interface ComparedRecord extends RecordToWrite {
  told: ToldOfRecord
  /** Why the target would not take it. */
  problems: string[]
  /** Whether it tells the target anything that it does not know. */
  isNews: boolean
}

export interface ComparedWithdrawal extends RecordToWithdraw {
  /** False: the target was told before. */
  isNews: boolean
  /** Whether the target can be told. */
  isTellable: boolean
}

/** Records against what a destination was told of them. */
export interface RecordComparison {
  workspace: { id: string; name: string; timeZone: string }
  /** The newest export to the destination. */
  last: RecordExport | undefined
  chain: ChainHead
  keys: DigestKeys
  /** Records that fit the filter, oldest first; to be gone through once. */
  parts: () => AsyncGenerator<ComparedRecord[]>
  /** What the target was ever sent and is no record (any more), once all parts were read. */
  withdrawn: () => Promise<ComparedWithdrawal[]>
}

type Context = Pick<TaskContext<{ done: number; of: number }>, 'snapshot' | 'signal' | 'progress'>

/** All of it is of one state, whatever is changed meanwhile. */
export async function compareRecords<Result>(
  filter: RecordFilter,
  destination: Destination,
  { snapshot: takeSnapshot, signal, progress }: Context,
  work: (comparison: RecordComparison) => Promise<Result>,
): Promise<Result> {
  const { problems, tells = tellAll, takesBack } = recordFormats[destination.target]
  const snapshot = takeSnapshot()
  try {
    const start = await snapshot.read(async (db) => await readStart(db, filter, destination))
    const { workspace, wanted, ids, told, keys, codes } = start
    const digest = (record: FormerRecord & Partial<Signed>, text: string) => digestOf(record, text, keys)
    const rejectedButTold: RecordToWrite['record'][] = []

    async function* parts(): AsyncGenerator<ComparedRecord[]> {
      const readRecords = createRecordReader(wanted.timeZone)
      for (let first = 0; first < ids.length; first += atATime) {
        signal.throwIfAborted()
        progress({ done: first, of: ids.length })
        const part = await snapshot.read(async (db) => await readRecords(db, ids.slice(first, first + atATime)))
        yield part.map((record) => {
          const courses = codes.size === 0 ? none : coursesFor(record, codes)
          const text = tells(record, courses, { workspaceId: workspace.id, timeZone: workspace.timeZone })
          const { told: toldNow, isNews } = compare(told.get(record.placementId), digest(record, text))
          const words = problems(record, courses)
          if (words.length > 0 && told.has(record.placementId)) rejectedButTold.push(record)
          return { record, courses, text, problems: words, told: toldNow, isNews }
        })
        // SQLite answers at once: without a turn of the event loop nobody else would be heard, and nobody could cancel.
        await setImmediate()
      }
      signal.throwIfAborted()
      progress({ done: ids.length, of: ids.length })
    }

    /** What is no record, and what the target no longer takes because nobody may be told whose it is. */
    async function withdrawn(): Promise<ComparedWithdrawal[]> {
      const fitting = new Set(ids)
      const others = [...told.keys()].filter((placementId) => !fitting.has(placementId))
      const gone: { placementId: PlacementId; former: FormerRecord | null }[] = []
      for (let first = 0; first < others.length; first += atATime) {
        signal.throwIfAborted()
        const part = others.slice(first, first + atATime)
        gone.push(...(await snapshot.read(async (db) => await readFormerRecords(db, part, wanted))))
        await setImmediate()
      }
      for (const record of rejectedButTold) {
        const isNameless = await snapshot.read(async (db) => await isErased(db, record.person.id))
        if (isNameless) gone.push({ placementId: record.placementId, former: record })
      }
      return gone.map(({ placementId, former }) => {
        const { last, takenBack } = told.get(placementId) ?? { last: null, takenBack: [] }
        const all = last === null ? takenBack : [...takenBack, last]
        const isSame = () =>
          former !== null && typeof takesBack === 'function' && digest(former, takesBack(former)) === all.at(-1)
        const isTellable = takesBack === 'everything' || isSame()
        return { placementId, former, takenBack: all, isNews: last !== null, isTellable }
      })
    }

    return await work({ workspace, last: start.last, chain: start.chain, keys, parts, withdrawn })
  } finally {
    await snapshot.end()
  }
}

/** Throws `conflict` when the destination was told something since, or somebody was erased who may be in the file. */
export async function refuseOutdated(
  db: ReadHandle,
  destination: Destination,
  { last, chain }: Pick<RecordComparison, 'last' | 'chain'>,
): Promise<void> {
  const isErasedSince = await hasChangedSince(db, 'erasure', chain.entries)
  const isToldSince = (await findLastRecordExport(db, destination))?.id !== last?.id
  if (!isErasedSince && !isToldSince) return
  const what = isErasedSince ? 'Somebody was erased' : 'Other records were exported'
  throw new RefusedError('conflict', `${what} while the file was written, so it was not kept. Try again.`)
}

async function readStart(db: ReadHandle, filter: RecordFilter, destination: Destination) {
  const { id, name } = await getWorkspace(db)
  const wanted = await wantedBy(db, filter)
  const ids = await listRecordIds(db, wanted, { offset: 0, limit: Number.MAX_SAFE_INTEGER })
  const courseTarget = CourseTarget.safeParse(destination.target)
  const courses = courseTarget.success ? await listCourses(db, courseTarget.data) : []
  return {
    workspace: { id, name, timeZone: wanted.timeZone },
    wanted,
    ids: ids.toReversed(),
    codes: new Map(courses.map(({ about, code }) => [courseKey(about), code])),
    chain: await getChainHead(db),
    last: await findLastRecordExport(db, destination),
    told: await readTold(db, destination),
    keys: await readDigestKeys(db),
  }
}

/** What it takes to find the records that a filter asks for. */
export async function wantedBy(db: ReadHandle, { skillId, ...filter }: RecordFilter): Promise<RecordsWanted> {
  const { time_zone: timeZone } = await getWorkspace(db)
  return { ...filter, timeZone, skill: skillId && ((await findSkill(db, skillId)) ?? null) }
}

const none: readonly string[] = []
const nothingTold: Told = { last: null, takenBack: none }

function compare(before: Told | undefined, digest: string): Pick<ComparedRecord, 'told' | 'isNews'> {
  const { last, takenBack } = before ?? nothingTold
  if (last === null) return { told: { deed: 'sent', digest, takenBack }, isNews: true }
  if (last === digest) return { told: { deed: 'sent', digest, takenBack }, isNews: false }
  return { told: { deed: 'corrected', digest, takenBack: [...takenBack, last] }, isNews: true }
}

const tellAll = (record: RecordToWrite['record'], courses: readonly string[]) => JSON.stringify([record, courses])

type Signed = Pick<RecordToWrite['record'], 'signedBy'>

/**
 * Keyed with everybody whose name is in the text. Half of SHA-256 is plenty, since nobody gains by two texts with the same one.
 */
function digestOf({ person, host, signedBy }: FormerRecord & Partial<Signed>, text: string, keys: DigestKeys): string {
  let key = keys.of(person.id)
  const isNamed = ({ id, name }: { id: PersonId; name: string }) => id !== person.id && text.includes(name)
  if (isNamed(host)) key += keys.of(host.id)
  if (signedBy && signedBy.id !== host.id && isNamed(signedBy)) key += keys.of(signedBy.id)
  return hash('sha256', `${key} ${text}`, 'buffer').toString('base64url', 0, 16)
}
