import { procedures, type InputOf, type OutputOf, type ProcedureName } from '../../shared/contract/contract.ts'
import { RefusedError } from '../../shared/contract/errors.ts'
import type { GrantMode } from '../../shared/contract/bridge.ts'
import type { Grant } from '../../shared/contract/grant.ts'
import type { Procedure } from '../../shared/contract/procedure.ts'
import type { App } from './app.ts'
import { nothingToRead } from './db/nothing-to-read.ts'
import type { CommandContext, QueryContext, TaskContext } from './handler.ts'
import { handlers } from './handlers.ts'
import { Bug } from './log.ts'
import { noticeDamage } from './open-workspace.ts'
import { invalidInput, isDamage } from './refusals.ts'
import { openDatabase, refusalWithoutWorkspace, write } from './transactions.ts'

export interface DispatchOptions {
  /** The path behind a grant. Throws `grant-expired`, also when it was granted for another use. */
  path: (grant: Grant, use: GrantMode) => string
  progress?: (progress: unknown) => void
  /** Aborted when the caller cancels. Only tasks listen. */
  signal?: AbortSignal
}

// The contract ties a name to its kind, input and context; through a string from outside the compiler cannot follow.
type AnyHandler = (input: never, context: never) => Promise<unknown>

/** Runs one procedure. Whatever it throws is made a refusal by the caller with `toRefusal`. */
export async function dispatch<Name extends ProcedureName>(
  app: App,
  name: Name,
  input: InputOf<Name>,
  options: DispatchOptions,
): Promise<OutputOf<Name>>
export async function dispatch(app: App, name: string, input: unknown, options: DispatchOptions): Promise<unknown>
export async function dispatch(app: App, name: string, input: unknown, options: DispatchOptions): Promise<unknown> {
  const procedure = procedures.get(name)
  const handler = handlerOf(name)
  if (procedure === undefined || handler === undefined) {
    throw new RefusedError('invalid-input', 'Baton does not know this request.')
  }
  const checked = procedure.input.safeParse(input)
  if (!checked.success) throw invalidInput(checked.error)
  const output = await run(app, name, procedure, options, async (context) =>
    handler(checked.data as never, context as never),
  )
  const answer = procedure.output.safeParse(output)
  if (!answer.success) {
    const places = answer.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`)
    throw new Bug(`${name} answered what its contract does not allow: ${places.slice(0, 5).join(', ')}`)
  }
  return answer.data
}

function handlerOf(name: string): AnyHandler | undefined {
  const [noun = '', verb = ''] = name.split('.')
  const verbs = Object.entries<Record<string, AnyHandler>>(handlers).find(([known]) => known === noun)?.[1]
  return verbs && Object.entries(verbs).find(([known]) => known === verb)?.[1]
}

type Context = QueryContext | CommandContext | TaskContext<unknown>
type Work = (context: Context) => Promise<unknown>

async function run(
  app: App,
  name: string,
  procedure: Procedure,
  options: DispatchOptions,
  work: Work,
): Promise<unknown> {
  try {
    if (procedure.kind === 'task') return await runTask(app, name, options, work)
    return procedure.kind === 'command' ? await runCommand(app, name, work) : await runQuery(app, work)
  } catch (error) {
    if (isDamage(error)) await noticeDamage(app)
    throw error
  }
}

async function runQuery(app: App, work: Work): Promise<unknown> {
  const { now } = app
  const { workspace } = app
  if (workspace.state !== 'open') return await work({ db: nothingToRead(refusalWithoutWorkspace(app)), app, now })
  return await workspace.database.read(async (db) => await work({ db, app, now }))
}

async function runCommand(app: App, name: string, work: Work): Promise<unknown> {
  const { now, newId, keys } = app
  return await write(app, openDatabase(app), name, async (db) => {
    const label = (text: string) => {
      db.label(text)
    }
    return await work({ db, keys, now, newId, label })
  })
}

async function runTask(app: App, name: string, options: DispatchOptions, work: Work): Promise<unknown> {
  const { now } = app
  const signal = options.signal ?? new AbortController().signal
  // Bound to what is open now: a task that outlives its workspace must not write into the next one.
  const database = app.workspace.state === 'open' ? app.workspace.database : undefined
  const expectDatabase = () => {
    if (database === undefined) throw refusalWithoutWorkspace(app)
    return database
  }
  try {
    return await work({
      app,
      now,
      signal,
      path: options.path,
      progress: (progress) => options.progress?.(progress),
      read: async (reading) => await expectDatabase().read(reading),
      snapshot: () => expectDatabase().snapshot(),
      commit: async (label, writing) =>
        await write(app, expectDatabase(), name, async (db) => {
          db.label(label)
          return await writing(db, app.newId)
        }),
    })
  } catch (error) {
    if (signal.aborted && (error === signal.reason || (error instanceof Error && error.name === 'AbortError'))) {
      throw new RefusedError('cancelled')
    }
    throw error
  }
}
