import { expect, test } from 'vitest'
import { leftWords } from '../../../../renderer/features/people/left-words.ts'

test('what is left of somebody who was erased is said with how much of it there is', () => {
  expect(leftWords({ records: 2, hours: 1.5 })).toBe(
    'Their function, and 2 training records with 1.5 h, without a name, levels or words.',
  )
  expect(leftWords({ records: 0, hours: 0 })).toBe(
    'Their function, and that there was somebody. They completed no placement.',
  )
})
