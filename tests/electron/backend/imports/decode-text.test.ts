import { expect, test } from 'vitest'
import { decodeText, refuseOtherFiles } from '../../../../electron/backend/imports/decode-text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))

test('a byte order mark decides and is not part of the text', () => {
  expect(decodeText(utf8('\uFEFFName;Größe'))).toEqual({ text: 'Name;Größe', encoding: 'utf-8' })
  expect(decodeText(utf16le('\uFEFFName;Größe'))).toEqual({ text: 'Name;Größe', encoding: 'utf-16le' })
  expect(decodeText(utf16le('\uFEFFName;Größe').map((_, at, all) => all[at ^ 1] ?? 0))).toEqual({
    text: 'Name;Größe',
    encoding: 'utf-16be',
  })
})

test('UTF-16 is recognised without a mark', () => {
  expect(decodeText(utf16le('Name;Team'))).toEqual({ text: 'Name;Team', encoding: 'utf-16le' })
})

test('bytes that are not UTF-8 are windows-1252, with its own quotes, dashes and euro sign', () => {
  const bytes = new Uint8Array([0x80, 0x93, 0x4b, 0x72, 0xfc, 0x67, 0x65, 0x72, 0x94, 0x96])
  expect(decodeText(bytes)).toEqual({ text: '€“Krüger”–', encoding: 'windows-1252' })
})

test('the user wins over what the bytes look like', () => {
  expect(decodeText(utf8('ü'), 'windows-1252').text).toBe('Ã¼')
})

test.each([
  ['an Excel workbook', 'PK\u0003\u0004rest', /workbook/],
  ['an old Excel workbook', '\u00d0\u00cf\u0011\u00e0rest', /workbook/],
  ['a web page named .xls', '\n<html xmlns:x="urn:x"><table>', /web page/],
  ['a PDF', '%PDF-1.7', /PDF/],
  ['a picture', '\u0089PNG\u0000\u0000', /not text/],
])('%s is refused in words that say what it is', (_, start, words) => {
  expect(() => refuseOtherFiles(new Uint8Array(Buffer.from(start, 'latin1')))).toThrow(words)
})

test('text is not refused, whatever its encoding', () => {
  for (const bytes of [utf8('Name,Team\nAnn,<html>'), utf16le('Name,Team'), new Uint8Array()]) {
    expect(() => refuseOtherFiles(bytes)).not.toThrow()
  }
})
