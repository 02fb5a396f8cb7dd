import type { Highs } from 'highs'
import type { Program } from './program.ts'

export interface LinearSolution {
  values: Float64Array
  /** What one more of each row would give. */
  prices: Float64Array
}

/** The best of a small program whose columns may be divided. Null when HiGHS finds no answer. */
export function linearSolution(highs: Highs, program: Program): LinearSolution | null {
  const [numRows, numCols] = [program.rowLower.length, program.costs.length]
  const solver = highs.createModel({
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    offset: program.offset,
    colCost: program.costs,
    colLower: program.columnLower,
    colUpper: program.columnUpper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csr',
      numRows,
      numCols,
      starts: program.starts,
      indices: program.columns,
      values: program.values,
    },
  })
  try {
    solver.options.set({ output_flag: false, presolve: 'off' })
    solver.run()
    if (solver.getModelStatus() !== highs.constants.modelStatus.optimal) return null
    const { colValue, rowDual } = solver.getSolution()
    return { values: colValue, prices: rowDual }
  } finally {
    solver.dispose()
  }
}
