import { z } from 'zod'
import type { ActivityFacts, PersonFacts, Placed, PlanFacts } from './facts.ts'
import { at } from './facts.ts'
import { cliquesOf } from './intervals.ts'
import { withSettings } from './remedy.ts'
import { gather } from './rows.ts'
import type { Finding, HardRule, Hindrance } from './rule.ts'
import { isAllFixed } from './rule.ts'
import type { DayNumber, Zone } from './time.ts'
import { dayIn, dayName } from './time.ts'
import { activityWords, countWords } from './words.ts'

/** 0: placements may be as close as they like. */
export const SpacingSettings = z.object({ days: z.int().min(0).max(60).default(0) })

const tooSoon: Hindrance = {
  person: 'has another placement too few days away',
  people: 'have another placement too few days away',
  activity: 'is too few days from another placement of theirs',
  activities: 'are too few days from other placements of theirs',
}

export const spacing: HardRule = {
  kind: 'hard',
  name: 'spacing',
  sentence: (settings) => {
    const { days } = settings.spacing
    if (days === 0) return 'Placements of a person may be as close to each other as they come.'
    return `Between two placements of a person there are at least ${countWords(days, 'day', 'days')}; a project counts on its first day.`
  },

  bar: () => null,

  check: (plan, touching) => {
    const { facts } = plan
    const { days } = facts.settings.spacing
    if (days === 0) return []
    const findings: Finding[] = []
    for (const index of touching === undefined ? plan.people() : [touching.person]) {
      const person = at(facts.people, index)
      const placements = plan.ofPerson(index)
      for (const [position, one] of placements.entries()) {
        for (const other of placements.slice(position + 1)) {
          const isAsked = touching === undefined || one === touching || other === touching
          if (!isAsked || isAllFixed([one, other])) continue
          if (Math.abs(dayOf(facts, one.activity, person) - dayOf(facts, other.activity, person)) < days) {
            findings.push(closeness(facts, one, other))
          }
        }
      }
    }
    return findings
  },

  remedies: {
    price: 3,
    scopeOf: () => 'spacing',
    remedyFor: (facts, { placements: [one, other] }) => {
      if (one === undefined || other === undefined) return null
      const person = at(facts.people, one.person)
      const days = Math.abs(dayOf(facts, one.activity, person) - dayOf(facts, other.activity, person))
      return {
        key: 'spacing',
        amount: facts.settings.spacing.days - days,
        words: `Ask for ${countWords(days, 'day', 'days')} between two placements in place of ${facts.settings.spacing.days}`,
        person: one.person,
        activity: null,
        pin: null,
        apply: (before) => withSettings(before, 'spacing', { days }),
      }
    },
  },

  model: (draft) => {
    const { facts, candidates } = draft
    if (facts.settings.spacing.days === 0) return
    for (const index of facts.participants) {
      const person = at(facts.people, index)
      const byDay = new Map<DayNumber, number[]>()
      for (const column of draft.ofPerson(index)) {
        gather(byDay, dayOf(facts, candidates.activities[column] ?? -1, person), column)
      }
      if (byDay.size === 0) continue
      for (const { name, days } of stretchesOf(facts, person.zone)) {
        const columns = days.flatMap((day) => byDay.get(day) ?? [])
        draft.limit(`spacing/${person.id}/${name}`, 1, columns)
      }
    }
  },
}

/** Days that all lie too close to each other, called after the last. */
interface Stretch {
  name: string
  days: readonly DayNumber[]
}

const stretchesByFacts = new WeakMap<PlanFacts, Map<string, readonly Stretch[]>>()

/** From the days of all activities, not only those that somebody can join, so that rows are the same in any draft. */
function stretchesOf(facts: PlanFacts, zone: Zone): readonly Stretch[] {
  const byZone = stretchesByFacts.get(facts) ?? new Map<string, readonly Stretch[]>()
  stretchesByFacts.set(facts, byZone)
  const known = byZone.get(zone.name)
  if (known !== undefined) return known
  const days = [...new Set(facts.activities.map((activity) => dayFor(activity, zone)))].toSorted((a, b) => a - b)
  const cliques = cliquesOf(days.map((day) => ({ item: day, from: day, to: day + facts.settings.spacing.days })))
  const covered = new Set(cliques.flatMap(({ items }) => items))
  const alone = days.filter((day) => !covered.has(day)).map((day) => ({ moment: day, items: [day] }))
  const stretches = [...cliques, ...alone].map(({ moment, items }) => ({ name: dayName(moment), days: items }))
  byZone.set(zone.name, stretches)
  return stretches
}

function dayOf(facts: PlanFacts, activity: number, person: PersonFacts): DayNumber {
  return dayFor(at(facts.activities, activity), person.zone)
}

function dayFor(activity: ActivityFacts, zone: Zone): DayNumber {
  return activity.kind === 'call' ? dayIn(zone, activity.from) : activity.firstDay
}

function closeness(facts: PlanFacts, one: Placed, other: Placed): Finding {
  const person = at(facts.people, one.person)
  const words = () => {
    const [first, second] = [at(facts.activities, one.activity), at(facts.activities, other.activity)]
    const days = countWords(facts.settings.spacing.days, 'day', 'days')
    return `${person.name} would have less than ${days} between ${activityWords(facts, first, person)} and ${activityWords(facts, second, person)}.`
  }
  return {
    rule: 'spacing',
    hindrance: tooSoon,
    placements: [one, other],
    person: one.person,
    activity: one.activity,
    words,
  }
}
