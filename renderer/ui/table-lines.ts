export interface Sort {
  key: string
  isDescending: boolean
}

/** A line of a table: a row, or the heading over the rows that follow. */
export type Line<Row> = { kind: 'heading'; key: string; words: string } | { kind: 'row'; key: string; row: Row }

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Stable, with empty texts last whichever way it is sorted. */
export function sortRows<Row>(
  rows: readonly Row[],
  sortBy: ((row: Row) => string | number) | undefined,
  isDescending: boolean,
): readonly Row[] {
  if (sortBy === undefined) return rows
  const sign = isDescending ? -1 : 1
  return rows
    .map((row) => ({ row, value: sortBy(row) }))
    .sort((one, other) => {
      if (one.value === '' || other.value === '') return Number(one.value === '') - Number(other.value === '')
      if (typeof one.value === 'number' && typeof other.value === 'number') return sign * (one.value - other.value)
      return sign * collator.compare(String(one.value), String(other.value))
    })
    .map(({ row }) => row)
}

export function linesOf<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  groupOf: ((row: Row) => string) | undefined,
): Line<Row>[] {
  const lines: Line<Row>[] = []
  let group: string | undefined
  for (const row of rows) {
    const words = groupOf?.(row)
    if (words !== undefined && words !== group) {
      lines.push({ kind: 'heading', key: `heading ${words} ${lines.length}`, words })
      group = words
    }
    lines.push({ kind: 'row', key: keyOf(row), row })
  }
  return lines
}

/** The next row line from a place on, in steps of 1 or −1; undefined past either end. */
export function nextRow<Row>(lines: readonly Line<Row>[], from: number, step: number): number | undefined {
  for (let index = from; index >= 0 && index < lines.length; index += Math.sign(step)) {
    if (lines[index]?.kind === 'row') return index
  }
  return undefined
}

/** The first row after a place, going round, whose name begins with what was typed. */
export function rowNamed<Row>(
  lines: readonly Line<Row>[],
  nameOf: (row: Row) => string,
  typed: string,
  after: number,
): number | undefined {
  const wanted = typed.toLocaleLowerCase()
  for (let step = 0; step < lines.length; step += 1) {
    const index = (after + step) % lines.length
    const line = lines[index]
    if (line?.kind === 'row' && nameOf(line.row).toLocaleLowerCase().startsWith(wanted)) return index
  }
  return undefined
}
