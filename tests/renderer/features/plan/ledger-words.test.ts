import { expect, test } from 'vitest'
import { entryWords, ledgerWords, shortBy } from '../../../../renderer/features/plan/ledger-words.ts'
import type { LedgerEntry } from '../../../../shared/contract/comparisons.ts'

const marketing: LedgerEntry = { function: 'marketing', promised: 60, planned: 52, delivered: 12 }
const sales: LedgerEntry = { function: 'sales', promised: null, planned: 40, delivered: 0 }

test('who is short of what was promised is named, with by how much', () => {
  expect(ledgerWords([marketing, sales])).toBe('Marketing is 8 h short of its promise.')
  expect(ledgerWords([marketing, { ...sales, promised: 41.5 }])).toBe(
    'Marketing is 8 h short of its promise; Sales is 1.5 h short of its promise.',
  )
})

test('a promise that is kept is said, and that there is none', () => {
  expect(ledgerWords([{ ...marketing, planned: 60 }, sales])).toBe('The plan gives what was promised.')
  expect(ledgerWords([{ ...marketing, promised: null }, sales])).toBe(
    'Neither function promised the other any hours for this cycle.',
  )
})

test('a promise that is kept but for a rounding is kept', () => {
  expect(shortBy({ ...marketing, planned: 59.96 })).toBe(0)
  expect(shortBy({ ...sales, planned: 0 })).toBe(0)
})

test('an entry names what was delivered once there is something', () => {
  expect(entryWords(marketing)).toBe('12 h delivered, 52 h planned, 60 h promised')
  expect(entryWords(sales)).toBe('40 h planned, nothing promised')
})
