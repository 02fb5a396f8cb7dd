import { describe, expect, it } from 'vitest'
import {
  doneWords,
  guessKind,
  importDeed,
  saveErrorsDeed,
  valueWords,
} from '../../../../renderer/features/imports/import-words.ts'

const counts = { new: 24, changed: 0, same: 0, error: 0, skipped: 0 }

describe('words of an import', () => {
  it('guesses from the name of a file what it holds', () => {
    expect(guessKind('calls.ics')).toBe('calls')
    expect(guessKind('Team calendar.ICS')).toBe('calls')
    expect(guessKind('hubspot-meetings.csv')).toBe('calls')
    expect(guessKind('skill levels.csv')).toBe('levels')
    expect(guessKind('content-projects.csv')).toBe('projects')
    expect(guessKind('people.csv')).toBe('people')
    expect(guessKind('export.csv')).toBe('people')
  })

  it('puts what will happen on the button', () => {
    expect(importDeed('people', counts)).toBe('Import 24 people')
    expect(importDeed('calls', { ...counts, new: 1 })).toBe('Import 1 call')
    expect(importDeed('people', { ...counts, new: 20, changed: 1, error: 3 })).toBe('Import the other 21 people')
  })

  it('says what a number is of', () => {
    expect(valueWords({ field: 'Target', after: '3' })).toBe('target 3')
    expect(valueWords({ field: 'Level', after: '2 does it with help' })).toBe('2 does it with help')
    expect(valueWords({ field: 'Date', after: '2026-10-01' })).toBe('2026-10-01')
  })

  it('names the rows that cannot be used', () => {
    expect(saveErrorsDeed({ ...counts, error: 3 })).toBe('Save the 3 rows that cannot be used…')
    expect(saveErrorsDeed({ ...counts, error: 1 })).toBe('Save the row that cannot be used…')
  })

  it('tells new from changed afterwards', () => {
    expect(doneWords('people', counts)).toBe('Imported 24 people')
    expect(doneWords('people', { ...counts, new: 0, changed: 2 })).toBe('Changed 2 people')
    expect(doneWords('people', { ...counts, new: 20, changed: 4 })).toBe('Imported 20 new and 4 changed people')
  })
})
