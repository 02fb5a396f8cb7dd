import { describe, expect, test } from 'vitest'
import type { ContentProject, SalesCall } from '../../../shared/domain/activities.ts'
import {
  beginning,
  isMissing,
  isQuiet,
  nextDayToRemind,
  ReminderSettings,
  usualReminders,
} from '../../../shared/domain/reminders.ts'
import { Day, Instant, instantAt } from '../../../shared/domain/times.ts'

const day = (text: string) => Day.parse(text)
const zones = ['Europe/Berlin', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC']
const settings = (changes: Partial<ReminderSettings>): ReminderSettings => ({ ...usualReminders, ...changes })
const wednesday = day('2026-11-25')

describe.each(zones)('in %s', (zone) => {
  const at = (clock: string, on = wednesday) => instantAt(zone, on, clock)
  const quietAt = (changes: Partial<ReminderSettings>, clocks: string[], on = wednesday) =>
    clocks.filter((clock) => isQuiet(settings(changes), zone, at(clock, on)))

  test('quiet hours over midnight hold in the evening and in the morning, and end on the minute', () => {
    const clocks = ['00:00', '07:59', '08:00', '12:00', '17:59', '18:00', '23:59']
    expect(quietAt({ quietFrom: '18:00', quietTo: '08:00' }, clocks)).toEqual(['00:00', '07:59', '18:00', '23:59'])
  })

  test('quiet hours within a day hold between their ends', () => {
    const clocks = ['11:59', '12:00', '13:29', '13:30', '23:00']
    expect(quietAt({ quietFrom: '12:00', quietTo: '13:30' }, clocks)).toEqual(['12:00', '13:29'])
    expect(quietAt({ quietFrom: '20:00', quietTo: '24:00' }, ['19:59', '20:00', '23:59', '00:00'])).toEqual([
      '20:00',
      '23:59',
    ])
  })

  test('from and to the same time there are none', () => {
    expect(quietAt({ quietFrom: '08:00', quietTo: '08:00' }, ['00:00', '08:00', '20:00'])).toEqual([])
  })

  test('weekends are quiet from midnight to midnight, when one wants that', () => {
    const [saturday, sunday, monday] = [day('2026-11-28'), day('2026-11-29'), day('2026-11-30')]
    const never = { quietFrom: '08:00', quietTo: '08:00' }
    expect(quietAt(never, ['00:00', '12:00', '23:59'], saturday)).toHaveLength(3)
    expect(quietAt(never, ['00:00', '12:00', '23:59'], sunday)).toHaveLength(3)
    expect(quietAt(never, ['00:00'], monday)).toEqual([])
    expect(quietAt({ ...never, areWeekendsQuiet: false }, ['12:00'], saturday)).toEqual([])
  })
})

test('when clocks go forward over the end of quiet hours, they end with the jump', () => {
  const until230 = settings({ quietFrom: '22:00', quietTo: '02:30', areWeekendsQuiet: false })
  expect(isQuiet(until230, 'Europe/Berlin', Instant.parse('2026-03-29T00:59:00.000Z'))).toBe(true)
  // 03:00, right after 01:59.
  expect(isQuiet(until230, 'Europe/Berlin', Instant.parse('2026-03-29T01:00:00.000Z'))).toBe(false)
})

test('when clocks go back over the end of quiet hours, what they show counts', () => {
  const until230 = settings({ quietFrom: '22:00', quietTo: '02:30', areWeekendsQuiet: false })
  const quiet = ['2026-10-25T00:29:00.000Z', '2026-10-25T00:30:00.000Z', '2026-10-25T01:00:00.000Z'].map((at) =>
    isQuiet(until230, 'Europe/Berlin', Instant.parse(at)),
  )
  // 02:29, 02:30, and 02:00 for the second time.
  expect(quiet).toEqual([true, false, true])
})

test('the day after a Friday is Monday, unless one is reminded at weekends', () => {
  const friday = day('2026-11-27')
  expect(nextDayToRemind(usualReminders, wednesday)).toBe('2026-11-26')
  expect(nextDayToRemind(usualReminders, friday)).toBe('2026-11-30')
  expect(nextDayToRemind(usualReminders, day('2026-11-28'))).toBe('2026-11-30')
  expect(nextDayToRemind(settings({ areWeekendsQuiet: false }), friday)).toBe('2026-11-28')
})

test('times that are none are refused', () => {
  for (const changes of [{ quietFrom: '25:00' }, { quietTo: '8' }, { isOn: 'yes' }]) {
    expect(ReminderSettings.safeParse({ ...usualReminders, ...changes }).success).toBe(false)
  }
})

const callAt = (startsAt: string) => ({ kind: 'call', startsAt, endsAt: startsAt }) as SalesCall

test('what begins is told up to three days ahead, on the day that it is where the person is', () => {
  const now = Instant.parse('2026-11-25T22:00:00.000Z')
  const late = callAt('2026-11-26T03:00:00.000Z')
  expect(beginning(late, 'UTC', now)).toEqual({ day: '2026-11-26', startsAt: late.startsAt })
  expect(beginning(late, 'America/New_York', now)).toEqual({ day: '2026-11-25', startsAt: late.startsAt })
  expect(beginning(callAt('2026-11-25T21:00:00.000Z'), 'UTC', now)).toBeUndefined()
  expect(beginning(callAt('2026-11-29T08:00:00.000Z'), 'UTC', now)).toBeUndefined()
  const project = { kind: 'project', startsOn: '2026-11-28', endsOn: '2026-12-24' } as ContentProject
  expect(beginning(project, 'UTC', now)).toEqual({ day: '2026-11-28', startsAt: null })
  expect(beginning({ ...project, startsOn: day('2026-11-25') }, 'UTC', now)).toBeUndefined()
})

test('what is missing is due from the day after, and not for ever', () => {
  const due = (kind: 'reflection' | 'alignment-check', today: string) => isMissing(kind, wednesday, day(today))
  expect(due('reflection', '2026-11-25')).toBe(false)
  expect(due('reflection', '2026-11-26')).toBe(true)
  expect(due('reflection', '2027-01-06')).toBe(true)
  expect(due('reflection', '2027-01-07')).toBe(false)
  expect(due('alignment-check', '2026-12-09')).toBe(true)
  expect(due('alignment-check', '2026-12-10')).toBe(false)
})
