import { expect, test } from 'vitest'
import { piecesOf } from '../../../renderer/ui/markdown-pieces.ts'

const texts = (text: string) => piecesOf(text).map((piece) => piece.text)

test('a text as people write them is one piece', () => {
  const text = 'One.\n\n- two\n- three\n\n```\nfour\n\nfive\n```\n'
  expect(texts(text)).toEqual([text])
})

test('a long text is cut where blocks begin, and nothing is lost', () => {
  const paragraph = `${'word '.repeat(120)}\n- one\n- two`
  const text = Array.from({ length: 40 }, () => paragraph).join('\n\n')
  const pieces = texts(text)
  expect(pieces.length).toBeGreaterThan(5)
  expect(pieces.join('\n')).toBe(text)
  expect(pieces.every((piece) => piece.startsWith('word') && piece.length < 3_000)).toBe(true)
  expect(new Set(piecesOf(text).map(({ from }) => from)).size).toBe(pieces.length)
})

test('a line without an end is cut between words, and never within a letter', () => {
  const words = 'word '.repeat(2_000)
  const cut = texts(words)
  expect(cut.join('')).toBe(words)
  expect(cut.slice(0, -1).every((piece) => piece.endsWith('word'))).toBe(true)
  const smiles = `a${'😀'.repeat(5_000)}`
  expect(texts(smiles).every((piece) => piece.isWellFormed() && piece.length <= 3_000)).toBe(true)
  expect(texts(smiles).join('')).toBe(smiles)
})

test('code that is cut goes on as code', () => {
  const [first, second, third] = texts(`~~~\n${'line of code\n'.repeat(130)}~~~\nafter`)
  expect(first).toMatch(/^~~~\nline/)
  expect(second).toMatch(/^~~~\nline[^]*~~~\nafter$/)
  expect(third).toBeUndefined()
})

test('a long list is cut sooner than prose, because each of its lines takes longer', () => {
  const list = '- one\n'.repeat(300)
  expect(piecesOf(list).length).toBeGreaterThan(piecesOf('word '.repeat(list.length / 5)).length)
  expect(texts(list).every((piece) => piece.split('\n').length <= 101)).toBe(true)
})
