import { describe, expect, test } from 'vitest'
import type { PlannedPlacement } from '../../../../electron/backend/exports/publication.ts'
import { stepsBetween } from '../../../../electron/backend/exports/publication.ts'
import type { PersonId, PlacementId } from '../../../../shared/domain/ids.ts'
import { callDetails, exampleId, invitation, projectDetails } from './invitation-examples.ts'

function planned(number: number, changes: Partial<PlannedPlacement> = {}): PlannedPlacement {
  return {
    placementId: exampleId(500 + number) as PlacementId,
    personId: exampleId(600) as PersonId,
    details: callDetails(),
    isOver: false,
    ...changes,
  }
}

const wordsOf = (steps: ReturnType<typeof stepsBetween>) => steps.map((step) => `${step.kind}: ${step.words}`)

describe('what people are told', () => {
  test('a first placement is new', () => {
    expect(wordsOf(stepsBetween([], [planned(1)]))).toEqual([
      'new: Wed 14 Oct, 10:00–10:30: Demo with Acme, as shadow, hosted by Bo Lind',
    ])
  })

  test('a project says its weeks and hours', () => {
    expect(wordsOf(stepsBetween([], [planned(1, { details: projectDetails() })]))).toEqual([
      'new: Mon 12 Oct to Sun 8 Nov, 2 hours a week: Case study: Globex, as interviewee, hosted by Ana Ruiz',
    ])
  })

  test('nothing is said about what has not changed', () => {
    expect(stepsBetween([invitation(1)], [planned(1)])).toEqual([])
  })

  test.each([
    [
      'a move',
      { startsAt: '2026-10-15T09:00:00.000Z', endsAt: '2026-10-15T09:30:00.000Z' },
      'Demo with Acme moved from Wed 14 Oct, 10:00–10:30 to Thu 15 Oct, 11:00–11:30',
    ],
    ['another role', { role: 'assist' }, 'Wed 14 Oct, 10:00–10:30: Demo with Acme, as assist instead of shadow'],
    [
      'another host',
      { hostId: exampleId(202), hostName: 'Cy Ott' },
      'Wed 14 Oct, 10:00–10:30: Demo with Acme, hosted by Cy Ott instead of Bo Lind',
    ],
    ['another name', { title: 'Review' }, 'Wed 14 Oct, 10:00–10:30: Demo with Acme, now called Review'],
    ['another account', { account: 'Initech' }, 'Wed 14 Oct, 10:00–10:30: Demo with Acme, with Initech'],
    [
      'another call',
      {
        activityId: exampleId(150),
        title: 'Call with Initech',
        startsAt: '2026-10-15T22:30:00.000Z',
        endsAt: '2026-10-15T23:00:00.000Z',
      },
      'Fri 16 Oct, 00:30–01:00: Call with Initech, as shadow, hosted by Bo Lind, instead of Demo with Acme on Wed 14 Oct, 10:00–10:30',
    ],
  ])('%s is a change', (_name, change, words) => {
    expect(wordsOf(stepsBetween([invitation(1)], [planned(1, { details: callDetails(change) })]))).toEqual([
      `changed: ${words}`,
    ])
  })

  test.each([
    ['the skills of the activity are renamed', { skills: ['Other'] }],
    ['the host has a new name', { hostName: 'Bo Lind-Ek' }],
    ['the person moved to another time zone', { timeZone: 'America/New_York' }],
  ])('nobody is told when only %s', (_name, change) => {
    expect(stepsBetween([invitation(1)], [planned(1, { details: callDetails(change) })])).toEqual([])
  })

  test('what left the plan is cancelled, once', () => {
    expect(wordsOf(stepsBetween([invitation(1)], []))).toEqual([
      'cancelled: Wed 14 Oct, 10:00–10:30: Demo with Acme, no longer planned',
    ])
    expect(stepsBetween([invitation(1, { isCancelled: true })], [])).toEqual([])
  })

  test('what took place or was missed is neither new nor cancelled', () => {
    expect(stepsBetween([invitation(1)], [planned(1, { isOver: true }), planned(2, { isOver: true })])).toEqual([])
  })

  test('a placement taken out and put back continues its invitation', () => {
    expect(stepsBetween([invitation(1)], [planned(2)])).toEqual([])
    const cancelled = invitation(1, { isCancelled: true, sequence: 4 })
    expect(stepsBetween([cancelled], [planned(2)])).toMatchObject([{ kind: 'new', invitation: { sequence: 4 } }])
  })

  test('a placement moved to somebody else is cancelled for one and new for the other', () => {
    const other = exampleId(601) as PersonId
    expect(stepsBetween([invitation(1)], [planned(1, { personId: other })])).toMatchObject([
      { kind: 'new', personId: other, invitation: undefined },
      { kind: 'cancelled', personId: exampleId(600) },
    ])
  })
})
