import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { type BenchBackend, startBackend } from './backend.ts'
import { fillWithRecords } from '../support/many-records.ts'
import { median, memoryOf, seconds } from './processes.ts'

const records = 100_000
const people = 1_000
const writes = 5

/** The table of training records over 100,000 of them, and their export against a plain write of the same bytes. */
export async function measureRecords(built: string): Promise<Record<string, unknown>> {
  const backend = await startBackend(built)
  const { call, grant, folder } = backend
  try {
    const file = path.join(folder, 'Team.baton')
    await call('workspace.create', { grant: grant(file, 'write'), name: 'Team', timeZone: 'Europe/Berlin' })
    await call('workspace.close', {})
    fillWithRecords(file, { records, people })
    await call('workspace.open', { grant: grant(file, 'write') })
    const timed = async (work: () => Promise<unknown>): Promise<number> => {
      const startedAt = performance.now()
      await work()
      return seconds(performance.now() - startedAt)
    }
    const table = async () => {
      await call('records.totals', {})
      await call('records.list', {})
    }
    const exported = path.join(folder, 'records.csv')
    const firstTableSeconds = await timed(table)
    const tableSeconds = await timed(table)
    const middleSeconds = await timed(async () => call('records.list', { offset: records / 2 }))
    const memoryBeforeMb = memoryOf(backend.pid)
    const exportTo = async (target: 'baton-csv' | 'xlsx', place: string) =>
      await timed(async () => call('records.export', { target, grant: grant(place, 'write') }))
    const exportSeconds = await exportTo('baton-csv', exported)
    const workbookSeconds = await exportTo('xlsx', path.join(folder, 'records.xlsx'))
    // Once more each, because whoever asks without a pause takes a processor that the export would have.
    const watched = async (work: () => Promise<unknown>) => {
      const watching = watch(backend)
      await work()
      return await watching.stop()
    }
    const text = await watched(async () => exportTo('baton-csv', path.join(folder, 'watched')))
    const workbook = await watched(async () => exportTo('xlsx', path.join(folder, 'watched')))
    // Nothing is sent, so there need not be a store.
    const store = { address: 'https://store.invalid/xapi', key: 'key', secret: 'secret' }
    await call('recordStores.set', store)
    const preview = await watched(async () => call('recordStores.preview', {}))
    const cancelSeconds = await measureCancel(backend, path.join(folder, 'cancelled.csv'))
    const bytes = readFileSync(exported)
    // One of them alone may be several times as quick or as slow.
    const usual = async (work: () => void) => {
      const runs: number[] = []
      for (let run = 0; run < writes; run += 1) runs.push(await timed(async () => work()))
      return median(runs)
    }
    const plainSeconds = await usual(() => {
      writeFileSync(path.join(folder, 'plain.csv'), bytes)
    })
    const durableSeconds = await usual(() => {
      writeDurably(path.join(folder, 'durable.csv'), bytes)
    })
    return {
      records,
      firstTableSeconds,
      tableSeconds,
      middleSeconds,
      exportSeconds,
      exportedMb: Math.round(statSync(exported).size / 100_000) / 10,
      // A file that is promised to anybody has to be on the disk, so the second is what an export is to be held against.
      plainWriteSeconds: plainSeconds,
      durableWriteSeconds: durableSeconds,
      timesPlainWrite: Math.round((exportSeconds / plainSeconds) * 10) / 10,
      timesDurableWrite: Math.round((exportSeconds / durableSeconds) * 10) / 10,
      longestAnswerMs: text.longestAnswerMs,
      longestAnswerBesidePreviewMs: preview.longestAnswerMs,
      cancelSeconds,
      workbookSeconds,
      longestAnswerBesideWorkbookMs: workbook.longestAnswerMs,
      memoryBeforeMb,
      memoryMb: text.memoryMb,
      workbookMemoryMb: workbook.memoryMb,
    }
  } finally {
    await backend.stop()
  }
}

const lookAtMemoryEveryMs = 50

/** How long whoever asks for something small waits at most while the backend is at something large, and what that takes of memory. */
function watch({ call, pid }: BenchBackend) {
  const ending = new AbortController()
  let longest = 0
  let memoryMb = memoryOf(pid)
  const looking = setInterval(() => {
    memoryMb = memoryMb && Math.max(memoryMb, memoryOf(pid) ?? 0)
  }, lookAtMemoryEveryMs)
  const ask = async () => {
    while (!ending.signal.aborted) {
      const askedAt = performance.now()
      await call('history.state', {})
      longest = Math.max(longest, performance.now() - askedAt)
    }
  }
  const asking = ask()
  const stop = async () => {
    ending.abort()
    clearInterval(looking)
    await asking
    return { longestAnswerMs: Math.round(longest), memoryMb }
  }
  return { stop }
}

/** From the wish to cancel an export in the midst of its records until it is answered. */
async function measureCancel({ call, grant }: BenchBackend, place: string): Promise<number> {
  const cancelling = new AbortController()
  let cancelledAt = 0
  const progress = ({ done, of }: { done: number; of: number }) => {
    if (cancelledAt > 0 || done < of / 2) return
    cancelledAt = performance.now()
    cancelling.abort()
  }
  const input = { target: 'baton-csv', grant: grant(place, 'write') } as const
  const [outcome] = await Promise.allSettled([call('records.export', input, { progress, signal: cancelling.signal })])
  if (outcome.status === 'fulfilled') throw new Error('The export was over before it could be cancelled.')
  return seconds(performance.now() - cancelledAt)
}

/** As `write-files.ts` does it, in one go. */
function writeDurably(file: string, bytes: Buffer): void {
  const unfinished = `${file}.unfinished`
  const handle = openSync(unfinished, 'w')
  writeSync(handle, bytes)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(unfinished, file)
}
