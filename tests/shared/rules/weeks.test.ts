import { expect, test } from 'vitest'
import { at } from '../../../shared/rules/facts.ts'
import { weekName, weeksOf } from '../../../shared/rules/weeks.ts'
import { marketer, rep, testTeam } from '../../support/plan-facts.ts'

const { facts, placed } = testTeam({
  dates: ['2026-12-01', '2027-01-31'],
  people: { Kim: { ...marketer, timeZone: 'Asia/Tokyo' }, Tom: rep },
  calls: { 'Late Sunday': { host: 'Tom', at: '2026-12-06T20:00Z' } },
  projects: { Story: { host: 'Kim', from: '2026-12-27', to: '2027-01-04' } },
})
const weeks = (person: string, activity: string) => {
  const asked = placed(person, activity)
  return weeksOf(at(facts.activities, asked.activity), at(facts.people, asked.person)).map(weekName)
}

test('a call takes the week that it begins in, by the clock of whoever joins', () => {
  expect(weeks('Tom', 'Late Sunday')).toEqual(['2026-11-30'])
  expect(weeks('Kim', 'Late Sunday')).toEqual(['2026-12-07'])
})

test('a project takes every week from its first to its last day, over the turn of the year too', () => {
  expect(weeks('Tom', 'Story')).toEqual(['2026-12-21', '2026-12-28', '2027-01-04'])
})
