import { expect, test } from 'vitest'
import {
  coverageGroups,
  coverageLines,
  dangerWords,
  leavingWords,
} from '../../../../renderer/features/skills/coverage-lines.ts'
import { coverageOf } from '../../../../shared/domain/coverage.ts'
import type { PersonId } from '../../../../shared/domain/ids.ts'
import { Skill, SkillLevel } from '../../../../shared/domain/skills.ts'
import { skillDraft } from '../../../support/drafts.ts'

const id = (number: number) => `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`
const skill = (number: number, name: string, capableWanted: number) =>
  Skill.parse({ ...skillDraft({ name, capableWanted }), id: id(number), archivedAt: null })
const level = (person: number, skillNumber: number, number: number) =>
  SkillLevel.parse({
    personId: id(person),
    skillId: id(skillNumber),
    level: number,
    targetLevel: null,
    assessedOn: null,
    isInterested: false,
  })

const skills = [skill(1, 'Demos', 2), skill(2, 'Talks', 2), skill(3, 'Pricing', 3), skill(4, 'Juggling', 0)]
const [ann, ben, cy] = [11, 12, 13]
const levels = [level(ann, 1, 3), level(ben, 1, 4), level(ben, 2, 3), level(cy, 2, 2), level(ann, 4, 4)]

function linesWithout(...leaving: number[]) {
  const gone = new Set(leaving.map(id))
  const staying = levels.filter(({ personId }) => !gone.has(personId))
  const [first] = skills
  const planned = first === undefined ? [] : [{ skillId: first.id, wanted: 2, before: 2, after: 3 }]
  return coverageLines({ skills, now: coverageOf(skills, levels), without: coverageOf(skills, staying), planned })
}

const grouped = (...leaving: number[]) =>
  coverageGroups(linesWithout(...leaving)).map(({ state, lines }) => [state, lines.map((line) => line.skill.name)])

test('what rests on one person comes first, then what nobody can, and what is wanted by nobody last', () => {
  expect(grouped()).toEqual([
    ['single', ['Talks']],
    ['nobody', ['Pricing']],
    ['covered', ['Demos']],
    ['unwanted', ['Juggling']],
  ])
  expect(dangerWords(linesWithout())).toBe('1 skill rests on one person, 1 skill nobody can do alone.')
  expect(linesWithout().map(({ planned }) => planned)).toEqual([3, null, null, null])
})

test('if somebody left, what falls is named and comes first, with whom it loses', () => {
  expect(grouped(ben)).toEqual([
    ['single', ['Demos']],
    ['nobody', ['Talks', 'Pricing']],
    ['unwanted', ['Juggling']],
  ])
  const lines = linesWithout(ben)
  expect(lines.map(({ hasFallen }) => hasFallen)).toEqual([true, true, false, false])
  expect([...(lines[0]?.lost ?? [])]).toEqual([id(ben) as PersonId])
  expect(leavingWords(lines, ['Ben Shaw'])).toBe(
    'Without Ben Shaw, 1 skill loses the last capable person, 1 more rests on one person.',
  )
})

test('who is capable of nothing that falls may leave', () => {
  expect(leavingWords(linesWithout(cy), ['Cy Moss'])).toBe('Without Cy Moss, every skill is covered as it is now.')
  expect(leavingWords(linesWithout(cy, 14), ['Cy Moss', 'Di Hart'])).toContain('Without Cy Moss and Di Hart,')
})
