import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { CallRefused } from '../support/caller.ts'
import { forkBackend } from '../support/forked-backend.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

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

    await promisify(execFile)('prlimit', ['--pid', String(backend.pid), '--fsize=unlimited'])
    await call('accounts.add', { name: 'After' })
    expect((await names()).sort()).toEqual([...saved, 'After'].sort())
    expect((await call('history.verify', {})).firstBroken).toBeNull()
  },
)
