// @vitest-environment jsdom
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { type SheetCell, type SheetColumn, xlsxBytes } from '../../../../electron/backend/exports/xlsx.ts'
import { readSheet } from '../../../support/read-sheet.ts'
import { unzip } from '../../../support/unzip.ts'

async function workbook(columns: readonly SheetColumn[], rows: readonly SheetCell[][], name = 'Sheet') {
  async function* parts() {
    for (const row of rows) yield [row]
  }
  return await buffer(xlsxBytes(name, columns, parts()))
}

const column = { title: 'What', width: 12 }

test('texts, numbers, days and instants are cells of their own kind', async () => {
  const columns = [
    column,
    { title: 'Hours', width: 8 },
    { title: 'Day', width: 10, holds: 'day' },
    { title: 'At', width: 16, holds: 'instant' },
  ] as const
  const { rows } = await readSheet(await workbook(columns, [['=1+1', 0.75, '2026-10-14', '2026-10-15T18:00:00.000Z']]))
  expect(rows[0]?.map(({ value }) => value)).toEqual(['What', 'Hours', 'Day', 'At (UTC)'])
  // 46,309 days after 30 December 1899, as Excel counts.
  expect(rows[1]).toEqual([
    { place: 'A2', type: 'text', value: '=1+1', format: '0' },
    { place: 'B2', type: 'number', value: '0.75', format: '2' },
    { place: 'C2', type: 'number', value: '46309', format: String.raw`yyyy\-mm\-dd` },
    { place: 'D2', type: 'number', value: '46310.75', format: String.raw`yyyy\-mm\-dd\ hh:mm` },
  ])
})

test('a day that Excel has no number for stays text', async () => {
  const days = ['1900-02-28', '1900-03-01', '0206-10-14']
  const { rows } = await readSheet(
    await workbook(
      [{ ...column, holds: 'day' }],
      days.map((day) => [day]),
    ),
  )
  expect(rows.slice(1).flatMap((row) => row.map(({ value }) => value))).toEqual(['1900-02-28', '61', '0206-10-14'])
})

test('the header stays in sight and filters all rows, also where columns have two letters', async () => {
  const columns = Array.from({ length: 28 }, (_, index) => ({ title: `Column ${index}`, width: 10 + index }))
  const bytes = await workbook(columns, [columns.map(() => 'x'), columns.map(() => null)], 'Ann’s “A&B”')
  const { sheet, rows } = await readSheet(bytes)
  expect(sheet.querySelector('pane')?.getAttribute('state')).toBe('frozen')
  expect(sheet.querySelector('pane')?.getAttribute('ySplit')).toBe('1')
  expect(sheet.querySelector('autoFilter')?.getAttribute('ref')).toBe('A1:AB3')
  expect([...sheet.querySelectorAll('col')].map((each) => Number(each.getAttribute('width')))).toEqual(
    columns.map(({ width }) => width),
  )
  expect([rows[1]?.at(-1)?.place, rows[2]]).toEqual(['AB2', []])
  const book = (await unzip(bytes)).get('xl/workbook.xml')?.toString('utf8')
  expect(book).toContain(`'Ann’s “A&amp;B”'!$A$1:$AB$3`)
})

test('what XML cannot hold, or would change, arrives as it was', async () => {
  const texts = [
    'a\r\nb\tc',
    '\u0000\u0007\u001B',
    '_x0041_ and _x005F_',
    '<i>&amp;</i>"',
    '\uFFFE\uD800',
    '  two  ',
    '💥',
  ]
  const { rows } = await readSheet(
    await workbook(
      [column],
      texts.map((text) => [text]),
    ),
  )
  expect(rows.slice(1).flatMap((row) => row.map(({ value }) => value))).toEqual(texts)
})

test('more rows than a sheet has are refused in words', async () => {
  async function* parts() {
    yield Array.from({ length: 1_048_576 }, () => [])
  }
  await expect(buffer(xlsxBytes('Sheet', [column], parts()))).rejects.toMatchObject({ code: 'file-too-large' })
})
