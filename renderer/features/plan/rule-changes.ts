import type { SoftRule } from '../../../shared/rules/rule.ts'
import { hardRules, softRules } from '../../../shared/rules/rules.ts'
import type { RuleName, RuleSettings } from '../../../shared/rules/settings.ts'

/** Every soft rule has a weight, but the type of the settings knows it only rule by rule. */
export function weightIn(rules: RuleSettings, name: RuleName): number {
  const setting = rules[name]
  return 'weight' in setting ? setting.weight : 0
}

export function areSameRules(one: RuleSettings, other: RuleSettings): boolean {
  return [...softRules, ...hardRules].every(({ name }) => isSame(one, other, name))
}

/** "weight 10 → 20"; empty where the weight stayed. */
export function weightChangeWords(before: RuleSettings, after: RuleSettings, { name }: Pick<SoftRule, 'name'>): string {
  const [from, to] = [weightIn(before, name), weightIn(after, name)]
  return from === to ? '' : `weight ${from} → ${to}`
}

/** What hard rules ask for now that they did not before. */
export function hardChanges(before: RuleSettings, after: RuleSettings): { rule: RuleName; sentence: string }[] {
  return hardRules
    .filter(({ name }) => !isSame(before, after, name))
    .map((rule) => ({ rule: rule.name, sentence: rule.sentence(after) }))
}

function isSame(one: RuleSettings, other: RuleSettings, name: RuleName): boolean {
  return JSON.stringify(one[name]) === JSON.stringify(other[name])
}
