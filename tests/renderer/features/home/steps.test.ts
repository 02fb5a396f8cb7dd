import { expect, test } from 'vitest'
import type { Facts } from '../../../../renderer/features/home/steps.ts'
import { stepsFor } from '../../../../renderer/features/home/steps.ts'
import { Cycle } from '../../../../shared/domain/cycles.ts'
import { Person } from '../../../../shared/domain/people.ts'
import { Skill, SkillLevel } from '../../../../shared/domain/skills.ts'
import { SalesCall } from '../../../../shared/domain/activities.ts'
import { PersonId } from '../../../../shared/domain/ids.ts'
import { callDraft, personDraft, skillDraft } from '../../../support/drafts.ts'

const id = (number: number) => `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`
const person = (number: number, fields: Parameters<typeof personDraft>[0]) =>
  Person.parse({ ...personDraft(fields), id: id(number), archivedAt: null })

const nothing: Facts = { people: [], skills: [], levels: [], calls: [], projects: [], cycle: undefined, unpublished: 0 }
const people = [person(1, { function: 'sales' }), person(2, { function: 'marketing' })]
const skills = [Skill.parse({ ...skillDraft(), id: id(3), archivedAt: null })]
const levels = [
  SkillLevel.parse({
    personId: id(2),
    skillId: id(3),
    level: 1,
    targetLevel: 3,
    assessedOn: null,
    isInterested: false,
  }),
]
const calls = [
  SalesCall.parse({
    ...callDraft(PersonId.parse(id(1))),
    kind: 'call',
    id: id(4),
    status: 'planned',
    sourceId: null,
    archivedAt: null,
  }),
]
const cycle = Cycle.parse({
  id: id(5),
  name: 'Autumn',
  startsOn: '2190-03-01',
  endsOn: '2190-04-01',
  rules: {},
  participants: [],
  status: 'draft',
  figures: null,
})
const figures = { objective: 1, bound: 1, gap: 0, plannedAt: '2190-02-01T00:00:00.000Z', seconds: 1 }

const nextOf = (facts: Facts) => stepsFor(facts).find(({ state }) => state === 'next')?.deed

test('the first step that is not done is next, all the way through a cycle', () => {
  const ways: Facts[] = [
    nothing,
    { ...nothing, people: people.slice(0, 1) },
    { ...nothing, people },
    { ...nothing, people, skills },
    { ...nothing, people, skills, levels },
    { ...nothing, people, skills, levels, calls },
    { ...nothing, people, skills, levels, calls, cycle },
    { ...nothing, people, skills, levels, calls, cycle: Cycle.parse({ ...cycle, figures }) },
  ]
  expect(ways.map(nextOf)).toEqual([
    'Add people',
    'Add marketing people',
    'Add skills',
    'Set levels',
    'Add calls',
    'Create a cycle',
    'Plan the cycle',
    'Look at the plan and publish it',
  ])
})

test('after publishing nothing is next', () => {
  const published = Cycle.parse({ ...cycle, figures, status: 'published' })
  expect(nextOf({ ...nothing, people, skills, levels, calls, cycle: published })).toBeUndefined()
})

test('what was changed after publishing is next, and nobody is said to have their calendar', () => {
  const published = Cycle.parse({ ...cycle, figures, status: 'published' })
  const steps = stepsFor({ ...nothing, people, skills, levels, calls, cycle: published, unpublished: 15 })
  expect(steps.at(-1)).toMatchObject({
    state: 'next',
    words: '15 changes since it was published.',
    deed: 'Look at the changes and publish them',
  })
})
