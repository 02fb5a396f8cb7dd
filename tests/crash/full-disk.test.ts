import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { CallRefused } from '../support/caller.ts'
import { forkBackend } from '../support/forked-backend.ts'
import { fillWithRecords } from '../support/many-records.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** The disk takes no file larger than so many bytes from now on. */
async function limitFiles(pid: number, bytes: number | 'unlimited'): Promise<void> {
  await promisify(execFile)('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`])
}

// The limit is the operating system's own; other systems have no way to lift it while the process runs.
test.runIf(process.platform === 'linux')(
  'a disk that takes no more is said in words, loses nothing, and once it has room the next change is saved',
  async () => {
    const folder = temporaryFolder()
    const backend = await forkBackend(folder, { fileLimitBlocks: 2_048 })
    const { call, grant } = backend
    const file = path.join(folder, 'Team.baton')
    await call('workspace.create', { grant: grant(file, 'write'), name: 'Relay', timeZone: 'Europe/Berlin' })
    const saved: string[] = []
    let refusal: unknown
    while (refusal === undefined) {
      const name = `Account ${saved.length}`
      try {
        await call('accounts.add', { name })
        saved.push(name)
      } catch (error) {
        refusal = error
      }
    }
    expect(refusal).toBeInstanceOf(CallRefused)
    expect(refusal).toMatchObject({ code: 'disk-full' })
    const names = async () => (await call('accounts.list', {})).map(({ name }) => name)
    expect((await names()).sort()).toEqual([...saved].sort())

    await limitFiles(backend.pid, 'unlimited')
    await call('accounts.add', { name: 'After' })
    expect((await names()).sort()).toEqual([...saved, 'After'].sort())
    expect((await call('history.verify', {})).firstBroken).toBeNull()
  },
)

test.runIf(process.platform === 'linux')(
  'a disk that is full in the midst of a long export is said in words, nothing half written or noted stays, and the next export is whole',
  async () => {
    const folder = temporaryFolder()
    const { call, grant, pid } = await forkBackend(folder)
    const file = path.join(folder, 'Team.baton')
    await call('workspace.create', { grant: grant(file, 'write'), name: 'Relay', timeZone: 'Europe/Berlin' })
    await call('workspace.close', {})
    // More than the backend goes through itself: a thread does.
    fillWithRecords(file, { records: 2_600, people: 40 })
    await call('workspace.open', { grant: grant(file, 'write') })
    const out = path.join(folder, 'out')
    mkdirSync(out)
    const place = path.join(out, 'records.csv')
    const done: number[] = []
    const progress = (at: { done: number }) => {
      done.push(at.done)
    }
    const exportAll = async () =>
      await call('records.export', { target: 'baton-csv', grant: grant(place, 'write') }, { progress })
    const before = await call('history.state', {})

    await limitFiles(pid, 400_000)
    const refusal: unknown = await exportAll().catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(CallRefused)
    expect(refusal).toMatchObject({ code: 'disk-full' })
    expect(Math.max(...done)).toBeGreaterThan(500)
    expect(readdirSync(out)).toEqual([])
    expect(readdirSync(path.join(folder, 'exports-under-way'))).toEqual([])
    expect((await call('records.exports', {})).count).toBe(0)
    expect(await call('history.state', {})).toEqual(before)

    await limitFiles(pid, 'unlimited')
    expect(await exportAll()).toEqual({ written: 2_600, corrected: 0, withdrawn: 0, rejected: 0 })
    expect(readdirSync(out)).toEqual(['records.csv'])
    const sha256 = createHash('sha256').update(readFileSync(place)).digest('hex')
    expect((await call('records.exports', {})).exports).toEqual([expect.objectContaining({ sent: 2_600, sha256 })])
    expect((await call('history.verify', {})).firstBroken).toBeNull()
  },
)
