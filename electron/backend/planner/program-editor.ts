import type { Program } from './program.ts'

/** Changes a program: costs, columns and rows come, nothing goes. */
export class ProgramEditor {
  readonly program: Program
  readonly #costs: number[]
  readonly #lower: number[]
  readonly #upper: number[]
  readonly #integrality: number[]
  readonly #addedNames: string[]
  readonly #rowLower: number[]
  readonly #rowUpper: number[]
  readonly #names: string[]
  readonly #rows: { columns: number[]; values: number[] }[]

  constructor(program: Program) {
    this.program = program
    this.#costs = [...program.costs]
    this.#lower = [...program.columnLower]
    this.#upper = [...program.columnUpper]
    this.#integrality = [...program.integrality]
    this.#addedNames = [...program.addedNames]
    this.#rowLower = [...program.rowLower]
    this.#rowUpper = [...program.rowUpper]
    this.#names = [...program.names]
    this.#rows = program.names.map((_, row) => {
      const [from, to] = [program.starts[row], program.starts[row + 1]]
      return { columns: [...program.columns.subarray(from, to)], values: [...program.values.subarray(from, to)] }
    })
  }

  addCost(column: number, points: number): void {
    this.#costs[column] = (this.#costs[column] ?? 0) + points
  }

  /** Lets a column that was kept be 0. */
  free(column: number): void {
    this.#lower[column] = 0
  }

  addColumn(name: string, upper: number, cost: number, isInteger: boolean): number {
    this.#addedNames.push(name)
    this.#lower.push(0)
    this.#upper.push(upper)
    this.#integrality.push(isInteger ? 1 : 0)
    return this.#costs.push(cost) - 1
  }

  extendRow(row: number, column: number, value: number): void {
    this.#rows[row]?.columns.push(column)
    this.#rows[row]?.values.push(value)
  }

  addRow(name: string, lower: number, upper: number, columns: readonly number[], values: readonly number[]): void {
    this.#names.push(name)
    this.#rowLower.push(lower)
    this.#rowUpper.push(upper)
    this.#rows.push({ columns: [...columns], values: [...values] })
  }

  finish(): Program {
    const starts = [0]
    for (const { columns } of this.#rows) starts.push((starts.at(-1) ?? 0) + columns.length)
    return {
      offset: this.program.offset,
      costs: Float64Array.from(this.#costs),
      columnLower: Float64Array.from(this.#lower),
      columnUpper: Float64Array.from(this.#upper),
      integrality: Int32Array.from(this.#integrality),
      addedNames: this.#addedNames,
      names: this.#names,
      starts: Int32Array.from(starts),
      columns: Int32Array.from(this.#rows.flatMap(({ columns }) => columns)),
      values: Float64Array.from(this.#rows.flatMap(({ values }) => values)),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
    }
  }
}
