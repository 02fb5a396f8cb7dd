import { expect, test } from 'vitest'
import { coverageOf, coverageWords } from '../../../../renderer/features/skills/coverage.ts'
import { levelsByKey, matrixLines, nextSkillLine } from '../../../../renderer/features/skills/matrix-lines.ts'
import { isStale } from '../../../../renderer/features/skills/levels.ts'
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

test('the matrix lists skills under their stages, in the order of the funnel', () => {
  const lines = matrixLines([skill(1, { funnelStage: 'loyalty' }), skill(2, { funnelStage: 'awareness' })])
  expect(lines.map((line) => (line.kind === 'stage' ? line.stage : line.skill.id))).toEqual([
    'awareness',
    id(2),
    'loyalty',
    id(1),
  ])
  expect([nextSkillLine(lines, 1, 1), nextSkillLine(lines, 3, 1), nextSkillLine(lines, 1, -1)]).toEqual([3, 3, 1])
})

test('levels are found by person and skill', () => {
  const one = level(11, 1, 3)
  expect(levelsByKey([one]).get(`${one.personId} ${one.skillId}`)).toBe(one)
})

test('a level that was assessed more than a year ago is stale, an unassessed one is not', () => {
  const now = Date.parse('2026-10-14')
  expect(
    [level(1, 1, 2, '2025-09-01'), level(1, 1, 2, '2026-09-01'), level(1, 1, 2), undefined].map((one) =>
      isStale(one, now),
    ),
  ).toEqual([true, false, false, false])
})

function never(): never {
  throw new Error('no coverage for a skill that was given')
}
