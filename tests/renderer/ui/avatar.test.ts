import { expect, test } from 'vitest'
import { initials } from '../../../renderer/ui/avatar.tsx'

test('initials are the first letters of the first and the last word', () => {
  expect(['Ann Berg', 'Ana María de la Cruz', 'Madonna', 'øystein "Ø" dahl', '李 明', '007'].map(initials)).toEqual([
    'AB',
    'AC',
    'M',
    'ØD',
    '李明',
    '',
  ])
})
