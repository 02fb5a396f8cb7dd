import syncFs from 'node:fs'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

// Exports what is new, and ends itself at once before the n-th step that the file system takes.
const [dataFolder = '', workspace = '', file = '', killBefore = ''] = process.argv.slice(2)
let step = 0
let isCounting = false

function counting<Given extends unknown[], Result>(work: (...given: Given) => Result): (...given: Given) => Result {
  return (...given) => {
    if (isCounting) step += 1
    if (step === Number(killBefore)) process.kill(process.pid, 'SIGKILL')
    return work(...given)
  }
}

fs.mkdir = counting(fs.mkdir) as typeof fs.mkdir
fs.open = counting(fs.open)
fs.rename = counting(fs.rename)
fs.rm = counting(fs.rm)
syncFs.openSync = counting(syncFs.openSync)
syncFs.renameSync = counting(syncFs.renameSync)
syncFs.rmSync = counting(syncFs.rmSync)
// Between the file and its note, who uses the workspace is looked up.
syncFs.readFileSync = counting(syncFs.readFileSync) as typeof syncFs.readFileSync
syncBuiltinESMExports()

const { createApp } = await import('../../electron/backend/app.ts')
const { dispatch } = await import('../../electron/backend/dispatch.ts')
const { closeWorkspace, openWorkspace } = await import('../../electron/backend/open-workspace.ts')
const { Grant } = await import('../../shared/contract/grant.ts')
const app = createApp(dataFolder, () => undefined)
await openWorkspace(app, workspace)
isCounting = true
const input = { target: 'baton-csv', extent: 'changes', grant: Grant.parse('file') } as const
await dispatch(app, 'records.export', input, { path: () => file })
isCounting = false
await closeWorkspace(app)
