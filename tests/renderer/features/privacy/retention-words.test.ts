import { expect, test } from 'vitest'
import {
  agesWords,
  concernedWords,
  deletedWords,
  periodOptions,
} from '../../../../renderer/features/privacy/retention-words.ts'
import type { Due } from '../../../../shared/contract/retention.ts'
import type { Day } from '../../../../shared/domain/times.ts'

const due = (fields: Partial<Due>): Due => {
  return { kind: 'time-off', months: 12, entries: 1, people: [], cycles: [], oldest: null, newest: null, ...fields }
}

test('what is suggested is marked, and a period that was set elsewhere is among the choices', () => {
  const labels = periodOptions('busy-times', 9).map(({ label }) => label)
  expect(labels.slice(0, 5)).toEqual(['Until deleted', '3 months (suggested)', '6 months', '9 months', '12 months'])
})

test('what is due is told by its days, its cycles and the first of its people', () => {
  const [oldest, newest] = ['2024-03-02', '2024-11-09'] as [Day, Day]
  expect(agesWords(due({ oldest, newest }))).toBe('from 2 Mar 2024 to 9 Nov 2024')
  expect(agesWords(due({ oldest, newest: oldest }))).toBe('of 2 Mar 2024')
  const people = Array.from({ length: 9 }, (_, index) => `P${index}`)
  expect(concernedWords(due({ people, cycles: ['Autumn'] }))).toBe('Autumn · P0, P1, P2, P3, P4, P5, 3 more')
  expect(concernedWords(due({}))).toBe('')
})

test('what was deleted is counted by kind', () => {
  expect(deletedWords([{ kind: 'drafts', entries: 1_200 }])).toBe('Texts not sent: 1,200')
})
