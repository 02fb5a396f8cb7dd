import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

// Writes feeds, and ends itself at once before the n-th step that the file system takes.
const [folder = '', state = '', killBefore = ''] = process.argv.slice(2)
let step = 0

function counting<Given extends unknown[], Result>(work: (...given: Given) => Result): (...given: Given) => Result {
  return (...given) => {
    step += 1
    if (step === Number(killBefore)) process.kill(process.pid, 'SIGKILL')
    return work(...given)
  }
}

fs.mkdir = counting(fs.mkdir) as typeof fs.mkdir
fs.open = counting(fs.open)
fs.rename = counting(fs.rename)
fs.rm = counting(fs.rm)
syncBuiltinESMExports()

const { syncFeeds } = await import('../../electron/backend/exports/feed-files.ts')
const { states, workspaceId } = await import('./feed-states.ts')
await syncFeeds(folder, workspaceId, state === 'after' ? states.after : states.before, new AbortController().signal)
