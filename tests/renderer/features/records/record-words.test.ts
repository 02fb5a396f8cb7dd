import { expect, test } from 'vitest'
import { groupProblems, preflightWords, raisedOf } from '../../../../renderer/features/records/record-words.ts'
import type { PlacementId, SkillId } from '../../../../shared/domain/ids.ts'
import type { TrainingRecord } from '../../../../shared/domain/records.ts'

const placement = (number: number) => `p${number}` as PlacementId

test('reasons are told once each, the most frequent first', () => {
  const problems = [
    { placementId: placement(1), words: ['No course.'] },
    { placementId: placement(2), words: ['No name.', 'No course.'] },
    { placementId: placement(3), words: ['A long code.'] },
  ]
  expect(groupProblems({ problems })).toEqual([
    { words: 'No course.', records: 2 },
    { words: 'A long code.', records: 1 },
    { words: 'No name.', records: 1 },
  ])
})

test('what an export would come to is one sentence, or two', () => {
  expect(preflightWords({ ready: 1, rejected: 0 })).toBe('1 record fits.')
  expect(preflightWords({ ready: 38, rejected: 1 })).toBe(
    '38 records fit. 1 record would be turned down and is left out.',
  )
  expect(preflightWords({ ready: 0, rejected: 4 })).toBe(
    '0 records fit. 4 records would be turned down and are left out.',
  )
})

test('levels that rose are named, and none that stayed', () => {
  const skills: TrainingRecord['skills'] = [
    { skillId: 'a' as SkillId, name: 'Discovery', before: 1, shown: 2, after: 2 },
    { skillId: 'b' as SkillId, name: 'Pricing', before: 1, shown: null, after: 1 },
    { skillId: 'c' as SkillId, name: 'Demos', before: 0, shown: 1, after: 1 },
  ]
  expect(raisedOf({ skills } as TrainingRecord)).toBe('Discovery to 2, Demos to 1')
})
