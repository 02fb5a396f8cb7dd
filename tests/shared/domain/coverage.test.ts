import { expect, test } from 'vitest'
import { coverageOf, figuresOf } from '../../../shared/domain/coverage.ts'
import type { PersonId, SkillId } from '../../../shared/domain/ids.ts'
import type { Skill, SkillLevel } from '../../../shared/domain/skills.ts'

const skill = (id: string, capableWanted: number): Skill => ({
  id: id as SkillId,
  name: id,
  homeFunction: 'sales',
  funnelStage: 'sale',
  audience: 'one-to-one',
  capableWanted,
  archivedAt: null,
})
const level = (personId: string, skillId: string, level: number): SkillLevel => ({
  personId: personId as PersonId,
  skillId: skillId as SkillId,
  level,
  targetLevel: null,
  assessedOn: null,
  isInterested: false,
})

test('more people than are wanted cover no other skill, and what nobody wants cannot fail', () => {
  const skills = [skill('demos', 1), skill('pricing', 2), skill('juggling', 0), skill('talks', 1)]
  const levels = [
    level('ann', 'demos', 3),
    level('tom', 'demos', 4),
    level('ann', 'pricing', 3),
    level('tom', 'juggling', 3),
  ]
  const coverage = coverageOf(skills, levels)
  expect(coverage.map(({ capable, isSinglePointOfFailure }) => [capable.length, isSinglePointOfFailure])).toEqual([
    [2, false],
    [1, true],
    [1, false],
    [0, false],
  ])
  expect(figuresOf(coverage)).toEqual({ covered: 2, wanted: 4, singlePointsOfFailure: 1 })
})
