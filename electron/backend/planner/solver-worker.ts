import { parentPort, workerData } from 'node:worker_threads'
import { loadHighs } from './load-highs.ts'
import type { Program } from './program.ts'
import { type Solution, solveWithHighs, type SolveOptions, type SolveResult } from './highs.ts'

/** What one solve needs. `stop` turns from 0 to 1 when it is to end with what it has. */
export interface SolverTask {
  program: Program
  options: SolveOptions
  stop: SharedArrayBuffer
}

export type SolverNews =
  | { kind: 'improved'; solution: Solution }
  | { kind: 'bounded'; bound: number }
  | { kind: 'ended'; result: SolveResult }

const { program, options, stop } = workerData as SolverTask
const flag = new Int32Array(stop)
const result = solveWithHighs(await loadHighs(), program, options, {
  improved: (solution) => {
    tell({ kind: 'improved', solution })
  },
  bounded: (bound) => {
    tell({ kind: 'bounded', bound })
  },
  shouldStop: () => Atomics.load(flag, 0) === 1,
})
tell({ kind: 'ended', result })

function tell(news: SolverNews): void {
  parentPort?.postMessage(news)
}
