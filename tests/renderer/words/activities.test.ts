import { expect, test } from 'vitest'
import { activityTitle, whenWords } from '../../../renderer/words/activities.ts'
import { bo, project, salesCall } from '../features/plan/facts.ts'

test("says when a call is, and by whose clock when that is not the reader's", () => {
  const call = salesCall(10, bo.id, '2026-10-14T08:00:00.000Z')
  expect(whenWords(call, 'Europe/Berlin', 'Europe/Berlin')).toBe('Wed 14 Oct, 10:00–10:30 your time')
  expect(whenWords(call, 'America/New_York', 'America/New_York')).toBe('Wed 14 Oct, 04:00–04:30 your time')
  expect(whenWords(call, 'America/New_York', 'Europe/Berlin')).toBe('Wed 14 Oct, 04:00–04:30 New York time')
})

test('names the second day of a call over midnight', () => {
  const call = salesCall(10, bo.id, '2026-10-14T21:45:00.000Z')
  expect(whenWords(call, 'Europe/Berlin', 'Europe/Berlin')).toBe('Wed 14 Oct, 23:45 – Thu 15 Oct, 00:15 your time')
})

test('says how much a project takes each week', () => {
  expect(whenWords(project(1, bo.id, '2026-10-05', '2026-10-30'), 'Europe/Berlin').replaceAll('\u00A0', ' ')).toBe(
    'Mon 5 Oct – Fri 30 Oct, 1 h a week',
  )
})

test('a call is named after its account, unless its title says so already or none is known', () => {
  expect(activityTitle('Demo', 'Acme')).toBe('Acme: Demo')
  expect(activityTitle('Acme demo', 'Acme')).toBe('Acme demo')
  expect(activityTitle('Case study', null)).toBe('Case study')
})
