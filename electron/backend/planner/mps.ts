import type { Model } from '../../../shared/rules/model.ts'
import { programOf } from './program.ts'

/**
 * The complete model as a mixed-integer program in free MPS, in pieces. To be minimised: its optimum is minus the points
 * of the best plan, so that any solver can check plan and bound. A constant is minus the right-hand side of the objective,
 * as CBC and HiGHS read it.
 */
export function* mpsOf(model: Model): Generator<string> {
  const program = programOf(model)
  const modelColumns = model.points.length
  const rowNames = distinct(program.names)
  const columnNames = distinct([
    ...Array.from({ length: modelColumns }, (_, column) => model.columnNames(column)),
    ...program.addedNames,
  ])
  const { starts, columns, values, costs, rowLower, rowUpper } = program

  yield 'NAME plan FREE\nROWS\n N points\n'
  for (const [row, name] of rowNames.entries()) yield ` ${rowLower[row] === rowUpper[row] ? 'E' : 'L'} ${name}\n`

  const entriesOf: string[] = costs.reduce<string[]>((entries, cost, column) => {
    entries.push(cost === 0 ? '' : ` ${columnNames[column]} points ${-cost}\n`)
    return entries
  }, [])
  for (const [row, name] of rowNames.entries()) {
    for (let index = starts[row] ?? 0; index < (starts[row + 1] ?? 0); index++) {
      const column = columns[index] ?? 0
      entriesOf[column] += ` ${columnNames[column]} ${name} ${values[index]}\n`
    }
  }
  yield "COLUMNS\n MARKER 'MARKER' 'INTORG'\n"
  for (const [column, entries] of entriesOf.entries()) {
    if (column === modelColumns) yield " MARKER 'MARKER' 'INTEND'\n"
    // A column without an entry would not be known to the bounds.
    yield entries === '' ? ` ${columnNames[column]} points 0\n` : entries
  }
  if (entriesOf.length === modelColumns) yield " MARKER 'MARKER' 'INTEND'\n"

  yield `RHS\n rhs points ${program.offset}\n`
  for (const [row, name] of rowNames.entries()) yield ` rhs ${name} ${rowUpper[row]}\n`

  yield 'BOUNDS\n'
  for (const [column, name] of columnNames.entries()) {
    const [lower, upper] = [program.columnLower[column], program.columnUpper[column]]
    if (lower === upper) yield ` FX bounds ${name} ${lower}\n`
    else if (upper !== Infinity) yield ` UP bounds ${name} ${upper}\n`
  }
  yield 'ENDATA\n'
}

/** Names without spaces, none of them twice. */
function distinct(names: readonly string[]): string[] {
  const known = new Set<string>()
  return names.map((name) => {
    const safe = name.replaceAll(/\s/gu, '-')
    let unique = safe
    for (let times = 2; known.has(unique); times++) unique = `${safe}/${times}`
    known.add(unique)
    return unique
  })
}
