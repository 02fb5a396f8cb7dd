import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { procedures } from '../../shared/contract/contract.ts'
import { dataFolder, folderOfCommand } from './folders.ts'
import { helpForAll, helpForOne, nearestTo } from './help.ts'

/** Wrong usage, in words; exit status 2. */
class UsageError extends Error {}

interface Asked {
  name: string
  input: unknown
  workspace: string | undefined
  showsProgress: boolean
}

/** Carries out what the arguments ask for and returns the exit status. */
export async function main(given: readonly string[]): Promise<number> {
  try {
    const asked = read(given)
    if (typeof asked !== 'string') return await run(asked)
    process.stdout.write(asked)
    return 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

/** Help to print, or what to run. */
function read(given: readonly string[]): Asked | string {
  const { values, positionals } = parse(given)
  const [name, ...others] = positionals
  if (name === undefined) {
    if (values.help === true) return helpForAll()
    throw new UsageError('Say what to do, such as people.list; --help lists everything.')
  }
  const procedure = procedures.get(name)
  if (procedure === undefined) {
    const nearest = nearestTo(name)
    const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`
    throw new UsageError(`Baton has no request called ${name}.${hint} --help lists everything.`)
  }
  if (values.help === true) return helpForOne(name, procedure)
  if (others.length > 0) throw new UsageError(`One request at a time; ${others.join(' ')} is too much.`)
  return {
    name,
    input: readInput(values.input ?? '{}'),
    workspace: values.workspace,
    showsProgress: values.progress === true,
  }
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        workspace: { type: 'string', short: 'w' },
        input: { type: 'string', short: 'i' },
        progress: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

function readInput(given: string): unknown {
  const text = given === '-' ? readText(0, 'standard input') : readFileOr(given)
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`The input is not JSON: ${why}`, { cause: error })
  }
}

function readFileOr(given: string): string {
  if (!given.startsWith('@')) return given
  const file = given.slice(1)
  return readText(path.resolve(folderOfCommand(), file), file)
}

function readText(file: string | number, name: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new UsageError(`${name} cannot be read.`, { cause: error })
  }
}

async function run({ name, input, workspace, showsProgress }: Asked): Promise<number> {
  // Loading SQLite takes a while, which help and wrong usage need not wait for.
  const { createRunner } = await import('./runner.ts')
  const runner = createRunner(dataFolder())
  const cancelling = new AbortController()
  const cancel = () => {
    // A second Ctrl+C means it: end at once, as the system would have at the first.
    if (cancelling.signal.aborted) process.exit(130)
    cancelling.abort()
  }
  process.on('SIGINT', cancel)
  try {
    if (workspace !== undefined) await runner.open(workspace, name)
    const output = await runner.callAnything(name, input, {
      signal: cancelling.signal,
      ...(showsProgress ? { progress: writeProgress } : {}),
    })
    process.stdout.write(`${JSON.stringify(output, undefined, 2)}\n`)
    return 0
  } catch (error) {
    const refusal = runner.refusalOf(error)
    if (refusal.code === 'no-workspace' && workspace === undefined) {
      throw new UsageError(`${name} works on a workspace: name its file with --workspace FILE.baton.`, { cause: error })
    }
    process.stderr.write(`${JSON.stringify(refusal, undefined, 2)}\n`)
    return 1
  } finally {
    process.off('SIGINT', cancel)
    await runner.stop()
  }
}

function writeProgress(progress: unknown): void {
  process.stderr.write(`${JSON.stringify(progress)}\n`)
}
