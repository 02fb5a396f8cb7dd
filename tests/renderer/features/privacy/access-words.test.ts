import { expect, test } from 'vitest'
import { entryWords, keptWords } from '../../../../renderer/features/privacy/access-words.ts'

const wordsOf = (entry: object) => entryWords(entry, 'Europe/Berlin').map(({ label, value }) => [label, value])

test('what was not given is left out, and days, moments and levels are written as people write them', () => {
  const entry = { changedAt: '2026-10-14T08:00:00.000Z', skill: 'Discovery', toLevel: 2, by: null, shownOn: ['Demo'] }
  expect(wordsOf(entry)).toEqual([
    ['When', '14 Oct 2026, 10:00'],
    ['Skill', 'Discovery'],
    ['After', '2 (does it with help)'],
    ['Shown on', 'Demo'],
  ])
  expect(wordsOf({ weekday: 7, from: '09:00', to: '17:00' })[0]).toEqual(['Day', 'Sunday'])
})

test('our own words are explained, and those of people stay as they are', () => {
  expect(wordsOf({ role: 'co-lead', attendance: 'partly', observation: 'private' })).toEqual([
    ['Role', 'Co-lead'],
    ['Attendance', 'Partly'],
    ['Observation', 'private'],
  ])
  expect(wordsOf({ isPinned: false, isInterested: true })).toEqual([['Would like to learn it', 'yes']])
})

test('lists are told one after the other, long texts on lines of their own', () => {
  const was = [
    { field: 'note', value: 'Surgery' },
    { field: 'starts on', value: '2026-03-02' },
  ]
  expect(entryWords({ was }, 'UTC')).toEqual([
    { label: 'Was', value: 'note: Surgery\nstarts on: 2026-03-02', isLong: true },
  ])
  expect(wordsOf({ levelsShown: [{ skill: 'Pricing', level: 1 }] })).toEqual([['Levels shown', 'Pricing 1']])
  expect(wordsOf({ skills: [{ skill: 'Pricing', before: 0, shown: null, after: 1 }] })).toEqual([
    ['Skills', 'Pricing 0 → 1'],
  ])
})

test('how long something is kept is said in months', () => {
  expect([keptWords(null), keptWords(1), keptWords(24)]).toEqual([
    'Kept until somebody deletes it.',
    'Kept for 1 month.',
    'Kept for 24 months.',
  ])
})
