import { expect, test } from 'vitest'
import { draftFrom, signOffFrom, withLevel } from '../../../../renderer/features/sign-offs/sign-off-draft.ts'
import type { PersonId, PlacementId, SignOffId, SkillId } from '../../../../shared/domain/ids.ts'
import type { SignOff } from '../../../../shared/domain/placements.ts'
import type { Instant } from '../../../../shared/domain/times.ts'

const pitch = 'pitch' as SkillId
const story = 'story' as SkillId
const about = { id: 'placement' as PlacementId, byPersonId: 'tom' as PersonId }

test('the plain case is one choice: attended, and nothing else said', () => {
  expect(signOffFrom(draftFrom(null), about)).toBe(null)
  expect(signOffFrom({ ...draftFrom(null), attendance: 'attended' }, about)).toEqual({
    ...about,
    attendance: 'attended',
    levelsShown: [],
    observation: null,
    agreement: null,
  })
})

test('whoever was not there showed no level and agreed on nothing, whatever was chosen before', () => {
  const draft = {
    ...draftFrom(null),
    levelsShown: [{ skillId: pitch, level: 2 }],
    agreement: 'agrees' as const,
    observation: ' ',
  }
  expect(signOffFrom({ ...draft, attendance: 'missed' }, about)).toMatchObject({ levelsShown: [], agreement: null })
  expect(signOffFrom({ ...draft, attendance: 'partly' }, about)).toMatchObject({
    levelsShown: [{ skillId: pitch, level: 2 }],
    agreement: 'agrees',
    observation: null,
  })
})

test('a correction begins with what was said', () => {
  const signOff: SignOff = {
    id: 'sign-off' as SignOffId,
    placementId: about.id,
    byPersonId: about.byPersonId,
    attendance: 'partly',
    levelsShown: [{ skillId: pitch, level: 1 }],
    observation: 'Came late.',
    agreement: 'differs',
    signedAt: '2026-10-14T12:00:00.000Z' as Instant,
  }
  const draft = draftFrom(signOff)
  expect(signOffFrom(draft, about)).toEqual({
    ...about,
    attendance: 'partly',
    levelsShown: [{ skillId: pitch, level: 1 }],
    observation: 'Came late.',
    agreement: 'differs',
  })
})

test('a skill is judged once, and what is taken back is not sent', () => {
  const once = withLevel([{ skillId: story, level: 3 }], pitch, 2)
  expect(withLevel(once, pitch, 1)).toEqual([
    { skillId: story, level: 3 },
    { skillId: pitch, level: 1 },
  ])
  expect(withLevel(once, pitch, null)).toEqual([{ skillId: story, level: 3 }])
})
