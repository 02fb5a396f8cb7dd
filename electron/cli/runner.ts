import path from 'node:path'
import {
  type InputOf,
  type OutputOf,
  type ProcedureName,
  procedures,
  type ProgressOf,
  type TaskName,
} from '../../shared/contract/contract.ts'
import type { Grant } from '../../shared/contract/grant.ts'
import { dispatch } from '../backend/dispatch.ts'
import { closeWorkspace, openBeside } from '../backend/open-workspace.ts'
import { toRefusal } from '../backend/refusals.ts'
import { createApp } from '../backend/app.ts'
import type { Topic } from '../../shared/contract/procedure.ts'
import type { Refusal } from '../../shared/contract/errors.ts'
import { folderOfCommand } from './folders.ts'

interface RunOptions<Progress> {
  progress?: (progress: Progress) => void
  /** Aborted when the user cancels. */
  signal?: AbortSignal
}

/** A backend in this very process, asked through the contract. */
export interface Runner {
  /** Throws whatever the backend throws; `refusalOf` puts it into words. */
  call: <Name extends ProcedureName>(
    name: Name,
    input: InputOf<Name>,
    options?: RunOptions<Name extends TaskName ? ProgressOf<Name> : never>,
  ) => Promise<OutputOf<Name>>
  callAnything: (name: string, input: unknown, options?: RunOptions<unknown>) => Promise<unknown>
  /** Opens the workspace to ask `name` of it, beside a Baton that has it open when that is no matter. */
  open: (file: string, name: string) => Promise<void>
  /** The permission for a path: on the command line, the path itself. Relative to where the command was typed. */
  grant: (path: string) => Grant
  refusalOf: (error: unknown) => Refusal
  /** Closes what is open. */
  stop: () => Promise<void>
}

export function createRunner(dataFolder: string): Runner {
  const app = createApp(dataFolder, () => undefined)
  const grant = (file: string) => path.resolve(folderOfCommand(), file) as Grant
  const run = async (name: string, input: unknown, options: RunOptions<unknown> = {}) =>
    await dispatch(app, name, input, { path: grant, ...options })
  const refusalOf = (error: unknown) => toRefusal(error, 'the command line', app.log)
  return {
    open: async (file, name) => {
      try {
        await run('workspace.open', { grant: grant(file) })
      } catch (error) {
        if (!canRunBeside(name) || refusalOf(error).code !== 'workspace-locked') throw error
        await openBeside(app, grant(file))
      }
    },
    call: run as Runner['call'],
    callAnything: run,
    grant,
    refusalOf,
    stop: async () => {
      await closeWorkspace(app)
    },
  }
}

/** What was handed over to whom: lists that only grow, and that nothing else is made from. */
const growing: ReadonlySet<Topic> = new Set<Topic>(['exports', 'disclosures'])

/** Whether it leaves alone what a Baton that has the workspace open works with: all queries, and exports. */
function canRunBeside(name: string): boolean {
  const procedure = procedures.get(name)
  if (procedure === undefined || procedure.kind === 'command') return false
  return procedure.kind === 'query' || procedure.changes.every((topic) => growing.has(topic))
}
