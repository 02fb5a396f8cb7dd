import { expect, test } from 'vitest'
import { coverageOf, coverageWords } from '../../../../renderer/features/skills/coverage.ts'
import { isGap, isStale, levelsBySkill } from '../../../../renderer/features/skills/levels.ts'
import { Skill, SkillLevel } from '../../../../shared/domain/skills.ts'
import { skillDraft } from '../../../support/drafts.ts'

const id = (number: number) => `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`
const skill = (number: number, fields: Parameters<typeof skillDraft>[0] = {}) =>
  Skill.parse({ ...skillDraft(fields), id: id(number), archivedAt: null })
const level = (person: number, skill: number, level: number, assessedOn: string | null = null) =>
  SkillLevel.parse({
    personId: id(person),
    skillId: id(skill),
    level,
    targetLevel: null,
    assessedOn,
    isInterested: false,
  })

test('who does it alone or teaches it is capable; one alone is a single point of failure', () => {
  const skills = [skill(1), skill(2, { capableWanted: 1 }), skill(3, { capableWanted: 0 }), skill(4)]
  const levels = [level(11, 1, 3), level(12, 1, 4), level(13, 1, 2), level(11, 2, 3), level(11, 3, 4)]
  expect(skills.map((one) => coverageWords(coverageOf(skills, levels).get(one.id) ?? never()))).toEqual([
    '2 capable of 2 wanted',
    '1 capable of 1 wanted: a single point of failure',
    '1 capable of 0 wanted',
    '0 capable of 2 wanted: too few',
  ])
})

test('levels are found by skill and person', () => {
  const one = level(11, 1, 3)
  const bySkill = levelsBySkill([one, level(12, 1, 2), level(11, 2, 1)])
  expect(bySkill.get(one.skillId)?.get(one.personId)).toBe(one)
  expect(bySkill.size).toBe(2)
})

test('a target above the level is a gap', () => {
  expect(isGap(undefined)).toBe(false)
  expect([null, 2, 3, 4].map((targetLevel) => isGap({ ...level(1, 1, 3), targetLevel }))).toEqual([
    false,
    false,
    false,
    true,
  ])
})

test('what was assessed more than a year ago is stale, an unassessed level is not, and what is known to be due is', () => {
  const now = Date.parse('2026-10-14')
  expect(
    [level(1, 1, 2, '2025-09-01'), level(1, 1, 2, '2026-09-01'), level(1, 1, 2), undefined].map((one) =>
      isStale(one, now),
    ),
  ).toEqual([true, false, false, false])
  expect(isStale({ ...level(1, 1, 2), isRefreshDue: true }, now)).toBe(true)
})

function never(): never {
  throw new Error('no coverage for a skill that was given')
}
