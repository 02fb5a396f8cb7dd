import type { CallResult, PrintOutcome, PrintRequest } from '../../shared/contract/bridge.ts'
import { type Refusal, RefusedError } from '../../shared/contract/errors.ts'
import type { Paper, PaperDetails, PaperSize } from '../../shared/domain/papers.ts'
import type { BackendProcess } from './backend-process.ts'

export interface PrintedPaper {
  details: PaperDetails
  pdf: Uint8Array
}

export interface Printing {
  /** Never rejects. One request is carried out after the other. */
  print: (request: PrintRequest, taskId: string) => Promise<CallResult>
  /** The paper that is being printed is given up; those before it are written. */
  cancel: (taskId: string) => void
  stop: () => void
}

interface PrintingOptions {
  /** Rejects with a `RefusedError` when there is nothing to print, and with the signal's reason when it is aborted. */
  printPaper: (paper: Paper, size: PaperSize, signal: AbortSignal) => Promise<PrintedPaper>
  call: BackendProcess['call']
  onProgress: (taskId: string, progress: { done: number; of: number }) => void
}

/** Prints papers one by one and has the backend write each, whole or not at all. */
export function createPrinting({ printPaper, call, onProgress }: PrintingOptions): Printing {
  const running = new Map<string, AbortController>()
  let last: Promise<unknown> = Promise.resolve()

  async function printAll(
    { papers, size, into, grant }: PrintRequest,
    taskId: string,
    signal: AbortSignal,
  ): Promise<CallResult> {
    const outcome: PrintOutcome = { written: 0 }
    try {
      for (const paper of papers) {
        onProgress(taskId, { done: outcome.written, of: papers.length })
        const { details, pdf } = await printPaper(paper, size, signal)
        signal.throwIfAborted()
        const file = { paper, details, pdf: Buffer.from(pdf).toString('base64'), into, grant }
        const saved = await call('papers.save', file, undefined)
        if (!saved.ok) return saved
        outcome.written += 1
      }
    } catch (error) {
      // Those that are written by then are as good as if no more had been asked for.
      if (!signal.aborted || outcome.written === 0) throw error
    }
    return { ok: true, output: outcome }
  }

  return {
    print: async (request, taskId) => {
      if (request.into === 'file' && request.papers.length > 1) return refused(new RefusedError('invalid-input'))
      const ending = new AbortController()
      running.set(taskId, ending)
      const result = last.then(async () => await printAll(request, taskId, ending.signal)).catch(refused)
      last = result
      return await result.finally(() => running.delete(taskId))
    },
    cancel: (taskId) => {
      running.get(taskId)?.abort(new RefusedError('cancelled'))
    },
    stop: () => {
      for (const ending of running.values()) ending.abort(new RefusedError('cancelled'))
    },
  }
}

function refused(error: unknown): CallResult {
  const { code, words } = error instanceof RefusedError ? error : new RefusedError('internal')
  return { ok: false, error: { code, words } satisfies Refusal }
}
