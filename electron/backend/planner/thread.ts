import { parentPort, Worker, workerData } from 'node:worker_threads'
import { RefusedError } from '../../../shared/contract/errors.ts'
import { Bug } from '../log.ts'

/** What a kind of thread is given, tells on its way and answers; all of it can be cloned. */
export interface ThreadKind {
  task: unknown
  news: unknown
  result: unknown
}

interface ThreadCalls<News> {
  signal: AbortSignal
  timeLimitSeconds: number
  heard: (news: News) => void
  /** Called twice a second, so that whoever waits sees that work goes on. */
  tick: () => void
  /** Whether what was heard so far is worth keeping: if not, a cancel does not wait for more. */
  isWorthKeeping: () => boolean
}

/** `stop` turns from 0 to 1 when the thread is to end with what it has. */
interface Start<Task> {
  task: Task
  stop: SharedArrayBuffer
}

type Message<News, Result> = { kind: 'news'; news: News } | { kind: 'ended'; result: Result }

const tickMs = 500
/** A thread looks at the stop sign between two steps; one that takes longer than this is cut off. */
const patienceMs = 700
const longestTimerMs = 2 ** 31 - 1

/** The worker's file: Node runs the source as it is, in the build every worker lies beside the backend. */
export function workerBeside(moduleUrl: string, name: string): URL {
  return new URL(`./${name}.${moduleUrl.endsWith('.ts') ? 'ts' : 'mjs'}`, moduleUrl)
}

/**
 * Has a worker do a task in a thread of its own, so that the backend stays free to answer. An abort ends it within a second,
 * and so does the end of its time. Null when it was cut off, or ran out of memory, with something worth keeping; what it does
 * not survive otherwise is thrown.
 */
export async function runInThread<Kind extends ThreadKind>(
  worker: URL,
  task: Kind['task'],
  { signal, timeLimitSeconds, heard, tick, isWorthKeeping }: ThreadCalls<Kind['news']>,
): Promise<Kind['result'] | null> {
  const stop = new SharedArrayBuffer(4)
  const start: Start<Kind['task']> = { task, stop }
  const thread = new Worker(worker, { workerData: start })
  const done = Promise.withResolvers<Kind['result'] | null>()
  const ticker = setInterval(tick, tickMs)
  let patience: NodeJS.Timeout | undefined
  const end = () => {
    Atomics.store(new Int32Array(stop), 0, 1)
    patience ??= setTimeout(() => {
      done.resolve(null)
    }, patienceMs)
  }
  const cancel = () => {
    if (isWorthKeeping()) end()
    else done.resolve(null)
  }
  // Steps that do not look at the clock must not hold up the end either.
  const outOfTime = setTimeout(end, Math.min(timeLimitSeconds * 1_000, longestTimerMs))
  thread.on('message', (message: Message<Kind['news'], Kind['result']>) => {
    if (message.kind === 'news') heard(message.news)
    else done.resolve(message.result)
  })
  thread.on('error', (error) => {
    if (!isOutOfMemory(error)) done.reject(error)
    // What was found until then is as good as ever.
    else if (isWorthKeeping()) done.resolve(null)
    else done.reject(tooLarge())
  })
  thread.on('exit', () => {
    done.reject(new Bug('A thread ended without a result.'))
  })
  signal.addEventListener('abort', cancel)
  if (signal.aborted) cancel()
  try {
    return await done.promise
  } finally {
    signal.removeEventListener('abort', cancel)
    clearInterval(ticker)
    clearTimeout(patience)
    clearTimeout(outOfTime)
    await thread.terminate()
  }
}

/** What a worker's file calls: does the task that its thread was started for. */
export async function workInThread<Kind extends ThreadKind>(
  work: (
    task: Kind['task'],
    calls: { tell: (news: Kind['news']) => void; shouldStop: () => boolean },
  ) => Promise<Kind['result']>,
): Promise<void> {
  const { task, stop } = workerData as Start<Kind['task']>
  const flag = new Int32Array(stop)
  const post = (message: Message<Kind['news'], Kind['result']>) => {
    parentPort?.postMessage(message)
  }
  const result = await work(task, {
    tell: (news) => {
      post({ kind: 'news', news })
    },
    shouldStop: () => Atomics.load(flag, 0) === 1,
  })
  post({ kind: 'ended', result })
}

/** On rare models HiGHS runs out of the memory that it may have, which is its only `RuntimeError`. */
function isOutOfMemory(error: Error): boolean {
  return error.name === 'RuntimeError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
}

function tooLarge(): RefusedError {
  const words = 'This took more memory than there is, so nothing was changed. Try with fewer people or a shorter cycle.'
  return new RefusedError('conflict', words)
}
