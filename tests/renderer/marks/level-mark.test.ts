import { expect, test } from 'vitest'
import { levelSentence } from '../../../renderer/marks/level-mark.tsx'

test('a level is said with its meaning, its target and its age', () => {
  expect(levelSentence(2, null, false)).toBe('Level 2, does it with help')
  expect(levelSentence(2, 3, true)).toBe('Level 2, does it with help; target 3; assessed long ago')
  expect(levelSentence(3, 3, false)).toBe('Level 3, does it alone; target 3 reached')
})
