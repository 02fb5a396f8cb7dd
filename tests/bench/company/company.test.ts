import { expect, test } from 'vitest'
import { z } from 'zod'
import { factsOf } from '../../../electron/backend/planner/facts.ts'
import { Account, ContentProject, SalesCall } from '../../../shared/domain/activities.ts'
import { Cycle } from '../../../shared/domain/cycles.ts'
import { BusyTime, ExcludedPair, Person, TimeOff } from '../../../shared/domain/people.ts'
import { Placement } from '../../../shared/domain/placements.ts'
import { Preference } from '../../../shared/domain/preferences.ts'
import { Skill, SkillLevel } from '../../../shared/domain/skills.ts'
import { at } from '../../../shared/rules/facts.ts'
import { covers, touches } from '../../../shared/rules/time.ts'
import { makeCompany, plannedAt } from './company.ts'

const size = { people: 400, weeks: 6, seed: 7 }
const company = makeCompany(size)
const { facts } = factsOf(company, plannedAt)
const calls = facts.activities.flatMap((one) => (one.kind === 'call' && one.closed === null ? [one] : []))

function shareOf<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return items.filter(is).length / items.length
}

test('equal seeds give equal companies, others give others', () => {
  const small = { people: 12, weeks: 3, seed: 5 }
  expect(makeCompany(small)).toEqual(makeCompany(small))
  expect(makeCompany({ ...small, seed: 6 })).not.toEqual(makeCompany(small))
})

test('all that is made could lie in a workspace', () => {
  const Kept = z.object({
    cycle: Cycle,
    people: z.array(Person),
    timeOff: z.array(TimeOff),
    busyTimes: z.array(BusyTime),
    skills: z.array(Skill),
    levels: z.array(SkillLevel),
    accounts: z.array(Account),
    activities: z.array(z.discriminatedUnion('kind', [SalesCall, ContentProject])),
    placements: z.array(Placement),
    excludedPairs: z.array(ExcludedPair),
    wishes: z.array(z.object({ personId: z.string(), preference: Preference })),
  })
  expect(Kept.safeParse(company).error).toBeUndefined()
})

test.each([5, 6, 25, 400])('half of %i people are in marketing and half in sales, on three continents', (people) => {
  const made = makeCompany({ people, weeks: 2, seed: 3 }).people
  expect(made).toHaveLength(people)
  expect(made.filter((person) => person.function === 'sales')).toHaveLength(Math.floor(people / 2))
  expect(new Set(made.map(({ timeZone }) => timeZone.split('/')[0]))).toEqual(new Set(['Europe', 'America', 'Asia']))
})

test('a fifth works part-time, a tenth is on holiday, and calendars are as full as they are', () => {
  const days = company.people.map(({ workingHours }) => new Set(workingHours.map(({ weekday }) => weekday)).size)
  const mornings = company.people.map(({ workingHours }) => workingHours.every(({ to }) => to < '16'))
  expect(shareOf([...days.keys()], (index) => at(days, index) < 5 || at(mornings, index))).toBeCloseTo(0.2, 1)
  const holidays = company.timeOff.filter(({ startsOn, endsOn }) => startsOn !== endsOn)
  expect(holidays.length / size.people).toBeCloseTo(0.1, 1)
  const minutesOf = (spans: readonly { from: number; to: number }[]) =>
    spans.reduce((sum, { from, to }) => sum + to - from, 0)
  const marketers = facts.people.filter((person) => person.function === 'marketing')
  const busy = marketers.reduce((sum, { busyTimes }) => sum + minutesOf(busyTimes), 0)
  // Working times begin before and end after the cycle, and holidays are not taken off.
  const share = busy / marketers.reduce((sum, { workingTimes }) => sum + minutesOf(workingTimes), 0)
  expect(share).toBeGreaterThan(0.14)
  expect(share).toBeLessThan(0.25)
})

test('reps have four calls a week in the mean, some of them clearly more', () => {
  const reps = facts.people.flatMap((person, index) => (person.function === 'sales' ? [index] : []))
  const counts = reps.map((rep) => calls.filter(({ host }) => host === rep).length).toSorted((a, b) => b - a)
  expect(calls).toHaveLength(4 * size.weeks * reps.length)
  expect(at(counts, Math.floor(reps.length / 10))).toBeGreaterThan(1.4 * 4 * size.weeks)
  expect(shareOf(calls, ({ minutes }) => minutes === 30)).toBeCloseTo(0.45, 1)
  expect(new Set(calls.map(({ stage }) => stage)).size).toBe(5)
})

test('reps hold calls while they work, and one at a time', () => {
  for (const { host, from, to } of calls) {
    const { workingTimes, busyTimes } = at(facts.people, host)
    expect(covers(workingTimes, from, to) && !touches(busyTimes, from, to)).toBe(true)
  }
  for (const own of Map.groupBy(calls, ({ host }) => host).values()) {
    const sorted = own.toSorted((one, other) => one.from - other.from)
    expect(sorted.slice(1).filter(({ from }, index) => from < at(sorted, index).to)).toEqual([])
  }
})

test('everybody has 8 to 15 targets, and a few skills have one capable person only', () => {
  const targets = facts.people.map(({ levels }) => [...levels.values()].filter(({ target }) => target !== null).length)
  expect(Math.min(...targets)).toBeGreaterThanOrEqual(8)
  expect(Math.max(...targets)).toBeLessThanOrEqual(15)
  const alone = facts.skills.filter(({ capableCount }) => capableCount === 1)
  expect(alone.length).toBeGreaterThanOrEqual(1)
  expect(alone.length).toBeLessThanOrEqual(6)
})

test('the cycle before has left its traces', () => {
  expect(facts.people.some(({ signedOff }) => [...signedOff.keys()].some((key) => key.startsWith('assist/')))).toBe(
    true,
  )
  expect(shareOf(facts.people, ({ met }) => met.size > 0)).toBeGreaterThan(0.7)
  expect(shareOf(facts.people, ({ wishes }) => wishes.size > 0)).toBeCloseTo(1 / 3, 1)
  expect(facts.fixed.some(({ activity }) => at(facts.activities, activity).kind === 'project')).toBe(true)
  expect(facts.people.some(({ excluded }) => excluded.size > 0)).toBe(true)
})

test.each([1, 2, 3])('no rep has to be left out for want of seats (seed %i)', (seed) => {
  const { cycle, people, activities } = makeCompany({ people: 24, weeks: 6, seed })
  const reps = new Set(people.filter((person) => person.function === 'sales').map(({ id }) => id))
  const minimums = cycle.participants.map((one) => (reps.has(one.personId) ? one.minimumPlacements : 0))
  const seats = activities.map((one) => (one.kind === 'project' && one.startsOn >= cycle.startsOn ? one.seats : 0))
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  expect(sum(minimums)).toBeGreaterThan(0)
  expect(sum(minimums)).toBeLessThanOrEqual(sum(seats))
})
