import type { SolveOptions, SolveResult } from './highs.ts'
import type { Program } from './program.ts'
import type { SolveBeside } from './solve-beside.ts'
import { workerBeside } from './thread.ts'
import { ThreadBeside } from './thread-beside.ts'

/** Solving programs in a second thread. */
export interface SolvingThread {
  task: { program: Program; options: SolveOptions }
  result: SolveResult
}

/** Solves in a second thread, which is started when it is first needed and ends with this one. */
export function solveInSecondThread(): SolveBeside {
  let thread: ThreadBeside<SolvingThread> | undefined
  return (program, options) => {
    thread ??= new ThreadBeside(workerBeside(import.meta.url, 'solving-worker'))
    return thread.ask({ program, options })
  }
}
