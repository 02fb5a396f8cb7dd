import { expect, test } from 'vitest'
import { matrixColumns, matrixLines, nextSkillLine } from '../../../../renderer/features/skills/matrix-lines.ts'
import { Person } from '../../../../shared/domain/people.ts'
import { Skill } from '../../../../shared/domain/skills.ts'
import { personDraft, skillDraft } from '../../../support/drafts.ts'

const id = (number: number) => `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`
const skill = (number: number, fields: Parameters<typeof skillDraft>[0] = {}) =>
  Skill.parse({ ...skillDraft(fields), id: id(number), archivedAt: null })
const person = (number: number, fields: Parameters<typeof personDraft>[0]) =>
  Person.parse({ ...personDraft(fields), id: id(number), archivedAt: null })

const skills = [
  skill(1, { name: 'Talks', funnelStage: 'loyalty', audience: 'one-to-many', homeFunction: 'shared' }),
  skill(2, { name: 'Pricing', funnelStage: 'awareness', audience: 'one-to-one', homeFunction: 'sales' }),
  skill(3, { name: 'Demos', funnelStage: 'loyalty', audience: 'one-to-one', homeFunction: 'sales' }),
]
const said = (lines: ReturnType<typeof matrixLines>) =>
  lines.map((line) => (line.kind === 'group' ? line.words : line.skill.name))

test('skills stand under their funnel stage, audience or home function, and empty groups are left out', () => {
  expect(said(matrixLines(skills))).toEqual(['Awareness', 'Pricing', 'Loyalty', 'Talks', 'Demos'])
  expect(said(matrixLines(skills, 'audience'))).toEqual(['One-to-one', 'Pricing', 'Demos', 'One-to-many', 'Talks'])
  expect(said(matrixLines(skills, 'home'))).toEqual(['Sales', 'Pricing', 'Demos', 'Shared', 'Talks'])
})

test('the keyboard goes from skill to skill and stays where there is none', () => {
  const lines = matrixLines(skills)
  expect(nextSkillLine(lines, 1, 1)).toBe(3)
  expect(nextSkillLine(lines, 3, -1)).toBe(1)
  expect(nextSkillLine(lines, 1, -1)).toBe(1)
  expect(nextSkillLine(lines, 4, 1)).toBe(4)
})

test('people stand beside those of their function or team, by name, and without a team at the end', () => {
  const people = [
    person(1, { name: 'Zoe', function: 'sales', team: 'North' }),
    person(2, { name: 'Ann', function: 'marketing', team: null }),
    person(3, { name: 'Bo', function: 'sales', team: 'Team 10' }),
    person(4, { name: 'Cy', function: 'marketing', team: 'Team 9' }),
  ]
  const byFunction = matrixColumns(people, 'function')
  expect(byFunction.people.map(({ name }) => name)).toEqual(['Ann', 'Cy', 'Bo', 'Zoe'])
  expect(byFunction.groups).toEqual([
    { words: 'Marketing', from: 0, to: 2 },
    { words: 'Sales', from: 2, to: 4 },
  ])
  const byTeam = matrixColumns(people, 'team')
  expect(byTeam.people.map(({ name }) => name)).toEqual(['Zoe', 'Cy', 'Bo', 'Ann'])
  expect(byTeam.groups.map(({ words }) => words)).toEqual(['North', 'Team 9', 'Team 10', 'No team'])
  expect(matrixColumns([], 'team')).toEqual({ people: [], groups: [] })
})
