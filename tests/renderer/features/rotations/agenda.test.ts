import { expect, test } from 'vitest'
import { agendaOf, isEmpty, missingWords } from '../../../../renderer/features/rotations/agenda.ts'
import type { OutputOf } from '../../../../shared/contract/contract.ts'
import type { Briefing, PastRotation } from '../../../../shared/contract/rotations.ts'
import type { Activity } from '../../../../shared/domain/activities.ts'
import type { Instant } from '../../../../shared/domain/times.ts'
import { bo, id, project, salesCall } from '../plan/facts.ts'

type Mine = OutputOf<'rotations.mine'>

const now = '2026-10-14T09:00:00.000Z' as Instant
const nothing: Mine = { ahead: [], past: [], toReflectOn: [], toSignOff: [], guests: [] }

const briefing = (number: number, activity: Activity): Briefing => ({
  placementId: id(number),
  role: 'shadow',
  activity,
  roleMeaning: '',
  host: { id: bo.id, name: bo.name },
  accountName: null,
  skills: [],
  manners: [],
})
const past = (number: number, activity: Activity): PastRotation => ({
  placementId: id(number),
  role: 'shadow',
  activity,
  status: 'completed',
  hours: 0.5,
  attendance: null,
  hasReflection: false,
})
const guest = (number: number, activity: Activity) => ({
  placementId: id(number),
  role: 'shadow' as const,
  activity,
  participant: { id: id(90), name: 'Ann Berg' },
})
const callOn = (number: number, day: string) => salesCall(number, bo.id, `2026-10-${day}T08:00:00.000Z`)
const agenda = (mine: Partial<Mine>) => agendaOf({ ...nothing, ...mine }, 'Europe/Berlin', now)

test('what is next has not begun, even where something that goes on began before it', () => {
  const underWay = briefing(1, project(11, bo.id, '2026-10-05', '2026-10-30'))
  const call = briefing(2, callOn(12, '20'))
  const { next, later } = agenda({ ahead: [underWay, call] })
  expect(next).toBe(call)
  expect(later).toEqual([underWay])
  expect(agenda({ ahead: [underWay] })).toMatchObject({ next: underWay, later: [] })
})

test('nothing is missing of what still goes on, and it is not done', () => {
  const webinar = project(11, bo.id, '2026-10-05', '2026-10-30')
  const own = past(1, webinar)
  const hosted = { ...past(2, webinar), participant: { id: id(90), name: 'Ann Berg' } }
  const mine = { past: [own], toReflectOn: [own.placementId], toSignOff: [hosted] }
  const goingOn = { ...mine, ahead: [briefing(1, webinar)], guests: [guest(2, webinar)] }
  expect(agenda(goingOn)).toMatchObject({ missing: [], done: [] })
  expect(agenda(mine)).toMatchObject({ missing: [own, hosted], done: [own] })
})

test('what has waited longest is first among what is missing, whoever wrote the other part', () => {
  const late = past(1, callOn(11, '12'))
  const early = past(2, callOn(12, '05'))
  const between = { ...past(3, callOn(13, '08')), participant: { id: id(90), name: 'Ann Berg' } }
  const told = { ...past(4, callOn(14, '01')), hasReflection: true }
  const { missing, done } = agenda({
    past: [late, early, told],
    toReflectOn: [late.placementId, early.placementId],
    toSignOff: [between],
  })
  expect(missing).toEqual([early, between, late])
  expect(done).toEqual([late, early, told])
  expect(missingWords(missing)).toBe('2 reflections and a sign-off')
  expect(missingWords([between])).toBe('a sign-off')
  expect(missingWords([late])).toBe('a reflection')
})

test('only somebody with nothing at all has an empty page', () => {
  expect(isEmpty(agenda({}))).toBe(true)
  expect(isEmpty(agenda({ guests: [guest(1, callOn(11, '20'))] }))).toBe(false)
  expect(isEmpty(agenda({ past: [past(1, callOn(11, '05'))] }))).toBe(false)
})
