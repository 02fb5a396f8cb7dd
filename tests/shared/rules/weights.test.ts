import { expect, test } from 'vitest'
import { everyoneIncluded } from '../../../shared/rules/everyone-included.ts'
import { keepPublished } from '../../../shared/rules/keep-published.ts'
import { newPairs } from '../../../shared/rules/new-pairs.ts'
import { softRules } from '../../../shared/rules/rules.ts'
import { RuleSettings } from '../../../shared/rules/settings.ts'
import { skillGap } from '../../../shared/rules/skill-gap.ts'
import { weightWords } from '../../../shared/rules/weights.ts'

const usual = RuleSettings.parse({})
const off = RuleSettings.parse(Object.fromEntries(softRules.map(({ name }) => [name, { weight: 0 }])))

test('every weight is told in levels of a skill gap, and those in what is dearest', () => {
  expect(Object.fromEntries(softRules.map((rule) => [rule.name, weightWords(rule, usual)]))).toEqual({
    'everyone-included': 'A placement that somebody is short of costs as much as 10 of the most valuable placements.',
    'skill-gap': 'A level of a skill gap counts as much as 0.33 published placements that are dropped.',
    'single-point-of-failure':
      'A single point of failure that somebody comes near to mending counts as much as 1.2 levels of a skill gap.',
    'new-pairs': 'A new pair counts as much as 0.6 levels of a skill gap.',
    'funnel-breadth': 'A stage that is new to somebody counts as much as 0.5 levels of a skill gap.',
    'audience-breadth': 'A craft that is new to somebody counts as much as 0.5 levels of a skill gap.',
    'fair-share': 'An hour in the last quarter of what somebody can give costs as much as 0.3 levels of a skill gap.',
    preference: 'Something that somebody likes counts as much as 0.4 levels of a skill gap.',
    reciprocity: 'An hour short of what was promised costs as much as 0.2 levels of a skill gap.',
    'steady-pace': 'A week with a placement counts as much as 0.2 levels of a skill gap.',
    'keep-published': 'A published placement that is dropped costs as much as 3 levels of a skill gap.',
  })
})

test('without skill gaps, weights are told in what else is dearest', () => {
  const settings = { ...usual, 'skill-gap': { weight: 0 } }
  expect(weightWords(newPairs, settings)).toBe(
    'A new pair counts as much as 0.2 published placements that are dropped.',
  )
  expect(weightWords(keepPublished, settings)).toBe(
    'A published placement that is dropped costs as much as 2.5 single points of failure that somebody comes near to mending.',
  )
})

test('what counts as much as one is told in one, and next to nothing as such', () => {
  const weighing = (weight: number) => weightWords(newPairs, { ...usual, 'new-pairs': { weight } })
  expect(weighing(10)).toBe('A new pair counts as much as a level of a skill gap.')
  expect(weighing(0.05)).toBe('A new pair counts less than a hundredth of a level of a skill gap.')
  expect(weighing(1_000_000)).toBe('A new pair counts as much as 100,000 levels of a skill gap.')
})

test('what is switched off says so, and what is on alone has nothing to be told in', () => {
  expect(softRules.map((rule) => weightWords(rule, off))).toEqual(softRules.map(() => 'Switched off.'))
  expect(weightWords(skillGap, { ...off, 'skill-gap': { weight: 10 } })).toBe(
    'Nothing else is switched on that it could be compared with.',
  )
  expect(weightWords(everyoneIncluded, { ...off, 'everyone-included': { weight: 1 } })).toBe(
    'A placement that somebody is short of costs as much as the most valuable placement.',
  )
})
