import type { RuleFinding } from '../../../shared/contract/findings.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { PlanFacts } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import type { Finding } from '../../../shared/rules/rule.ts'

/** Findings of the rules as they cross to the window, with ids in place of numbers. */
export function toRuleFindings(facts: PlanFacts, findings: readonly Finding[]): RuleFinding[] {
  return findings.map(({ rule, words, placements, person, activity }) => ({
    rule,
    words: words(),
    placementIds: placements.flatMap(({ id, isElsewhere }) => (id === null || isElsewhere ? [] : [id as PlacementId])),
    personId: person === null ? null : at(facts.people, person).id,
    activityId: activity === null ? null : at(facts.activities, activity).id,
  }))
}
