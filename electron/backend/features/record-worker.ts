import { parentPort, workerData } from 'node:worker_threads'
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/contract.ts'
import type { Topic } from '../../../shared/contract/procedure.ts'
import type { RecordExportId } from '../../../shared/domain/ids.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import { changedTopics } from '../changed-topics.ts'
import { connectDatabase, type Database } from '../db/database.ts'
import { createIdMaker } from '../ids.ts'
import { Bug } from '../log.ts'
import type { SecretName } from '../secrets.ts'
import { type ErrorInTransit, packError } from './error-in-transit.ts'
import { exportRecords, preflightRecords, type RecordTaskContext } from './record-exports.ts'
import { type NewsWanted, readNews, type RecordNews } from './record-news.ts'

/** What goes through all training records. */
export type AskedOfRecords =
  | { name: 'records.preflight'; input: CheckedInputOf<'records.preflight'> }
  | { name: 'records.export'; input: CheckedInputOf<'records.export'> }
  | { name: 'news'; input: NewsWanted }

export type FoundInRecords = OutputOf<'records.preflight' | 'records.export'> | RecordNews

/** All that the thread is told, because it cannot ask. */
export interface RecordWork {
  asked: AskedOfRecords
  /** The workspace. */
  file: string
  dataFolder: string
  /** Made where all are, since exports are in the order of their ids. */
  exportId: RecordExportId
  /** Of the file to be written; null: none. */
  place: string | null
  /** Those that the task needs, and no other. */
  secrets: Partial<Record<SecretName, string>>
}

export type FromRecordWork =
  | { kind: 'progress'; done: number; of: number }
  /** Asks for the turn to write. */
  | { kind: 'turn' }
  /** Gives it back. */
  | { kind: 'written'; topics: readonly Topic[] }
  | { kind: 'ended'; output: FoundInRecords }
  | { kind: 'failed'; error: ErrorInTransit }

/** `turn`: it is the thread's to write. */
export type ToRecordWork = 'turn' | 'cancel'

const { asked, file, dataFolder, exportId, place, secrets } = workerData as RecordWork
const cancelling = new AbortController()
let turn = Promise.withResolvers<void>()

parentPort?.on('message', (message: ToRecordWork) => {
  if (message === 'cancel') cancelling.abort()
  else turn.resolve()
})
post(await answer())
parentPort?.close()

function post(message: FromRecordWork): void {
  parentPort?.postMessage(message)
}

async function answer(): Promise<FromRecordWork> {
  try {
    const database = connectDatabase(file)
    try {
      return { kind: 'ended', output: await work(contextOn(database)) }
    } finally {
      await database.close()
    }
  } catch (error) {
    return { kind: 'failed', error: packError(error) }
  }
}

async function work(context: RecordTaskContext): Promise<FoundInRecords> {
  if (asked.name === 'records.preflight') return await preflightRecords(asked.input, context)
  if (asked.name === 'records.export') return await exportRecords(asked.input, context)
  return await readNews(asked.input, context)
}

function contextOn({ read, snapshot, write }: Database): RecordTaskContext {
  const newId = createIdMaker()
  const now = () => new Date().toISOString() as Instant
  return {
    app: {
      dataFolder,
      secrets: () => ({ findSecret: (name) => secrets[name], keepSecret: refuse, forgetSecret: refuse }),
    },
    exportId,
    now,
    read,
    snapshot,
    commit: async (label, writing) => {
      turn = Promise.withResolvers()
      post({ kind: 'turn' })
      await turn.promise
      let topics: readonly Topic[] = []
      try {
        const { value, tables } = await write({ id: newId(), at: now(), command: asked.name }, async (db) => {
          db.label(label)
          return await writing(db, newId)
        })
        topics = changedTopics(tables)
        return value
      } finally {
        post({ kind: 'written', topics })
      }
    },
    progress: ({ done, of }) => {
      post({ kind: 'progress', done, of })
    },
    signal: cancelling.signal,
    path: () => place ?? refuse(),
  }
}

function refuse(): never {
  throw new Bug('This is for the backend alone.')
}
