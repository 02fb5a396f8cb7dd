import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

/** What Baton writes down about itself, in the data folder. Never names, contents or paths: people send it to us. */
export interface Log {
  /** Returns the reference under which the bug stands in the log. */
  bug: (where: string, error: unknown) => string
  /** `text` is made of our own words only. */
  note: (text: string) => void
}

const largestBytes = 1024 * 1024

/** Keeps `baton.log` and, once that is full, the one before it. */
export function createLog(folder: string, now: () => string): Log {
  const file = path.join(folder, 'baton.log')

  function write(line: string): void {
    try {
      mkdirSync(folder, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestBytes) {
        renameSync(file, path.join(folder, 'baton.old.log'))
      }
      appendFileSync(file, `${now()} ${line}\n`)
    } catch {
      // A log that cannot be written, on a full disk say, must not stop the work that it is about.
    }
  }

  return {
    bug: (where, error) => {
      const reference = randomBytes(4).toString('hex')
      write(`bug ${reference} in ${where}: ${describe(error).join('\n    ')}`)
      return reference
    },
    note: write,
  }
}

/** Messages of these say which column or property, never what was in it. A `SyntaxError` of JSON quotes the text. */
const safeMessages = new Set(['TypeError', 'ReferenceError', 'RangeError', 'SqliteError'])

function describe(error: unknown): string[] {
  if (!(error instanceof Error)) return [typeof error]
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const message = safeMessages.has(error.name) || error instanceof Bug ? `: ${error.message}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name}${code}${message}`, ...frames.map(withoutFolders)]
}

/** A path tells the name of the user: only the last two parts are kept. */
function withoutFolders(frame: string): string {
  return frame.trim().replaceAll(/(?:file:\/\/)?(?:[A-Za-z]:)?[/\\][^\s()]*[/\\]([^\s()/\\]+[/\\][^\s()/\\]+)/g, '$1')
}

/** A broken promise of our own code. The message is made of our own words, so that it may be logged. */
export class Bug extends Error {
  override readonly name = 'Bug'
}
