import { expect, test } from 'vitest'
import { weeklyHours } from '../../../shared/rules/weekly-hours.ts'
import { marketer, rep, testTeam, wordsOf } from '../../support/plan-facts.ts'

const team = testTeam({
  people: {
    Ann: { ...marketer, hoursPerWeek: 2 },
    Mia: { ...marketer, hostHoursPerWeek: 2 },
    Tom: { ...rep, hostHoursPerWeek: 2.5 },
    Ben: { ...rep, hoursPerWeek: 2 },
    Eve: { ...rep, hoursPerWeek: 2 },
  },
  calls: {
    Monday: { host: 'Tom', at: '2026-03-02T10:00Z', minutes: 90 },
    Tuesday: { host: 'Ben', at: '2026-03-03T10:00Z', minutes: 30 },
    Sunday: { host: 'Tom', at: '2026-03-08T10:00Z', minutes: 45 },
    'Next Monday': { host: 'Tom', at: '2026-03-09T10:00Z' },
    Long: { host: 'Ben', at: '2026-03-04T10:00Z', minutes: 150 },
  },
  projects: {
    Story: { host: 'Mia', from: '2026-03-04', to: '2026-03-11', hoursPerWeek: 1.5, seats: 2 },
    Talk: { host: 'Ann', from: '2026-03-09', to: '2026-03-20', hoursPerWeek: 1 },
  },
})

test('the budget may be used up to the minute', () => {
  expect(weeklyHours.check(team.plan(['Ann', 'Monday'], ['Ann', 'Tuesday']))).toEqual([])
})

test('more than the budget of a week is too much, and Sunday is its last day', () => {
  expect(wordsOf(weeklyHours.check(team.plan(['Ann', 'Monday'], ['Ann', 'Sunday'])))).toEqual([
    'Ann would join for 2.3 hours in the week of 2 Mar, and has 2 hours.',
  ])
  expect(weeklyHours.check(team.plan(['Ann', 'Monday'], ['Ann', 'Next Monday']))).toEqual([])
})

test('a call longer than the whole budget is barred', () => {
  expect(wordsOf(weeklyHours.check(team.plan(['Ann', 'Long'])))).toEqual([
    'Long takes 2.5 hours, and Ann has 2 hours a week to join.',
  ])
})

test('a project counts in every week that it touches', () => {
  expect(wordsOf(weeklyHours.check(team.plan(['Ben', 'Story'], ['Ben', 'Talk'])))).toEqual([
    'Ben would join for 2.5 hours in the week of 9 Mar, and has 2 hours.',
  ])
})

test('hosts have a budget too, counted for each participant', () => {
  expect(wordsOf(weeklyHours.check(team.plan(['Ben', 'Story'], ['Eve', 'Story'])))).toEqual([
    'Mia would host for 3 hours in the week of 2 Mar, and has 2 hours.',
    'Mia would host for 3 hours in the week of 9 Mar, and has 2 hours.',
  ])
})

test('the week is that of the own clock', () => {
  // Monday morning in Auckland is still Sunday in UTC.
  const far = testTeam({
    people: { Ann: { ...marketer, hoursPerWeek: 1, timeZone: 'Pacific/Auckland' }, Tom: rep, Ben: rep },
    calls: {
      Monday: { host: 'Tom', at: '2026-03-08T20:30Z' },
      Friday: { host: 'Ben', at: '2026-03-12T22:00Z' },
      'Friday before': { host: 'Ben', at: '2026-03-05T22:00Z' },
    },
  })
  expect(weeklyHours.check(far.plan(['Ann', 'Monday'], ['Ann', 'Friday']))).toHaveLength(1)
  expect(weeklyHours.check(far.plan(['Ann', 'Monday'], ['Ann', 'Friday before']))).toEqual([])
})

test('asked about one placement, only its weeks are looked at', () => {
  const plan = team.plan(['Ann', 'Monday'], ['Ann', 'Sunday'])
  const next = team.placed('Ann', 'Next Monday')
  expect(plan.with(next, () => weeklyHours.check(plan, next))).toEqual([])
})
