import { expect, test } from 'vitest'
import { areSameRules, hardChanges, weightChangeWords } from '../../../../renderer/features/plan/rule-changes.ts'
import { fairShare } from '../../../../shared/rules/fair-share.ts'
import { skillGap } from '../../../../shared/rules/skill-gap.ts'
import { RuleSettings } from '../../../../shared/rules/settings.ts'

const usual = RuleSettings.parse({})
const changed = RuleSettings.parse({ 'skill-gap': { weight: 0 }, spacing: { days: 3 } })

test('rules are the same when nothing that can be set differs', () => {
  expect(areSameRules(usual, RuleSettings.parse({}))).toBe(true)
  expect(areSameRules(usual, changed)).toBe(false)
})

test('a weight that was changed is told with what it was', () => {
  expect(weightChangeWords(usual, changed, skillGap)).toBe('weight 10 → 0')
  expect(weightChangeWords(usual, changed, fairShare)).toBe('')
})

test('hard rules that ask for something else are told in their own sentence', () => {
  expect(hardChanges(usual, changed)).toEqual([
    {
      rule: 'spacing',
      sentence: 'Between two placements of a person there are at least 3 days; a project counts on its first day.',
    },
  ])
})
