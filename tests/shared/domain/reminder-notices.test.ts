import { describe, expect, test } from 'vitest'
import type { PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import { type Moment, noticesFor, type Told } from '../../../shared/domain/reminder-notices.ts'
import {
  type Reminder,
  type ReminderKind,
  type ReminderSettings,
  usualReminders,
} from '../../../shared/domain/reminders.ts'
import { addDays, Day, dayIn, Instant, instantAt } from '../../../shared/domain/times.ts'

const day = (text: string) => Day.parse(text)
const ann = 'ann' as PersonId
const zones = ['Europe/Berlin', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC']
const wednesday = day('2026-11-25')

const over = (kind: ReminderKind, title: string, on = day('2026-11-24')): Reminder => {
  return { kind, subjectId: title as PlacementId, title, day: on, startsAt: null }
}
const callAt = (startsAt: Instant, zone: string, kind: ReminderKind = 'begins', title = 'Demo'): Reminder => {
  return { kind, subjectId: title as PlacementId, title, day: dayIn(zone, startsAt), startsAt }
}

/** One machine over time: it remembers what it told, whatever is due. */
function machine(zone: string, changes: Partial<ReminderSettings> = {}) {
  let told: Told = {}
  return {
    look: (now: Instant, due: readonly Reminder[], personId = ann) => {
      const settings = { ...usualReminders, ...changes }
      const moment: Moment = { personId, due, settings, timeZone: zone, now, told }
      const { notices, told: after } = noticesFor(moment)
      told = after
      return notices.map(({ title, body }) => `${title}: ${body}`)
    },
    told: () => told,
  }
}

describe.each(zones)('in %s', (zone) => {
  const at = (clock: string, on = wednesday) => instantAt(zone, on, clock)

  test('a digest comes when the quiet hours end, once a day, and never tells the same thing twice', () => {
    const { look } = machine(zone)
    const missing = [over('reflection', 'Pitch'), over('sign-off', 'Workshop')]
    expect(look(at('07:59'), missing)).toEqual([])
    expect(look(at('08:00'), missing)).toEqual([
      '2 things wait for you: Write your reflection on “Pitch”. Sign off your guest on “Workshop”.',
    ])
    const more = [...missing, over('reflection', 'Webinar')]
    expect(look(at('09:00'), more)).toEqual([])
    expect(look(at('18:30'), more)).toEqual([])
    expect(look(at('08:00', day('2026-11-26')), more)).toEqual([
      'One thing waits for you: Write your reflection on “Webinar”.',
    ])
    expect(look(at('08:00', day('2026-11-27')), more)).toEqual([])
  })

  test('a call is told of the day before, and once within the hour before it', () => {
    const { look } = machine(zone)
    const call = [callAt(at('10:00', day('2026-11-26')), zone)]
    expect(look(at('11:00'), call)).toEqual(['Your next rotations: You join “Demo” tomorrow at 10:00.'])
    expect(look(at('08:59', day('2026-11-26')), call)).toEqual([])
    expect(look(at('09:00', day('2026-11-26')), call)).toEqual([
      '“Demo” begins at 10:00: Your briefing is in My rotations.',
    ])
    expect(look(at('09:01', day('2026-11-26')), call)).toEqual([])
  })

  test('a machine that slept through most of the hour tells late, and not once the call has begun', () => {
    const call = [callAt(at('10:00'), zone)]
    expect(machine(zone).look(at('09:58'), call)).toHaveLength(1)
    expect(machine(zone).look(at('10:00'), call).join(' ')).not.toContain('begins at')
  })

  test('a call right after the quiet hours is told of once, not in the digest too', () => {
    const { look } = machine(zone)
    const due = [callAt(at('08:30'), zone), over('reflection', 'Pitch')]
    expect(look(at('07:45'), due)).toEqual([])
    expect(look(at('08:00'), due)).toEqual([
      '“Demo” begins at 08:30: Your briefing is in My rotations.',
      'One thing waits for you: Write your reflection on “Pitch”.',
    ])
  })

  test('what moved to another time is new', () => {
    const { look } = machine(zone)
    const tomorrow = day('2026-11-26')
    expect(look(at('09:00'), [callAt(at('10:00', tomorrow), zone)])).toHaveLength(1)
    expect(look(at('08:00', tomorrow), [callAt(at('15:00', tomorrow), zone)])).toEqual([
      'Your next rotations: You join “Demo” today at 15:00.',
    ])
  })
})

const at = (clock: string, on = wednesday) => instantAt('Europe/Berlin', on, clock)

test('what a weekend begins with is told on Friday when weekends are quiet, and the day before otherwise', () => {
  const friday = day('2026-11-27')
  const due = [
    callAt(at('09:00', addDays(friday, 3)), 'Europe/Berlin'),
    { ...over('guest', 'Webinar', addDays(friday, 3)) },
  ]
  expect(machine('Europe/Berlin').look(at('09:00', friday), due)).toEqual([
    'Your next rotations: You join “Demo” on Monday at 09:00. A guest joins “Webinar” on Monday.',
  ])
  expect(machine('Europe/Berlin', { areWeekendsQuiet: false }).look(at('09:00', friday), due)).toEqual([])
})

test('several of a kind are counted, the next one by name', () => {
  const tomorrow = addDays(wednesday, 1)
  const due = [
    callAt(at('15:00', tomorrow), 'Europe/Berlin', 'begins', 'Later'),
    callAt(at('10:00', tomorrow), 'Europe/Berlin', 'begins', 'Sooner'),
    callAt(at('11:00', tomorrow), 'Europe/Berlin', 'guest', 'One'),
    callAt(at('12:00', tomorrow), 'Europe/Berlin', 'guest', 'Two'),
    ...['reflection', 'reflection', 'sign-off', 'sign-off', 'alignment-check', 'alignment-check'].map((kind, index) =>
      over(kind as ReminderKind, `Title ${index}`),
    ),
  ]
  expect(machine('Europe/Berlin').look(at('12:00'), due)).toEqual([
    '6 things wait for you: You join “Sooner” tomorrow at 10:00, and 1 more. 2 guests join you, the first tomorrow at 11:00. ' +
      'Write 2 reflections. Sign off 2 guests. Answer 2 alignment checks.',
  ])
})

test('clocks that go forward over the end of the quiet hours delay nothing and repeat nothing', () => {
  const { look } = machine('Europe/Berlin', { quietFrom: '22:00', quietTo: '02:30', areWeekendsQuiet: false })
  const due = [over('reflection', 'Pitch', day('2026-03-28'))]
  expect(look(Instant.parse('2026-03-29T00:59:00.000Z'), due)).toEqual([])
  expect(look(Instant.parse('2026-03-29T01:00:00.000Z'), due)).toHaveLength(1)
})

test('clocks that go back over the end of the quiet hours do not bring the digest a second time', () => {
  const { look } = machine('Europe/Berlin', { quietFrom: '22:00', quietTo: '02:30', areWeekendsQuiet: false })
  const due = [over('reflection', 'Pitch', day('2026-10-24'))]
  expect(look(Instant.parse('2026-10-25T00:30:00.000Z'), due)).toHaveLength(1)
  const later = [...due, over('sign-off', 'Demo', day('2026-10-24'))]
  for (const again of ['2026-10-25T01:15:00.000Z', '2026-10-25T01:30:00.000Z']) {
    expect(look(Instant.parse(again), later)).toEqual([])
  }
})

test('without quiet hours at night, a digest still waits for the morning', () => {
  const { look } = machine('Europe/Berlin', { quietFrom: '12:00', quietTo: '13:00' })
  const due = [over('reflection', 'Pitch')]
  expect(look(at('00:05'), due)).toEqual([])
  expect(look(at('08:00'), due)).toHaveLength(1)
})

test('each person on a shared machine has a digest of their own', () => {
  const { look } = machine('Europe/Berlin')
  expect(look(at('09:00'), [over('reflection', 'Pitch')])).toHaveLength(1)
  expect(look(at('09:01'), [over('sign-off', 'Pitch')], 'tom' as PersonId)).toHaveLength(1)
})

test('switched off, nothing is told and nothing counts as told', () => {
  const { look, told } = machine('Europe/Berlin', { isOn: false })
  expect(look(at('09:00'), [over('reflection', 'Pitch')])).toEqual([])
  expect(told()).toEqual({})
})

test('what was told long ago is forgotten, so that the list does not grow for ever', () => {
  const { look, told } = machine('Europe/Berlin')
  look(at('09:00'), [over('reflection', 'Pitch')])
  look(at('09:00', day('2027-03-03')), [over('reflection', 'Other', day('2027-03-02'))])
  expect(Object.keys(told())).toEqual(['reflection/Other/2027-03-02', 'digest/ann'])
})

test('a long title is cut, and only alignment checks lead to their own screen', () => {
  const { notices } = noticesFor({
    personId: ann,
    due: [over('alignment-check', 'Autumn '.repeat(20))],
    settings: usualReminders,
    timeZone: 'UTC',
    now: Instant.parse('2026-11-25T10:00:00.000Z'),
    told: {},
  })
  expect(notices).toMatchObject([{ screen: 'alignment' }])
  expect(notices[0]?.body.length).toBeLessThan(110)
})
