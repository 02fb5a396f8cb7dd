import { Worker } from 'node:worker_threads'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { RecordExportId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import { countTold, type Destination } from '../db/record-exports.ts'
import { countSignOffs } from '../db/records.ts'
import { getWorkspace } from '../db/workspaces.ts'
import { issuerOf } from '../exports/records/badge-issuer.ts'
import type { HandlersOf, TaskContext } from '../handler.ts'
import { Bug } from '../log.ts'
import { workerBeside } from '../planner/thread.ts'
import { openDatabase } from '../transactions.ts'
import { unpackError } from './error-in-transit.ts'
import { exportRecords, preflightRecords, type RecordTaskContext } from './record-exports.ts'
import { type NewsWanted, readNews, type RecordNews } from './record-news.ts'
import type { AskedOfRecords, FoundInRecords, FromRecordWork, RecordWork, ToRecordWork } from './record-worker.ts'

type Context = TaskContext<{ done: number; of: number }>
type ReadingContext = Pick<Context, 'app' | 'read' | 'snapshot' | 'signal' | 'progress'>

/** So many are gone through here: before a thread has begun, they are done. */
const few = 2_000
/** Nearly all that is made of a record is gone a moment later: with room for it, nobody looks for what may stay. */
const maxYoungGenerationSizeMb = 64

/**
 * Going through a hundred thousand records takes the processor a second or more, so it is done in a thread of its own:
 * whoever asks the backend for something else meanwhile does not notice.
 */
export const recordTasks: Pick<HandlersOf<'records'>, 'preflight' | 'export'> = {
  preflight: async (input, context) => {
    if (await areFew({ target: input.target, store: null }, context))
      return await preflightRecords(input, here(context))
    const output = await runBeside({ name: 'records.preflight', input }, { place: null, secrets: {} }, context)
    return output as OutputOf<'records.preflight'>
  },

  export: async (input, context) => {
    const { app, read, path } = context
    const place = path(input.grant, 'write')
    if (await areFew({ target: input.target, store: null }, context)) return await exportRecords(input, here(context))
    const { id } = await read(getWorkspace)
    // Makes the key at first use: the thread can keep no secrets.
    const secrets = input.target === 'open-badges' ? { badges: issuerOf(app.secrets(id)).seed.toString('base64') } : {}
    const output = await runBeside({ name: 'records.export', input }, { place, secrets }, context)
    return output as OutputOf<'records.export'>
  },
}

/** See `readNews`. */
export async function findNews(wanted: NewsWanted, context: ReadingContext): Promise<RecordNews> {
  if (await areFew({ target: 'xapi', store: wanted.address }, context)) return await readNews(wanted, context)
  const news = await runBeside({ name: 'news', input: wanted }, { place: null, secrets: {} }, context)
  return news as RecordNews
}

async function areFew(destination: Destination, { read }: Pick<Context, 'read'>): Promise<boolean> {
  return await read(async (db) => {
    const told = await countTold(db, destination)
    return (await countSignOffs(db)) + told <= few
  })
}

function here(context: Context): RecordTaskContext {
  return { ...context, exportId: newExportId(context.app) }
}

function newExportId(app: App): RecordExportId {
  return app.newId() as string as RecordExportId
}

async function runBeside(
  asked: AskedOfRecords,
  given: Pick<RecordWork, 'place' | 'secrets'>,
  { app, signal, progress }: Pick<Context, 'app' | 'signal' | 'progress'>,
): Promise<FoundInRecords> {
  signal.throwIfAborted()
  const database = openDatabase(app)
  return await database.lend(async (loan) => {
    const workerData: RecordWork = {
      asked,
      ...given,
      file: database.path,
      dataFolder: app.dataFolder,
      exportId: newExportId(app),
    }
    const worker = workerBeside(import.meta.url, 'record-worker')
    const thread = new Worker(worker, { workerData, resourceLimits: { maxYoungGenerationSizeMb } })
    const done = Promise.withResolvers<FoundInRecords>()
    let written = Promise.withResolvers<void>()
    const post = (message: ToRecordWork) => {
      thread.postMessage(message)
    }
    const lendTurn = async () => {
      written = Promise.withResolvers()
      await loan.turn(async () => {
        post('turn')
        await written.promise
      })
    }
    const hear = (message: FromRecordWork) => {
      if (message.kind === 'progress') progress({ done: message.done, of: message.of })
      else if (message.kind === 'turn') lendTurn().catch(done.reject)
      else if (message.kind === 'written') {
        written.resolve()
        if (message.topics.length > 0) app.onChanged(message.topics)
      } else if (message.kind === 'ended') done.resolve(message.output)
      else done.reject(unpackError(message.error))
    }
    const cancel = () => {
      post('cancel')
    }
    const stops = AbortSignal.any([signal, loan.signal])
    stops.addEventListener('abort', cancel)
    thread.on('message', hear)
    thread.on('error', done.reject)
    thread.on('exit', () => {
      written.resolve()
      done.reject(new Bug('A thread ended without a result.'))
    })
    try {
      return await done.promise
    } catch (error) {
      if (stops.aborted && error instanceof Error && error.name === 'AbortError') throw stops.reason
      throw error
    } finally {
      stops.removeEventListener('abort', cancel)
    }
  })
}
