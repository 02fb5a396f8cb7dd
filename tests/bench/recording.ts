import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { type BenchBackend, startBackend } from './backend.ts'
import { fillWithRecords } from '../support/many-records.ts'
import { memoryOf, seconds } from './processes.ts'

const records = 100_000
const people = 1_000

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
    const asking = askAllAlong(call)
    const exportSeconds = await timed(async () =>
      call('records.export', { target: 'baton-csv', grant: grant(exported, 'write') }),
    )
    const longestAnswerMs = await asking.stop()
    const workbookSeconds = await timed(async () =>
      call('records.export', { target: 'xlsx', grant: grant(path.join(folder, 'records.xlsx'), 'write') }),
    )
    const bytes = readFileSync(exported)
    const plainSeconds = await timed(async () => {
      writeFileSync(path.join(folder, 'plain.csv'), bytes)
    })
    const durableSeconds = await timed(async () => {
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
      longestAnswerMs,
      workbookSeconds,
      memoryBeforeMb,
      memoryMb: memoryOf(backend.pid),
    }
  } finally {
    await backend.stop()
  }
}

/** How long whoever asks for something small waits at most, while the backend is at something large. */
function askAllAlong(call: BenchBackend['call']): { stop: () => Promise<number> } {
  const ending = new AbortController()
  let longest = 0
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
    await asking
    return Math.round(longest)
  }
  return { stop }
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
