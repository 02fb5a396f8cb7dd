import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvBytes } from '../../../../electron/backend/exports/csv.ts'

test('a CSV has a byte order mark, CRLF line ends and defused cells', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    csvBytes(['Who', 'Hours'], [['=Ana "A", Ruiz', -1.5]]),
  )
  expect(text).toBe(`\uFEFF"Who","Hours"\r\n"'=Ana ""A"", Ruiz",-1.5\r\n`)
})

test('cells with line breaks, quotes and delimiters read back as they were', () => {
  const row = ['a\nb', 'say "x"', 'semi;colon, comma', '']
  const bytes = csvBytes(['a', 'b', 'c', 'd'], [row, ['x', 'y', 'z', null]])
  const read = Papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: true })
  expect(read.errors).toEqual([])
  expect(read.data).toEqual([['a', 'b', 'c', 'd'], row, ['x', 'y', 'z', '']])
})
