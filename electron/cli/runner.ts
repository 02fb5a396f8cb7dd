import path from 'node:path'
import type { InputOf, OutputOf, ProcedureName, ProgressOf, TaskName } from '../../shared/contract/contract.ts'
import type { Grant } from '../../shared/contract/grant.ts'
import { dispatch } from '../backend/dispatch.ts'
import { closeWorkspace } from '../backend/open-workspace.ts'
import { toRefusal } from '../backend/refusals.ts'
import { createApp } from '../backend/app.ts'
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
  return {
    call: run as Runner['call'],
    callAnything: run,
    grant,
    refusalOf: (error) => toRefusal(error, 'the command line', app.log),
    stop: async () => {
      await closeWorkspace(app)
    },
  }
}
