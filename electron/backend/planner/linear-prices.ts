import type { Highs } from 'highs'
import type { Program } from './program.ts'

/** What one more of each row of a small program would give, if its columns may be divided. Null when HiGHS finds no answer. */
export function linearPrices(highs: Highs, program: Program): Float64Array | null {
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
    return solver.getSolution().rowDual
  } finally {
    solver.dispose()
  }
}
