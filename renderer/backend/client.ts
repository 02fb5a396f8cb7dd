import type { Bridge } from '../../shared/contract/bridge.ts'
import type { InputOf, OutputOf, ProcedureName, ProgressOf, TaskName } from '../../shared/contract/contract.ts'
import type { Refusal } from '../../shared/contract/errors.ts'
import { onEvent } from './events.ts'

declare global {
  interface Window {
    readonly baton: Bridge<File>
  }
}

/** How a call ended. A refusal is an answer with words to show; nothing here rejects. */
export type Result<Output> = { ok: true; output: Output } | { ok: false; error: Refusal }

export async function call<Name extends ProcedureName>(
  name: Name,
  input: InputOf<Name>,
): Promise<Result<OutputOf<Name>>> {
  return answer(name, await window.baton.call(name, input))
}

export interface RunningTask<Name extends TaskName> {
  result: Promise<Result<OutputOf<Name>>>
  cancel: () => void
}

/** Starts long work. Cancelling is a wish: the result says how it ended, and may be the best that there was so far. */
export function startTask<Name extends TaskName>(
  name: Name,
  input: InputOf<Name>,
  onProgress: (progress: ProgressOf<Name>) => void,
): RunningTask<Name> {
  const taskId = crypto.randomUUID()
  const stopListening = onEvent('progress', (event) => {
    // The backend has checked it against the contract before it was sent.
    if (event.taskId === taskId) onProgress(event.progress as ProgressOf<Name>)
  })
  const result = window.baton
    .call(name, input, taskId)
    .then((result) => answer(name, result))
    .finally(stopListening)
  return {
    result,
    cancel: () => {
      window.baton.cancel(taskId)
    },
  }
}

function answer<Name extends ProcedureName>(_name: Name, result: Result<unknown>): Result<OutputOf<Name>> {
  // The backend has checked it against the contract before it was sent.
  return result.ok ? { ok: true, output: result.output as OutputOf<Name> } : result
}
