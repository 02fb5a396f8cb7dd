import { expect, test } from 'vitest'
import { learnersOf, planningCycle } from '../../../../renderer/features/skills/learners.ts'
import { Cycle, CycleDraft } from '../../../../shared/domain/cycles.ts'
import type { SkillId } from '../../../../shared/domain/ids.ts'
import { PersonId } from '../../../../shared/domain/ids.ts'
import { Person } from '../../../../shared/domain/people.ts'
import type { Day } from '../../../../shared/domain/times.ts'
import { personDraft } from '../../../support/drafts.ts'

const id = (number: number) => `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`
const people = ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'].map((name, index) =>
  Person.parse({ ...personDraft({ name }), id: id(index), archivedAt: null }),
)
const held = (person: number, level: number, targetLevel: number | null = null, isInterested = false) => ({
  personId: PersonId.parse(id(person)),
  skillId: id(99) as SkillId,
  level,
  targetLevel,
  isInterested,
})

test('who asks for a skill comes before who aims at it, who is near it, and who has time; the capable are left out', () => {
  const levels = [held(0, 3), held(1, 2), held(2, 1, 3), held(3, 0, null, true)]
  const hours = [{ personId: PersonId.parse(id(5)), hours: 4 }]
  const learners = learnersOf(people, levels, hours, PersonId.parse(id(9)))
  expect(learners.map(({ person, hoursLeft }) => [person.name, hoursLeft])).toEqual([
    ['Di', undefined],
    ['Cy', undefined],
    ['Bo', undefined],
    ['Flo', 4],
    ['Ed', undefined],
  ])
  expect(learnersOf(people, levels, hours, PersonId.parse(id(3))).map(({ person }) => person.name)).not.toContain('Di')
})

test('the cycle in which gaps are planned is a draft that is not over, else one under way', () => {
  const cycle = (number: number, status: Cycle['status'], endsOn: string) =>
    Cycle.parse({
      ...CycleDraft.parse({ name: status, startsOn: '2026-01-01', endsOn, rules: {}, participants: [] }),
      id: id(number),
      status,
      figures: null,
    })
  const today = '2026-03-10' as Day
  const published = cycle(1, 'published', '2026-03-10')
  const draft = cycle(2, 'draft', '2026-05-01')
  expect(planningCycle([published, draft], today)).toBe(draft)
  expect(planningCycle([published, cycle(3, 'draft', '2026-03-09')], today)).toBe(published)
  expect(planningCycle([cycle(4, 'closed', '2026-05-01')], today)).toBeUndefined()
})
