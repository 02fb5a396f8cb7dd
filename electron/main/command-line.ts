import { spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeInstead } from './older-runtime.ts'

/** What follows `--cli`, for the command line. Undefined: Baton was started for its window. */
export function askedIn(argv: readonly string[]): string[] | undefined {
  const at = argv.indexOf('--cli')
  return at === -1 ? undefined : argv.slice(at + 1)
}

/**
 * Carries out what was asked in place of opening a window, with the code that `electron/cli` has, built into `folder`.
 * Returns the exit status once all of the answer is written. Needs no display: Chromium has not begun by then.
 */
export async function runCommandLine(folder: string, given: readonly string[]): Promise<number> {
  // Electron would show a bug in a dialog, which waits for somebody who may not be there.
  process.on('uncaughtException', (error) => {
    tell(error)
    process.exit(1)
  })
  try {
    const node = nodeInstead()
    if (node !== undefined) return await runIn(node, path.join(folder, 'baton.mjs'), given)
    const built = pathToFileURL(path.join(folder, 'command-line.mjs')).href
    const { main } = (await import(/* @vite-ignore */ built)) as { main: (given: readonly string[]) => Promise<number> }
    return await main(given)
  } catch (error) {
    tell(error)
    return 1
  } finally {
    await Promise.all([written(process.stdout), written(process.stderr)])
  }
}

function tell(error: unknown): void {
  console.error(error instanceof Error ? error.stack : error)
}

/** Electron ends at once when told to, and pipes may still hold what was given to them. */
async function written(stream: NodeJS.WriteStream): Promise<void> {
  await new Promise<void>((resolve) => {
    stream.write('', 'utf8', () => {
      resolve()
    })
  })
}

async function runIn(node: string, entry: string, given: readonly string[]): Promise<number> {
  // In a group of its own: a terminal's Ctrl+C would reach it twice, and a second one means to end at once.
  const child = spawn(node, [entry, ...given], { stdio: 'inherit', detached: true })
  const interrupt = () => child.kill('SIGINT')
  process.on('SIGINT', interrupt)
  return await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (status) => {
      resolve(status ?? 1)
    })
  })
}
