import { expect, test } from 'vitest'
import { readCsvTable } from '../../../../electron/backend/imports/csv-table.ts'

const known = new Set(['name', 'email', 'hours'])
const read = (text: string) => readCsvTable(text, known)
const cellsOf = (text: string) => read(text).rows.map((row) => row.cells)

test('rows carry the line of the file on which they begin', () => {
  const { rows } = read('Name,Email\r\nAnn,"two\r\nlines"\r\n\r\nBo,b@example.com\r\n')
  expect(rows.map((row) => [row.line, row.cells])).toEqual([
    [2, ['Ann', 'two\nlines']],
    [5, ['Bo', 'b@example.com']],
  ])
})

test('a decimal comma does not make a comma the delimiter', () => {
  expect(cellsOf('Name;Hours\nAnn;2,5\nBo;3,5')).toEqual([
    ['Ann', '2,5'],
    ['Bo', '3,5'],
  ])
})

test('the delimiter that the file announces is taken, and its line is no row', () => {
  const { delimiter, rows } = read('sep=|\r\nName|Email\r\nAnn|a,b;c')
  expect(delimiter).toBe('|')
  expect(rows).toEqual([{ line: 3, cells: ['Ann', 'a,b;c'], problems: [] }])
})

test('blank rows and rows of blank cells are passed over', () => {
  expect(cellsOf('Name,Email\n\n , \nAnn,\n,,\n')).toEqual([['Ann', '']])
})

test('a column that is called like another is told of and stays usable', () => {
  const { header, notes } = read('Name,Email,Email\nAnn,a@example.com,b@example.com')
  expect(header).toEqual(['Name', 'Email', 'Email'])
  expect(notes).toEqual(['Several columns are called “Email”. The first one is used unless you choose another.'])
})

test('a quotation mark that is never closed is named with its line, and the rows before it stand', () => {
  const { rows } = read('Name,Email\nAnn,a@example.com\nBo,"b@example.com\nCy,c@example.com\n')
  expect(rows.map((row) => row.line)).toEqual([2, 3])
  expect(rows[1]?.problems[0]).toMatch(/never closed/)
})

test('the footer of a report is left out with a note', () => {
  const { rows, notes } = read('Name,Email,Hours\nAnn,a@example.com,2\n\n"Copyright (c) Example"\nConfidential\n')
  expect(rows).toHaveLength(1)
  expect(notes).toEqual(['Lines 4 to 5 look like the footer of a report and were left out: “Copyright (c) Example”'])
})

test('a row with more cells than the header has is a row that cannot be used', () => {
  const [row] = read('Name,Email\nAnn,a@example.com,stray').rows
  expect(row?.problems[0]).toMatch(/3 cells, the header only 2/)
})

test('cells that Baton kept from being formulas are read as they were', () => {
  expect(cellsOf("Name,Email\n'=Ann,'it is not")).toEqual([['=Ann', "'it is not"]])
})

test.each([
  ['nothing at all', '', /empty/],
  ['blank lines only', '\n \n\n', /empty/],
  ['a header that is broken', 'Name,"Email\nAnn,x', /header in line 1/],
  ['too many columns', Array.from({ length: 501 }, (_, index) => `c${index}`).join(','), /more than 500 columns/],
  [
    'a row that never ends',
    `Name,Email\nAnn,"${'x\n'.repeat(1_000_001)}`,
    /begins in line 2 goes on for more than 2,000,000/,
  ],
  ['too many rows', `Name,Email\n${'A,b\n'.repeat(200_001)}`, /200,000 rows/],
])('%s is refused', (_, text, words) => {
  expect(() => read(text)).toThrow(words)
})

test('a cell that is far too long makes its row unusable, and is cut', () => {
  const [row] = read(`Name,Email\nAnn,${'x'.repeat(100_001)}`).rows
  expect(row?.problems).toEqual(['It has a cell of more than 100,000 characters.'])
  expect(row?.cells[1]).toHaveLength(200)
})
