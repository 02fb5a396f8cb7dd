import { expect, test } from 'vitest'
import { cut, textTable, wrap } from '../../../electron/cli/text-table.ts'

test('columns line up, whatever letters stand in them', () => {
  const columns = [
    { title: 'Name', width: 12 },
    { title: 'Hours', width: 5, align: 'right' as const },
    { title: 'City', width: 8 },
  ]
  // Emil's name is written with a letter and a mark of its own.
  const rows = [
    ['Mehmet Yıldız', '1.5', 'Berlin'],
    ['Emil So\u0308rense', '12', 'Łódź'],
  ]
  expect(textTable(columns, rows)).toEqual([
    'Name          Hours  City',
    'Mehmet Yıld…    1.5  Berlin',
    'Emil So\u0308rense     12  Łódź',
  ])
})

test('a text is cut only where it does not fit', () => {
  expect(cut('Discovery', 9)).toBe('Discovery')
  expect(cut('Discovery', 8)).toBe('Discove…')
  expect(cut('Demo for Acme', 10)).toBe('Demo for…')
})

test('long sentences are broken between words', () => {
  expect(wrap('Of 12 people, 5 are busy then', 14)).toEqual(['Of 12 people,', '5 are busy', 'then'])
  expect(wrap('- Of 12 people, 5 are busy then', 14, '  ')).toEqual(['- Of 12', '  people, 5', '  are busy', '  then'])
  expect(wrap('unbreakableword', 5)).toEqual(['unbreakableword'])
})
