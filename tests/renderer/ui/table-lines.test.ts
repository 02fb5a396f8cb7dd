import { describe, expect, it } from 'vitest'
import { linesOf, nextRow, rowNamed, sortRows } from '../../../renderer/ui/table-lines.ts'

const rows = [
  { id: 'b', name: 'Bo', team: 'Sales 10', hours: 2 },
  { id: 'a', name: 'ana', team: '', hours: 4 },
  { id: 'c', name: 'Änne', team: 'Sales 9', hours: 3 },
]
const ids = (sorted: readonly { id: string }[]) => sorted.map(({ id }) => id).join('')

describe('sorting', () => {
  it('sorts names as people do, ignoring case, and numbers in them by value', () => {
    expect(ids(sortRows(rows, (row) => row.name, false))).toBe('acb')
    expect(ids(sortRows(rows, (row) => row.team, false))).toBe('cba')
  })

  it('leaves what is empty at the end, whichever way it sorts', () => {
    expect(ids(sortRows(rows, (row) => row.team, true))).toBe('bca')
  })

  it('sorts numbers by value and leaves rows alone without a column', () => {
    expect(ids(sortRows(rows, (row) => row.hours, true))).toBe('acb')
    expect(sortRows(rows, undefined, true)).toBe(rows)
  })
})

describe('lines', () => {
  const lines = linesOf(
    rows,
    (row) => row.id,
    (row) => (row.hours > 2 ? 'many' : 'few'),
  )

  it('puts a heading before each group', () => {
    expect(lines.map((line) => (line.kind === 'row' ? line.key : line.words))).toEqual(['few', 'b', 'many', 'a', 'c'])
  })

  it('steps over headings and stops at the ends', () => {
    expect([nextRow(lines, 0, 1), nextRow(lines, 2, 1), nextRow(lines, 2, -1), nextRow(lines, 5, 1)]).toEqual([
      1,
      3,
      1,
      undefined,
    ])
  })

  it('finds the next row by its first letters, going round', () => {
    const find = (typed: string, after: number) => rowNamed(lines, (row) => row.name, typed, after)
    expect([find('b', 0), find('b', 3), find('AN', 2), find('x', 0)]).toEqual([1, 1, 3, undefined])
  })
})
