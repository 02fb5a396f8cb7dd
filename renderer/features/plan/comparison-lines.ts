import type { PlanComparison } from '../../../shared/contract/comparisons.ts'
import type { SkillId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { softRules } from '../../../shared/rules/rules.ts'
import type { RuleSettings } from '../../../shared/rules/settings.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { count, number, roundHours } from '../../words/counts.ts'
import { weightChangeWords } from './rule-changes.ts'
import { inWords, pointsWords } from './words.ts'

/** One thing that both plans have more or less of. */
export interface PairedLine {
  key: string
  name: string
  /** What to know beside it. */
  note: string
  present: number
  other: number
  /** How such a number is written. */
  words: (value: number) => string
  /** Null: neither more nor less of it is good by itself. */
  better: 'more' | 'less' | null
  /** How much is wanted. */
  wanted?: number
}

export type JudgedBy = 'byPresent' | 'byOther'

// A minus, as points have it, in place of the hyphen.
const whole = (value: number) => number(Math.round(value)).replace('-', '−')

/** The plans as a whole: how good by either rules, how many, how even. */
export function figureLines({ present, other, objectives }: PlanComparison): PairedLine[] {
  const included = ({ people }: PlanComparison['present']) =>
    people.filter(({ placements, minimum }) => placements >= minimum).length
  const points = { note: '', words: whole, better: 'more' as const }
  return [
    {
      ...points,
      key: 'by-other',
      name: 'Points by the new rules',
      present: objectives.present.byOther,
      other: objectives.other.byOther,
    },
    {
      ...points,
      key: 'by-present',
      name: 'Points by the present rules',
      present: objectives.present.byPresent,
      other: objectives.other.byPresent,
    },
    {
      key: 'placements',
      name: 'Placements',
      note: '',
      present: present.placements,
      other: other.placements,
      words: whole,
      better: null,
    },
    {
      key: 'included',
      name: 'People with their minimum',
      note: `of ${count(present.people.length, 'person', 'people')}`,
      present: included(present),
      other: included(other),
      words: whole,
      better: 'more',
    },
    {
      key: 'single-points-of-failure',
      name: 'Single points of failure',
      note: `${present.singlePointsOfFailure.before} now`,
      present: present.singlePointsOfFailure.after,
      other: other.singlePointsOfFailure.after,
      words: whole,
      better: 'less',
    },
    ...present.ledger.map(({ function: side, planned, promised }): PairedLine => {
      return {
        key: side,
        name: side === 'marketing' ? 'Marketing gives sales' : 'Sales gives marketing',
        note: promised === null ? '' : `${roundHours(promised)} promised`,
        present: planned,
        other: other.ledger.find((entry) => entry.function === side)?.planned ?? 0,
        words: roundHours,
        better: null,
      }
    }),
  ]
}

/** What each public rule gives or takes in both plans, by one and the same settings. */
export function ruleLines(
  { rules }: PlanComparison,
  judgedBy: JudgedBy,
  settings: { before: RuleSettings; after: RuleSettings },
): PairedLine[] {
  return rules.map(({ rule, present, other }) => {
    const known = softRules.find(({ name }) => name === rule)
    return {
      key: rule,
      name: inWords(rule),
      note: known === undefined ? '' : weightChangeWords(settings.before, settings.after, known),
      present: present[judgedBy],
      other: other[judgedBy],
      words: pointsWords,
      better: 'more',
    }
  })
}

/** Everybody's hours, those first for whom something changes most. */
export function personLines(
  { present, other }: PlanComparison,
  people: ReadonlyMap<string, Person>,
): (PairedLine & { person: Person; isShort: boolean })[] {
  const others = new Map(other.people.map((each) => [each.personId, each]))
  return present.people
    .flatMap((before) => {
      const person = people.get(before.personId)
      const after = others.get(before.personId)
      if (person === undefined || after === undefined) return []
      const line: PairedLine = {
        key: person.id,
        name: person.name,
        note:
          before.placements === after.placements
            ? count(after.placements, 'placement')
            : `${before.placements} → ${count(after.placements, 'placement')}`,
        present: before.hours,
        other: after.hours,
        words: roundHours,
        better: null,
      }
      return [{ ...line, person, isShort: after.placements < after.minimum }]
    })
    .toSorted((a, b) => Number(b.isShort) - Number(a.isShort) || byChange(a, b))
}

/** Capable people by skill after either plan, those first where they differ. */
export function skillLines(
  { present, other }: PlanComparison,
  skills: ReadonlyMap<SkillId, Skill>,
): (PairedLine & { skill: Skill; isAlone: boolean })[] {
  const others = new Map(other.coverage.map((each) => [each.skillId, each]))
  return present.coverage
    .flatMap(({ skillId, wanted, before, after }) => {
      const skill = skills.get(skillId)
      if (skill === undefined) return []
      const otherAfter = others.get(skillId)?.after ?? before
      const line: PairedLine = {
        key: skillId,
        name: skill.name,
        note: `${before} now, ${wanted} wanted`,
        present: after,
        other: otherAfter,
        words: whole,
        better: 'more',
        wanted,
      }
      return [{ ...line, skill, isAlone: wanted > 0 && otherAfter === 1 }]
    })
    .toSorted(byChange)
}

/** From the least to the most that bars have to show; 0 is always among them. */
export function rangeOf(lines: readonly PairedLine[]): { from: number; to: number } {
  const values = lines.flatMap(({ present, other, wanted = 0 }) => [present, other, wanted])
  const from = Math.min(0, ...values)
  return { from, to: Math.max(0, ...values, from === 0 ? 1 : 0) }
}

/** "+2 h", "−1", "same", as people would read both numbers. */
export function changeWords({ present, other, words }: PairedLine): string {
  if (words(present) === words(other)) return 'same'
  return `${other > present ? '+' : '−'}${words(Math.abs(other - present)).replace(/^[+−]/, '')}`
}

export function isBetter({ present, other, better }: PairedLine): boolean | null {
  if (better === null || present === other) return null
  return better === 'more' ? other > present : other < present
}

/** How many people get more, and how many less; hours are compared as they are written. */
export function sidesOf(lines: readonly PairedLine[]): { more: number; less: number } {
  const changed = lines.filter((line) => changeWords(line) !== 'same')
  const more = changed.filter(({ present, other }) => other > present).length
  return { more, less: changed.length - more }
}

function byChange(a: PairedLine, b: PairedLine): number {
  return Math.abs(b.other - b.present) - Math.abs(a.other - a.present) || a.name.localeCompare(b.name, 'en')
}
