import { useCallback, useRef, useState } from 'react'
import type { InputOf, OutputOf, ProgressOf, TaskName } from '../../shared/contract/contract.ts'
import type { Refusal } from '../../shared/contract/errors.ts'
import type { Result } from './client.ts'
import { startTask } from './client.ts'

export interface TaskState<Name extends TaskName> {
  /** Undefined until the first progress of the last start. */
  progress: ProgressOf<Name> | undefined
  /** How the last start was refused; undefined while running and after success. */
  error: Refusal | undefined
  isRunning: boolean
  start: (input: InputOf<Name>) => Promise<Result<OutputOf<Name>>>
  /** Asks it to end; `start` resolves with how it ended. */
  cancel: () => void
}

/** One piece of long work at a time; it goes on when the screen is left, and its changes arrive all the same. */
export function useTask<Name extends TaskName>(name: Name): TaskState<Name> {
  const [progress, setProgress] = useState<ProgressOf<Name>>()
  const [error, setError] = useState<Refusal>()
  const [isRunning, setIsRunning] = useState(false)
  const cancelRunning = useRef<() => void>(undefined)

  const start = useCallback(
    async (input: InputOf<Name>) => {
      setProgress(undefined)
      setError(undefined)
      setIsRunning(true)
      const task = startTask(name, input, (next) => {
        setProgress(() => next)
      })
      cancelRunning.current = task.cancel
      const result = await task.result
      cancelRunning.current = undefined
      setIsRunning(false)
      if (!result.ok) setError(result.error)
      return result
    },
    [name],
  )

  const cancel = useCallback(() => {
    cancelRunning.current?.()
  }, [])

  return { progress, error, isRunning, start, cancel }
}
