import { expect, test } from 'vitest'
import { readTime } from '../../../renderer/ui/time-field.tsx'

test('times are understood as people type them', () => {
  const typed = ['9', '930', '9.30', '9:30', '09:30', '14h15', '2pm', '12 am', '0:05', '24:00']
  expect(typed.map(readTime)).toEqual([
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '09:30',
    '14:15',
    '14:00',
    '00:00',
    '00:05',
    '24:00',
  ])
})

test('what is no time of day is not guessed at', () => {
  expect(['', 'noon', '25:00', '9:75', '24:30', '1:2'].map(readTime)).toEqual(Array(6).fill(undefined))
})
