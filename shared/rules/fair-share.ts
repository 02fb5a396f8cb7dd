import type { PlanFacts } from './facts.ts'
import { at } from './facts.ts'
import type { Segment } from './model.ts'
import type { SoftRule } from './rule.ts'
import { participantsIn } from './rule.ts'
import { weightOf } from './weight.ts'
import { countWords, hoursWords } from './words.ts'

export const FairShareSettings = weightOf(4)

/** Into so many parts the hours that somebody can give are cut; an hour of each costs more than one of the part before. */
const parts = 4
/** Hours of earlier cycles count for no more than this part of what somebody can give in this one. */
const mostBefore = 1 / 2

export const fairShare: SoftRule = {
  kind: 'soft',
  name: 'fair-share',
  sentence: (settings) =>
    `Hours are shared out by what each person can give, by weekly budget and days at work: the first quarter of it costs ` +
    `nothing, and with each further quarter an hour costs ${countWords(settings['fair-share'].weight / parts, 'point', 'points')} ` +
    `more. Whoever gave more than their share in earlier cycles has less without cost, and whoever gave less has more.`,

  unit: {
    one: 'an hour in the last quarter of what somebody can give',
    many: 'hours in the last quarter of what somebody can give',
    does: 'costs',
    points: (weight) => (weight * (parts - 1)) / parts,
  },

  score: (plan, touching) => {
    const { facts } = plan
    let points = 0
    for (const person of participantsIn(facts, touching)) {
      const { base, segments } = costOf(facts, person)
      const hours = plan.inCycle(person).reduce((sum, { activity }) => sum + hoursOf(facts, activity), 0)
      points += pointsAt(segments, base + hours) - pointsAt(segments, base)
    }
    return points
  },

  most: (facts) => {
    const longest = facts.activities.reduce((most, { minutes }) => Math.max(most, minutes), 0)
    return (facts.settings['fair-share'].weight * (parts - 1) * longest) / 60 / parts
  },

  words: ({ facts }, { person }) => {
    const { name, shareBefore } = at(facts.people, person)
    if (shareBefore <= 0) return `comes on top of what ${name} gives already`
    return `comes on top of what ${name} gives already, and of ${hoursWords(shareBefore)} beyond their share in earlier cycles`
  },

  model: (draft) => {
    const { facts } = draft
    for (const person of facts.participants) {
      const columns = draft.inCycle(person).filter((column) => draft.activityOf(column).minutes > 0)
      if (columns.length === 0) continue
      const { base, segments } = costOf(facts, person)
      const hours = columns.map((column) => draft.activityOf(column).minutes / 60)
      draft.gain(`fair-share/${at(facts.people, person).id}`, columns, hours, segments, base)
    }
  },
}

/** What somebody's hours cost, beginning with those that they gave beyond their share before. */
function costOf(facts: PlanFacts, person: number): { base: number; segments: Segment[] } {
  const { weight } = facts.settings['fair-share']
  const { capacityMinutes, shareBefore } = at(facts.people, person)
  const capacity = capacityMinutes / 60
  if (weight === 0 || capacity === 0) return { base: 0, segments: [] }
  const before = Math.max(-1, Math.min(1, shareBefore / (capacityMinutes * mostBefore))) * capacity * mostBefore
  const segments = Array.from({ length: parts }, (_, index) => ({
    width: index === parts - 1 ? Infinity : capacity / parts,
    slope: (-weight * index) / parts,
  }))
  const [free] = segments
  if (free !== undefined && before < 0) free.width -= before
  return { base: Math.max(0, before), segments }
}

function pointsAt(segments: readonly Segment[], hours: number): number {
  let points = 0
  let rest = hours
  for (const { width, slope } of segments) {
    if (rest <= 0) break
    points += slope * Math.min(rest, width)
    rest -= width
  }
  return points
}

function hoursOf(facts: PlanFacts, activity: number): number {
  return at(facts.activities, activity).minutes / 60
}
