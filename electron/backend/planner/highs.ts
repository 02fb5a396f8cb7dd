import type { Highs } from 'highs'
import type { Program } from './program.ts'

export interface SolveOptions {
  timeLimitSeconds: number
  /** Stop when (bound − objective) / max(1, |bound|) is proven to be no more than this. */
  gap: number
  seed: number
  /** Points that every plan loses, which gaps leave out; 0 or less. */
  unavoidable?: number
  /** Values of all columns that keep all rows, to begin with. */
  start?: Float64Array
  /** Ends after so many looks at whether to stop, however far it has come: unlike a time limit, the same each time. */
  workLimit?: number
}

export interface Solution {
  values: Float64Array
  objective: number
  /** No plan of the model has more points. */
  bound: number
}

/** `solution` is null when it ended before it found one. `hasFinished`: the gap asked for was reached. */
export interface SolveResult {
  solution: Solution | null
  hasFinished: boolean
}

export interface SolveWatcher {
  /** A better solution than all before. */
  improved: (solution: Solution) => void
  /** The bound has come down. */
  bounded: (bound: number) => void
  shouldStop: () => boolean
}

/**
 * The share by which the objective may still be below the best possible. It is a share of what can be had: points that
 * every plan loses (see `unavoidablePoints`) are left out of it, because they would make it look large or small at will.
 */
export function gapBetween(objective: number, bound: number, unavoidable = 0): number {
  return Math.max(0, bound - objective) / Math.max(1, Math.abs(bound - unavoidable))
}

/**
 * Solves a program with HiGHS, blocking the thread. Deterministic for a seed, unless time runs out. Throws when the program
 * has no solution: callers make sure that there is one.
 */
export function solveWithHighs(
  highs: Highs,
  program: Program,
  options: SolveOptions,
  watcher: SolveWatcher,
): SolveResult {
  const { callbackType, modelStatus } = highs.constants
  const solver = highs.createModel({
    numCols: program.costs.length,
    numRows: program.rowLower.length,
    sense: highs.constants.objectiveSense.maximize,
    offset: program.offset,
    colCost: program.costs,
    colLower: program.columnLower,
    colUpper: program.columnUpper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    integrality: program.integrality,
    matrix: {
      format: 'csr',
      numRows: program.rowLower.length,
      numCols: program.costs.length,
      starts: program.starts,
      indices: program.columns,
      values: program.values,
    },
  })
  try {
    solver.options.set({
      output_flag: false,
      random_seed: options.seed,
      ...(options.timeLimitSeconds === Infinity ? {} : { time_limit: options.timeLimitSeconds }),
      // HiGHS measures the gap against the objective, which says little while that is near zero.
      mip_rel_gap: 0,
    })
    if (options.start !== undefined) solver.setSolution({ colValue: options.start })
    let best: Solution | null = null
    let bound = Infinity
    let isGoodEnough = false
    let work = 0
    const shouldStop = () => ++work > (options.workLimit ?? Infinity) || watcher.shouldStop()
    solver.run({
      [callbackType.mipImprovingSolution]: ({ data }) => {
        const { mip_solution: values, objective_function_value: objective, mip_dual_bound: proven } = data
        if (values === undefined || objective === undefined) return
        bound = Math.min(bound, proven ?? Infinity)
        best = { values, objective, bound }
        watcher.improved(best)
      },
      [callbackType.mipInterrupt]: (event) => {
        const proven = event.data.mip_dual_bound ?? Infinity
        if (proven < bound) {
          bound = proven
          watcher.bounded(bound)
        }
        isGoodEnough ||= best !== null && gapBetween(best.objective, bound, options.unavoidable) <= options.gap
        if (isGoodEnough || shouldStop()) event.interrupt()
      },
      [callbackType.simplexInterrupt]: (event) => {
        if (shouldStop()) event.interrupt()
      },
    })
    const status = solver.getModelStatus()
    if (status === modelStatus.optimal) {
      const objective = solver.getObjectiveValue()
      const proven = Number(solver.info.get('mip_dual_bound'))
      const values = solver.getSolution().colValue
      const solution = { values, objective, bound: Number.isFinite(proven) ? Math.max(proven, objective) : objective }
      return { solution, hasFinished: true }
    }
    const isStopped = status === modelStatus.interrupted || status === modelStatus.timeLimit
    if (!isStopped) throw new Error(`HiGHS ended with model status ${status}.`)
    return { solution: withBound(best, bound), hasFinished: isGoodEnough }
  } finally {
    solver.dispose()
  }
}

function withBound(solution: Solution | null, bound: number): Solution | null {
  return solution === null ? null : { ...solution, bound: Math.max(bound, solution.objective) }
}
