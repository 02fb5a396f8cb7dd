import type { Program } from './program.ts'

/** The same program with one row more. */
export function withRow(
  program: Program,
  name: string,
  lower: number,
  upper: number,
  columns: readonly number[],
  values: readonly number[],
): Program {
  const end = program.columns.length + columns.length
  return {
    ...program,
    names: [...program.names, name],
    starts: Int32Array.from([...program.starts, end]),
    columns: Int32Array.from([...program.columns, ...columns]),
    values: Float64Array.from([...program.values, ...values]),
    rowLower: Float64Array.from([...program.rowLower, lower]),
    rowUpper: Float64Array.from([...program.rowUpper, upper]),
  }
}
