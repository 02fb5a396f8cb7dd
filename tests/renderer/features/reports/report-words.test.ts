import { expect, test } from 'vitest'
import {
  beforeAfterWords,
  moreWords,
  outcomeWords,
  plainLine,
  promiseWords,
  type Side,
  sideWords,
} from '../../../../renderer/features/reports/report-words.ts'
import type { CycleReport } from '../../../../shared/contract/reports.ts'

const marketing: Side = { function: 'marketing', people: 8, hoursPromised: 12, hoursDone: 9.75 }
const sales: Side = { function: 'sales', people: 6, hoursPromised: 24, hoursDone: 25 }

function outcomeOf(placements: Partial<CycleReport['placements']>, raised: number): string {
  const levelsRaised = Array.from({ length: raised }, () => ({})) as CycleReport['levelsRaised']
  const all = { done: 0, missed: 0, cancelled: 0, open: 0, ...placements }
  return outcomeWords({ placements: all, levelsRaised } as CycleReport)
}

test('the outcome comes first, in a sentence', () => {
  expect(outcomeOf({ done: 23, missed: 1, cancelled: 2 }, 12)).toBe(
    '23 of 24 placements took place; 12 levels rose on what people did.',
  )
  expect(outcomeOf({ done: 1 }, 1)).toBe('All 1 placement took place; 1 level rose on what people did.')
  expect(outcomeOf({ done: 3, open: 1 }, 0)).toBe('3 of 4 placements took place; no level rose on them yet.')
  expect(outcomeOf({ open: 5 }, 0)).toBe('None of 5 placements has taken place yet.')
  expect(outcomeOf({}, 0)).toBe('Nobody was placed in this cycle.')
})

test('hours stand against what was promised, and who stayed short is named', () => {
  expect([sideWords(marketing), sideWords({ ...sales, hoursPromised: null })]).toEqual([
    '9.8 h of 12 h promised',
    '25 h, nothing promised',
  ])
  expect(promiseWords([marketing, sales], true)).toBe('Marketing stayed 2.3 h short of its promise.')
  expect(promiseWords([marketing, { ...sales, hoursDone: 4 }], false)).toBe(
    'Still to give: marketing 2.3 h, sales 20 h.',
  )
  expect(promiseWords([sales], true)).toBe('What was promised was delivered.')
  expect(promiseWords([{ ...sales, hoursPromised: null }], false)).toBe(
    'Neither function promised the other any hours.',
  )
})

test('what did not begin has no after, and what has no room is counted', () => {
  expect([beforeAfterWords(9, 7), beforeAfterWords(9, null)]).toEqual(['9 → 7', '9'])
  expect([moreWords(18, 6), moreWords(6, 6)]).toEqual(['and 12 more', null])
})

test('a line of Markdown is its words', () => {
  expect(plainLine('## Ask **every** customer\n\n- for _one_ story\n- and `note` it')).toBe(
    'Ask every customer for one story and note it',
  )
  expect(plainLine('[the page](https://example.com) and ![a picture](x.png)')).toBe('the page and a picture')
  expect(plainLine('snake_case and 2 * 3 stay')).toBe('snake_case and 2 * 3 stay')
})
