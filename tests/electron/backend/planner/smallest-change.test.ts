import { expect, test } from 'vitest'
import { loadHighs } from '../../../../electron/backend/planner/load-highs.ts'
import { smallestChanges } from '../../../../electron/backend/planner/smallest-change.ts'
import { marketer, rep, testTeam, type TestTeamOptions } from '../../../support/plan-facts.ts'

const highs = await loadHighs()
const one = { minimum: 1 }
const demo = { host: 'Tom', at: '2026-03-03T10:00Z' }

/** What would give Ann one placement more, or the activity one participant more. */
function changesFor(options: TestTeamOptions, title?: string) {
  const { facts, live } = testTeam(options)
  const person = facts.people.findIndex(({ name }) => name === 'Ann')
  const activity = facts.activities.findIndex((each) => each.title === title)
  const target = title === undefined ? { person } : { activity }
  return smallestChanges(highs, { facts, live }, target, { found: () => {}, shouldStop: () => false })
}

test.for<[string, TestTeamOptions, string]>([
  [
    'somebody else is pinned to the only call',
    {
      people: { Ann: { ...marketer, ...one }, Mia: { ...marketer }, Tom: rep },
      calls: { Demo: demo },
      placements: [{ person: 'Mia', activity: 'Demo', isPinned: true }],
    },
    'Unpin Mia from Demo: then Ann joins Demo (Tue 3 Mar, 10:00), and 1 placement moves or goes.',
  ],
  [
    'the call is longer than her weekly hours',
    { people: { Ann: { ...marketer, ...one, hoursPerWeek: 0.5 }, Tom: rep }, calls: { Demo: demo } },
    'Give Ann 1 hour a week to join in place of 0.5 hours: then Ann joins Demo (Tue 3 Mar, 10:00).',
  ],
  [
    'the host has too few hours',
    { people: { Ann: { ...marketer, ...one }, Tom: { ...rep, hostHoursPerWeek: 0.5 } }, calls: { Demo: demo } },
    'Give Tom 1 hour a week to host in place of 0.5 hours: then Ann joins Demo (Tue 3 Mar, 10:00).',
  ],
  [
    'she is away on the day',
    { people: { Ann: { ...marketer, ...one, away: [['2026-03-02', '2026-03-04']] }, Tom: rep }, calls: { Demo: demo } },
    'Have Ann back on 3 Mar, a day away: then Ann joins Demo (Tue 3 Mar, 10:00).',
  ],
  [
    'her calendar is busy',
    {
      people: { Ann: { ...marketer, ...one, busy: [['2026-03-03T10:30Z', '2026-03-03T12:00Z']] }, Tom: rep },
      calls: { Demo: demo },
    },
    'Free Ann’s calendar on Tue 3 Mar, 10:00: then Ann joins Demo (Tue 3 Mar, 10:00).',
  ],
  [
    'the call is before her hours',
    { people: { Ann: { ...marketer, ...one }, Tom: rep }, calls: { Demo: { ...demo, at: '2026-03-03T07:00Z' } } },
    'Let Ann work on Tue 3 Mar, 07:00, outside of their hours: then Ann joins Demo (Tue 3 Mar, 07:00).',
  ],
  [
    'the host opted out',
    { people: { Ann: { ...marketer, ...one }, Tom: rep }, calls: { Demo: { ...demo, isHostOptedOut: true } } },
    'Ask Tom to take a participant on Demo: then Ann joins Demo (Tue 3 Mar, 10:00).',
  ],
  [
    'the account cools down',
    {
      people: { Ann: { ...marketer, ...one }, Mia: { ...marketer, ...one }, Tom: rep },
      calls: {
        Demo: { ...demo, account: 'Acme' },
        Talk: { host: 'Tom', at: '2026-03-05T10:00Z', account: 'Acme' },
      },
      placements: [{ person: 'Mia', activity: 'Demo' }],
    },
    'Let accounts cool down for 2 days in place of 7 days: then Ann joins Talk (Thu 5 Mar, 10:00).',
  ],
  [
    'she has joined the only host often enough',
    {
      people: { Ann: { ...marketer, minimum: 2 }, Tom: rep },
      calls: { Demo: demo, Talk: { host: 'Tom', at: '2026-03-05T10:00Z' } },
      rules: { 'same-host-limit': { placements: 1 } },
      placements: [{ person: 'Ann', activity: 'Demo' }],
    },
    'Allow 2 placements with the same host, for Ann: then Ann joins Talk (Thu 5 Mar, 10:00).',
  ],
  [
    'somebody else could move',
    {
      people: {
        Ann: { ...marketer, ...one, away: [['2026-03-05', '2026-03-05']] },
        Mia: { ...marketer, ...one },
        Tom: rep,
      },
      calls: { Demo: demo, Talk: { host: 'Tom', at: '2026-03-05T10:00Z' } },
      placements: [{ person: 'Mia', activity: 'Demo' }],
    },
    'Nothing has to change: Ann joins Demo (Tue 3 Mar, 10:00) when planned again, and 1 placement moves or goes.',
  ],
])('when %s, that is what is found', ([, options, words]) => {
  const { alternatives } = changesFor(options)
  expect(alternatives[0]?.words).toBe(words)
})

test('an hour more is only as much as is needed', () => {
  const { alternatives } = changesFor({
    people: { Ann: { ...marketer, minimum: 2, hoursPerWeek: 1 }, Tom: { ...rep, hostHoursPerWeek: 9 } },
    calls: {
      Demo: demo,
      Long: { host: 'Tom', at: '2026-03-04T10:00Z', minutes: 180 },
      Short: { host: 'Tom', at: '2026-03-05T10:00Z', minutes: 90 },
    },
    placements: [{ person: 'Ann', activity: 'Demo' }],
  })
  expect(alternatives[0]?.changes.map(({ words }) => words)).toEqual([
    'Give Ann 2.5 hours a week to join in place of 1 hour',
  ])
})

test('alternatives differ in what they ask for, and the cheapest comes first', () => {
  const { alternatives } = changesFor({
    people: {
      Ann: { ...marketer, ...one, away: [['2026-03-05', '2026-03-05']] },
      Mia: marketer,
      Tom: rep,
    },
    calls: {
      Demo: demo,
      Talk: { host: 'Tom', at: '2026-03-05T10:00Z' },
      Later: { host: 'Tom', at: '2026-03-05T13:00Z' },
    },
    placements: [{ person: 'Mia', activity: 'Demo', isPinned: true }],
  })
  expect(alternatives.map(({ changes }) => changes.map(({ rule }) => rule))).toEqual([
    ['pinned'],
    ['availability'],
    ['seats', 'customer-guard'],
  ])
})

test('an empty seat is filled by the smallest change', () => {
  const { alternatives } = changesFor(
    {
      people: { Ann: { ...marketer, busy: [['2026-03-03T10:00Z', '2026-03-03T11:00Z']] }, Tom: rep },
      calls: { Demo: demo },
    },
    'Demo',
  )
  expect(alternatives[0]?.changes).toMatchObject([
    { rule: 'availability', words: 'Free Ann’s calendar on Tue 3 Mar, 10:00' },
  ])
})

test('people who are never to meet, and who is at two places at once, stay as they are', () => {
  const { alternatives, words } = changesFor({
    people: { Ann: { ...marketer, ...one }, Tom: rep },
    calls: { Demo: demo },
    excluded: [['Ann', 'Tom']],
  })
  expect(alternatives).toEqual([])
  expect(words).toBe(
    'Nothing that could be changed gives Ann one placement more without taking one from somebody who needs it.',
  )
})

test('nobody loses a placement that they need', () => {
  const { alternatives } = changesFor({
    people: { Ann: { ...marketer, ...one }, Mia: { ...marketer, ...one }, Tom: rep },
    calls: { Demo: demo },
    placements: [{ person: 'Mia', activity: 'Demo', isPinned: true }],
  })
  expect(alternatives.map(({ changes }) => changes.map(({ rule }) => rule))).toEqual([['seats', 'customer-guard']])
})

test('a plan that breaks rules is to be repaired first', () => {
  const { words } = changesFor({
    people: { Ann: { ...marketer, ...one, away: [['2026-03-03', '2026-03-03']] }, Tom: rep },
    calls: { Demo: demo },
    placements: [{ person: 'Ann', activity: 'Demo' }],
  })
  expect(words).toBe('The plan breaks rules as it stands. Repair it first, or plan again.')
})
