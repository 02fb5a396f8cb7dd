import { describe, expect, it } from 'vitest'
import {
  changeWords,
  figureLines,
  isBetter,
  personLines,
  rangeOf,
  ruleLines,
  sidesOf,
  skillLines,
} from '../../../../renderer/features/plan/comparison-lines.ts'
import type { PlanComparison } from '../../../../shared/contract/comparisons.ts'
import type { SkillId } from '../../../../shared/domain/ids.ts'
import type { Skill } from '../../../../shared/domain/skills.ts'
import { RuleSettings } from '../../../../shared/rules/settings.ts'
import { ana, bo, cleo, id } from './facts.ts'

const skillId = (number: number) => id(number) as string as SkillId

const measured: PlanComparison['present'] = {
  placements: 3,
  people: [
    { personId: ana.id, placements: 2, hours: 2, minimum: 1 },
    { personId: bo.id, placements: 1, hours: 4, minimum: 1 },
    { personId: cleo.id, placements: 0, hours: 0, minimum: 1 },
  ],
  coverage: [
    { skillId: skillId(71), wanted: 2, before: 1, after: 1 },
    { skillId: skillId(72), wanted: 2, before: 1, after: 2 },
  ],
  singlePointsOfFailure: { before: 2, after: 1 },
  ledger: [
    { function: 'marketing', promised: 4, planned: 2, delivered: 0 },
    { function: 'sales', promised: null, planned: 4, delivered: 0 },
  ],
}

const comparison: PlanComparison = {
  rules: [
    {
      rule: 'skill-gap',
      present: { byPresent: 30, byOther: 60 },
      other: { byPresent: 20, byOther: 40 },
    },
  ],
  objectives: { present: { byPresent: 30, byOther: 60 }, other: { byPresent: 20, byOther: 90 } },
  gap: 0,
  seconds: 1,
  wasStopped: false,
  present: measured,
  other: {
    ...measured,
    placements: 4,
    people: [
      { personId: ana.id, placements: 1, hours: 1, minimum: 1 },
      { personId: bo.id, placements: 0, hours: 0, minimum: 1 },
      { personId: cleo.id, placements: 2, hours: 2.5, minimum: 1 },
    ],
    coverage: [
      { skillId: skillId(71), wanted: 2, before: 1, after: 3 },
      { skillId: skillId(72), wanted: 2, before: 1, after: 1 },
    ],
    singlePointsOfFailure: { before: 2, after: 0 },
    ledger: [
      { function: 'marketing', promised: 4, planned: 3.5, delivered: 0 },
      { function: 'sales', promised: null, planned: 0, delivered: 0 },
    ],
  },
  differing: 5,
  placements: [],
}

const people = new Map([ana, bo, cleo].map((person) => [person.id as string, person]))
const skill = (number: number, name: string): Skill => ({
  id: skillId(number),
  name,
  homeFunction: 'sales',
  funnelStage: 'sale',
  audience: 'one-to-one',
  capableWanted: 2,
  archivedAt: null,
})
const skills = new Map([skill(71, 'Discovery'), skill(72, 'Pricing')].map((each) => [each.id, each]))

describe('two plans side by side', () => {
  it('are counted as a whole, each judged by the rules of both', () => {
    expect(figureLines(comparison).map(({ key, present, other }) => [key, present, other])).toEqual([
      ['by-other', 60, 90],
      ['by-present', 30, 20],
      ['placements', 3, 4],
      ['included', 2, 2],
      ['single-points-of-failure', 1, 0],
      ['marketing', 2, 3.5],
      ['sales', 4, 0],
    ])
  })

  it('are judged rule by rule by the settings that one chooses, with what changed of them', () => {
    const before = RuleSettings.parse({})
    const after = RuleSettings.parse({ 'skill-gap': { weight: 20 } })
    const line = (judgedBy: 'byPresent' | 'byOther') => ruleLines(comparison, judgedBy, { before, after })[0]
    expect(line('byOther')).toMatchObject({ name: 'Skill gap', note: 'weight 10 → 20', present: 60, other: 40 })
    expect(line('byPresent')).toMatchObject({ present: 30, other: 20 })
  })

  it('begin with whoever the new plan leaves short, then with those whom it changes most', () => {
    const lines = personLines(comparison, people)
    expect(lines.map(({ name, note, isShort }) => [name, note, isShort])).toEqual([
      ['Bo Lind', '1 → 0 placements', true],
      ['Cleo Diaz', '0 → 2 placements', false],
      ['Ana Ruiz', '2 → 1 placement', false],
    ])
    expect(sidesOf(lines)).toEqual({ more: 1, less: 2 })
  })

  it('show for each skill who can do it afterwards, and where only one person is left', () => {
    expect(
      skillLines(comparison, skills).map(({ name, present, other, isAlone }) => [name, present, other, isAlone]),
    ).toEqual([
      ['Discovery', 1, 3, false],
      ['Pricing', 2, 1, true],
    ])
  })
})

describe('the change between two numbers', () => {
  const [points] = figureLines(comparison)
  if (points === undefined) throw new Error('There are figures.')

  it('is written with its sign, and is the same where people would read the same', () => {
    expect(changeWords(points)).toBe('+30')
    expect(changeWords({ ...points, present: 90.4, other: 90 })).toBe('same')
    const hours = personLines(comparison, people)[0]
    expect(hours && changeWords(hours)).toBe('−4 h')
  })

  it('is better or worse only where one of them is', () => {
    expect(isBetter(points)).toBe(true)
    expect(isBetter({ ...points, better: 'less' })).toBe(false)
    expect(isBetter({ ...points, better: null })).toBeNull()
  })

  it('has bars that all begin at nothing, also where points are taken', () => {
    expect(rangeOf([points])).toEqual({ from: 0, to: 90 })
    expect(rangeOf([{ ...points, present: -20, other: -5 }])).toEqual({ from: -20, to: 0 })
    expect(rangeOf([{ ...points, present: 0, other: 0 }])).toEqual({ from: 0, to: 1 })
  })
})
