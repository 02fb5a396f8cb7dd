import { expect, test } from 'vitest'
import { comparisonOf } from '../../../../electron/backend/planner/comparison.ts'
import { Plan } from '../../../../shared/rules/plan.ts'
import { scorePlan } from '../../../../shared/rules/rules.ts'
import { RuleSettings } from '../../../../shared/rules/settings.ts'
import { marketer, rep, testTeam } from '../../../support/plan-facts.ts'

const team = testTeam({
  people: { Ann: { ...marketer, wishes: { 'stage/sale': 'would-hate' } }, Mia: marketer, Tom: rep },
  calls: { Demo: { host: 'Tom', at: '2026-03-03T10:00Z' }, Talk: { host: 'Tom', at: '2026-03-12T10:00Z' } },
  placements: [
    { person: 'Ann', activity: 'Demo' },
    { person: 'Mia', activity: 'Talk' },
  ],
})
const settings = RuleSettings.parse({ 'new-pairs': { weight: 1 }, preference: { weight: 100 } })
const present = new Plan(team.facts, team.live)
const other = new Plan({ ...team.facts, settings }, [team.placed('Mia', 'Demo'), team.placed('Mia', 'Talk')])

test('both plans are judged by the rules of both', () => {
  const { rules, objectives, differing } = comparisonOf(team.records, present, other)
  expect(rules.find(({ rule }) => rule === 'new-pairs')).toEqual({
    rule: 'new-pairs',
    present: { byPresent: 12, byOther: 2 },
    other: { byPresent: 6, byOther: 1 },
  })
  expect(objectives.present.byPresent).toBeCloseTo(scorePlan(present))
  expect(objectives.other.byOther).toBeCloseTo(scorePlan(other))
  expect(differing).toBe(2)
})

test('what people told in confidence is only in the whole', () => {
  const { rules, objectives } = comparisonOf(team.records, present, other)
  expect(rules.map(({ rule }) => rule)).not.toContain('preference')
  const shown = rules.reduce((sum, rule) => sum + rule.present.byOther, 0)
  expect(objectives.present.byOther).toBeLessThan(shown)
})
