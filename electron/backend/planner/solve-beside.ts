import type { Highs } from 'highs'
import { solveWithHighs, type SolveOptions, type SolveResult } from './highs.ts'
import type { Program } from './program.ts'

/** Begins to solve a program elsewhere; what it returns waits for the answer, and ends it early when it should stop. */
export type SolveBeside = (program: Program, options: SolveOptions) => (shouldStop: () => boolean) => SolveResult

/** Solves it in this thread, once the answer is asked for. */
export function solveLater(highs: Highs): SolveBeside {
  return (program, options) => (shouldStop) =>
    solveWithHighs(highs, program, options, { improved: () => {}, bounded: () => {}, shouldStop })
}
