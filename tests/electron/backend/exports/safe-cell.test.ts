import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainCell, safeCell } from '../../../../electron/backend/exports/safe-cell.ts'

const hostile = [
  ['an equals sign', '=1+1'],
  ['a plus', '+49 30 1234'],
  ['a minus', '-2+3'],
  ['an at sign', '@SUM(A1)'],
  ['a pipe', "|' /C calc'!A0"],
  ['blanks before it', '   =1'],
  ['a no-break space before it', '\u00A0=1'],
  ['a zero-width space before it', '\u200B=1'],
  ['a byte order mark before it', '\uFEFF=1'],
  ['a null character before it', '\u0000=1'],
  ['a full-width equals sign', '＝1+1'],
  ['a small plus', '\uFE621'],
  ['a struck-through equals sign', '=\u03381'],
  ['an apostrophe that would be eaten', "'=1"],
] as const

describe('safeCell', () => {
  test.each(hostile)('defuses %s', (_name, text) => {
    expect(safeCell(text)).toBe(`'${text}`)
  })

  test.each(['\n', '\r\n', '\r', '\v', '\u2028'])('defuses a second line after %j', (lineBreak) => {
    expect(safeCell(`first${lineBreak}=1`)).toBe(`first${lineBreak}'=1`)
  })

  test.each([
    ['x;=1', "x;'=1"],
    ['x; "=1', 'x;\' "=1'],
    ['\t=1', "'\t'=1"],
    ['a;b\t+1;c', "a;b\t'+1;c"],
  ])('defuses what another separator would make a cell of: %j', (text, defused) => {
    expect(safeCell(text)).toBe(defused)
  })

  test.each(['', 'Discovery 1 → 2; Pricing 0', 'Ana Ruiz', "O'Neill", 'a = b', 'Demo – Acme', '50 % off', '日本'])(
    'leaves %j alone',
    (text) => {
      expect(safeCell(text)).toBe(text)
    },
  )

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '＝', "'", ' ', '\u00A0', '\u200B', '\t', '\r', '\n', ';', '"', 'a'),
    }),
  )

  test('no line of any cell, and no part between other separators, starts a formula', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const line of safeCell(value).split(/\r\n|[\n\r\v\f\u0085\u2028\u2029;\t]/)) {
          const visible = line.replace(/^[\s\p{Z}\p{C}]+/u, '')
          expect(visible).not.toMatch(/^[=+\-@|%＝＋－＠]/u)
        }
      }),
    )
  })

  test('nothing is lost: the text can be had back', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(plainCell(safeCell(value))).toBe(value)
      }),
    )
  })
})
