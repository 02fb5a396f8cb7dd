import { expect, test } from 'vitest'
import type { PersonId, SkillId } from '../../../shared/domain/ids.ts'
import { LevelTable, type TabledLevel, packLevels, unpackLevels } from '../../../shared/domain/level-table.ts'

const people = ['ann', 'ben', 'mia'] as PersonId[]
const skills = ['demos', 'talks'] as SkillId[]
const held = (person: number, skill: number, fields: Partial<TabledLevel>): TabledLevel => ({
  personId: people[person] ?? never(),
  skillId: skills[skill] ?? never(),
  level: 0,
  targetLevel: null,
  isInterested: false,
  isRefreshDue: false,
  ...fields,
})

test('levels come out of the table as they went in, person by person', () => {
  const levels = [
    held(0, 0, { level: 3, targetLevel: 4, isRefreshDue: true }),
    held(2, 0, { targetLevel: 0, isInterested: true }),
    held(1, 1, { level: 1 }),
    held(2, 1, { isInterested: true }),
  ]
  const table = packLevels(people, skills, levels)
  expect(table.skills[0]).toMatchObject({ levels: '300', targets: '4-0', dueForRefresh: 'x--', interests: '--x' })
  expect(unpackLevels(table)).toEqual(levels)
})

test('who or what is not in the table is left out, and nobody in nothing is a table too', () => {
  const levels = [held(0, 0, { level: 3 }), held(1, 1, { level: 2 })]
  expect(unpackLevels(packLevels(people.slice(0, 1), skills, levels))).toEqual(levels.slice(0, 1))
  expect(unpackLevels(packLevels(people, skills.slice(1), levels))).toEqual(levels.slice(1))
  expect(LevelTable.parse(packLevels([], [], levels))).toEqual({ personIds: [], skills: [] })
})

function never(): never {
  throw new Error('There are three people and two skills.')
}
