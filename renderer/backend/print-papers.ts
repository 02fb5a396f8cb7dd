import { type PaperOutcome, PrintOutcome, type PrintRequest } from '../../shared/contract/bridge.ts'
import type { Result } from './client.ts'
import { onEvent } from './events.ts'

export interface RunningPrint {
  result: Promise<Result<PrintOutcome>>
  cancel: () => void
}

/** In the hidden window that a paper is printed from. */
export function isForPrinting(): boolean {
  return window.baton.tellPaper !== undefined
}

/** Says that the paper is there, or why it cannot be. Does nothing in the window that people look at. */
export function tellPaper(outcome: PaperOutcome): void {
  window.baton.tellPaper?.(outcome)
}

/** Has main print papers into files. Cancelling ends it before the next one; what is written by then stays. */
export function startPrinting(
  request: PrintRequest,
  onProgress: (progress: { done: number; of: number }) => void = () => undefined,
): RunningPrint {
  const taskId = crypto.randomUUID()
  const stopListening = onEvent('progress', (event) => {
    // Main's own word, as it is typed there.
    if (event.taskId === taskId) onProgress(event.progress as { done: number; of: number })
  })
  const result = window.baton
    .printToFile(request, taskId)
    .then((answer): Result<PrintOutcome> => {
      return answer.ok ? { ok: true, output: PrintOutcome.parse(answer.output) } : answer
    })
    .finally(stopListening)
  return {
    result,
    cancel: () => {
      window.baton.cancel(taskId)
    },
  }
}
