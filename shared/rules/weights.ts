import { everyoneIncluded } from './everyone-included.ts'
import type { SoftRule, Unit } from './rule.ts'
import type { RuleSettings } from './settings.ts'
import { skillGap } from './skill-gap.ts'
import { tradedRules } from './traded-rules.ts'

const ratios = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 })

/**
 * What the weight of a rule means, told in what another rule counts: "A new pair counts as much as 0.6 levels of a skill
 * gap." Skill gaps are the measure; they themselves, and all when they are switched off, are told in what is dearest else.
 */
export function weightWords(rule: SoftRule, settings: RuleSettings): string {
  const points = pointsOf(rule, settings)
  if (points === 0) return 'Switched off.'
  const measure = measureFor(rule, settings)
  if (measure === null) return 'Nothing else is switched on that it could be compared with.'
  const { unit } = rule
  const subject = `${unit.one.slice(0, 1).toUpperCase()}${unit.one.slice(1)} ${unit.does}`
  const ratio = points / measure.points
  if (ratio < 0.01) return `${subject} less than a hundredth of ${measure.unit.one}.`
  const words = ratios.format(ratio)
  return `${subject} as much as ${words === '1' ? measure.unit.one : `${words} ${measure.unit.many}`}.`
}

interface Measure {
  unit: Pick<Unit, 'one' | 'many'>
  points: number
}

function measureFor(rule: SoftRule, settings: RuleSettings): Measure | null {
  // Its weight is a number of placements already.
  if (rule === everyoneIncluded) {
    return { unit: { one: 'the most valuable placement', many: 'of the most valuable placements' }, points: 1 }
  }
  const others = tradedRules
    .filter((other) => other !== rule)
    .map((other) => ({ unit: other.unit, points: pointsOf(other, settings) }))
    .filter(({ points }) => points > 0)
  const gaps = others.find(({ unit }) => unit === skillGap.unit)
  return gaps ?? others.toSorted((one, other) => other.points - one.points)[0] ?? null
}

function pointsOf({ name, unit }: SoftRule, settings: RuleSettings): number {
  const setting = settings[name]
  const weight = 'weight' in setting ? setting.weight : 0
  return unit.points === undefined ? weight : unit.points(weight)
}
