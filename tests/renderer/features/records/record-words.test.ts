import { expect, test } from 'vitest'
import {
  deedWords,
  exportWords,
  groupProblems,
  preflightWords,
  raisedOf,
} from '../../../../renderer/features/records/record-words.ts'
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

test('what an export held is said by what became of it', () => {
  expect(deedWords({ sent: 4, corrected: 0, withdrawn: 1_200 })).toBe('4 new, 1,200 withdrawn')
  expect(deedWords({ sent: 0, corrected: 0, withdrawn: 0 })).toBe('')
  const held = { sent: 211, corrected: 3, withdrawn: 1 }
  expect(exportWords({ extent: 'all', ...held })).toBe('214 records, 3 of them corrected, 1 withdrawn')
  expect(exportWords({ extent: 'changes', ...held })).toBe('211 new, 3 corrected, 1 withdrawn')
  expect(exportWords({ extent: 'changes', sent: 0, corrected: 0, withdrawn: 0 })).toBe('Nothing had changed')
})

test('levels that rose are named, and none that stayed', () => {
  const skills: TrainingRecord['skills'] = [
    { skillId: 'a' as SkillId, name: 'Discovery', before: 1, shown: 2, after: 2 },
    { skillId: 'b' as SkillId, name: 'Pricing', before: 1, shown: null, after: 1 },
    { skillId: 'c' as SkillId, name: 'Demos', before: 0, shown: 1, after: 1 },
  ]
  expect(raisedOf({ skills } as TrainingRecord)).toBe('Discovery to 2, Demos to 1')
})
