import { expect, test } from 'vitest'
import type { Instant } from '../../../shared/domain/times.ts'
import { availability } from '../../../shared/rules/availability.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { marketer, rep, type TestPerson, testTeam, wordsOf } from '../../support/plan-facts.ts'

const Tom = { ...rep, hostHoursPerWeek: 60 }

function wordsAbout(person: TestPerson, at: string, minutes = 60): string[] {
  const team = testTeam({
    people: { Ann: { ...marketer, ...person }, Tom },
    calls: { Demo: { host: 'Tom', at, minutes } },
  })
  return wordsOf(availability.check(team.plan(['Ann', 'Demo'])))
}

test('a call inside of working hours is open', () => {
  expect(wordsAbout({}, '2026-03-03T09:00Z')).toEqual([])
  expect(wordsAbout({}, '2026-03-03T16:00Z')).toEqual([])
})

test('a call that ends after work is barred', () => {
  expect(wordsAbout({}, '2026-03-03T16:30Z')).toEqual(['Demo (Tue 3 Mar, 16:30) is outside of Ann’s working hours.'])
})

test('a call on a day without working hours is barred', () => {
  expect(wordsAbout({}, '2026-03-07T10:00Z')).toEqual(['Demo (Sat 7 Mar, 10:00) is outside of Ann’s working hours.'])
})

test('working hours are those of the own zone, also after its clocks have changed', () => {
  const person = { timeZone: 'America/New_York' }
  expect(wordsAbout(person, '2026-03-06T13:30Z')).toEqual([
    'Demo (Fri 6 Mar, 08:30 New York time) is outside of Ann’s working hours.',
  ])
  // Clocks in New York go forward on 8 March.
  expect(wordsAbout(person, '2026-03-09T13:30Z')).toEqual([])
  expect(wordsAbout(person, '2026-03-09T20:30Z')).toEqual([
    'Demo (Mon 9 Mar, 16:30 New York time) is outside of Ann’s working hours.',
  ])
})

test('two stretches of working hours that touch are one', () => {
  const workingHours = [
    { weekday: 2, from: '09:00', to: '12:00' },
    { weekday: 2, from: '12:00', to: '15:00' },
  ]
  expect(wordsAbout({ workingHours }, '2026-03-03T11:30Z')).toEqual([])
})

test('days away bar calls', () => {
  expect(wordsAbout({ away: [['2026-03-02', '2026-03-03']] }, '2026-03-03T10:00Z')).toEqual([
    'Ann is away on the day of Demo (Tue 3 Mar, 10:00).',
  ])
})

test('nobody is placed before the first or after the last day', () => {
  expect(wordsAbout({ startsOn: '2026-03-04' }, '2026-03-03T10:00Z')).toHaveLength(1)
  expect(wordsAbout({ startsOn: '2026-03-03', leavesOn: '2026-03-03' }, '2026-03-03T10:00Z')).toEqual([])
  expect(wordsAbout({ leavesOn: '2026-03-02' }, '2026-03-03T10:00Z')).toHaveLength(1)
})

test('a busy calendar bars calls, and back to back is free', () => {
  const busy = [['2026-03-03T10:30Z', '2026-03-03T11:00Z']] as const
  expect(wordsAbout({ busy }, '2026-03-03T10:00Z')).toEqual(['Ann’s calendar is busy during Demo (Tue 3 Mar, 10:00).'])
  expect(wordsAbout({ busy }, '2026-03-03T11:00Z')).toEqual([])
  expect(wordsAbout({ busy }, '2026-03-03T09:30Z', 60)).toEqual([])
})

test('a call of zero minutes is barred in words', () => {
  expect(wordsAbout({}, '2026-03-03T10:00Z', 0)).toEqual([
    'Demo (Tue 3 Mar, 10:00) has no length: it ends as it begins.',
  ])
})

test('people who are archived or do not take part are barred', () => {
  const team = testTeam({
    people: {
      Ann: { ...marketer, minimum: null },
      Mia: { ...marketer, archivedAt: '2026-02-01T00:00:00.000Z' as Instant },
      Tom,
    },
    calls: { Demo: { host: 'Tom', at: '2026-03-03T10:00Z', seats: 2 } },
    placements: [
      { person: 'Ann', activity: 'Demo' },
      { person: 'Mia', activity: 'Demo' },
    ],
  })
  expect(wordsOf(availability.check(team.plan(['Ann', 'Demo'], ['Mia', 'Demo'])))).toEqual([
    'Ann does not take part in this cycle.',
    'Mia is archived.',
  ])
})

test('whoever is away for more than half of the working days of a project does not join it', () => {
  const away = (last: string) => {
    const Ben = { ...rep, away: [['2026-03-02', last]] as const }
    const team = testTeam({
      people: { Ben, Mia: marketer },
      projects: { Webinar: { host: 'Mia', from: '2026-03-02', to: '2026-03-08' } },
    })
    return wordsOf(availability.check(team.plan(['Ben', 'Webinar'])))
  }
  expect(away('2026-03-03')).toEqual([])
  expect(away('2026-03-04')).toEqual(['Ben is away on 3 of the 5 working days of Webinar (2 Mar to 8 Mar).'])
})

test('what is cancelled, archived, over or outside of the dates is closed', () => {
  const placements = ['Cancelled', 'Archived', 'Over', 'Later'].map((activity) => ({ person: 'Ann', activity }))
  const team = testTeam({
    now: '2026-03-04T00:00:00.000Z',
    people: { Ann: marketer, Tom },
    calls: {
      Cancelled: { host: 'Tom', at: '2026-03-05T10:00Z', status: 'cancelled' },
      Archived: { host: 'Tom', at: '2026-03-06T10:00Z', isArchived: true },
      Over: { host: 'Tom', at: '2026-03-03T10:00Z' },
      Later: { host: 'Tom', at: '2026-04-03T10:00Z' },
    },
    placements,
  })
  expect(wordsOf(availability.check(new Plan(team.facts, team.live)))).toEqual([
    'Cancelled is cancelled.',
    'Archived is archived.',
    'Over is over.',
    'Later is not within the dates of this cycle.',
  ])
})

test('before and after the dates of a cycle nothing is over', () => {
  const team = testTeam({
    now: '2026-05-01T00:00:00.000Z',
    people: { Ann: marketer, Tom },
    calls: { Demo: { host: 'Tom', at: '2026-03-03T10:00Z' } },
  })
  expect(availability.check(team.plan(['Ann', 'Demo']))).toEqual([])
})
