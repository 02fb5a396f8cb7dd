import { useCallback, useState } from 'react'
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/contract.ts'
import { dismissUndo, notify } from '../ui/toast.tsx'
import type { Result } from './client.ts'
import { call } from './client.ts'
import { notifyDone } from './use-undo.ts'

export interface CommandState<Name extends CommandName> {
  /**
   * Carries it out and shows a refusal as a toast. Undefined when it was refused. `done` says what was done, in a toast
   * that offers to take it back.
   */
  run: (input: InputOf<Name>, done?: string) => Promise<OutputOf<Name> | undefined>
  /** Carries it out and leaves a refusal to the caller, such as a form that marks its fields. */
  attempt: (input: InputOf<Name>) => Promise<Result<OutputOf<Name>>>
  isRunning: boolean
}

export function useCommand<Name extends CommandName>(name: Name): CommandState<Name> {
  const [running, setRunning] = useState(0)

  const attempt = useCallback(
    async (input: InputOf<Name>) => {
      // Its button would now take back this command instead of the one that it names.
      dismissUndo()
      setRunning((count) => count + 1)
      const result = await call(name, input)
      setRunning((count) => count - 1)
      return result
    },
    [name],
  )

  const run = useCallback(
    async (input: InputOf<Name>, done?: string) => {
      const result = await attempt(input)
      if (result.ok) {
        if (done !== undefined) notifyDone(done)
        return result.output
      }
      notify({ words: result.error.words, tone: 'problem' })
      return undefined
    },
    [attempt],
  )

  return { run, attempt, isRunning: running > 0 }
}
