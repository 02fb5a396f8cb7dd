import { expect, test } from 'vitest'
import { levelSentence } from '../../../renderer/marks/level-mark.tsx'

test('a level is said with its meaning, its target, its age and the interest in it', () => {
  expect(levelSentence(2, null, false)).toBe('Level 2, does it with help')
  expect(levelSentence(2, 3, true)).toBe('Level 2, does it with help; target 3; refresh due')
  expect(levelSentence(0, 2, false, true)).toBe('Level 0, none; target 2; would like to learn it')
  expect(levelSentence(3, 3, false)).toBe('Level 3, does it alone; target 3 reached')
})
