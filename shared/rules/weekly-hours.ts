import { z } from 'zod'
import type { ActivityFacts, PersonFacts, Placed, PlanFacts } from './facts.ts'
import { at } from './facts.ts'
import type { ModelDraft } from './model.ts'
import type { Plan } from './plan.ts'
import { type Remedy, withPerson } from './remedy.ts'
import { gather } from './rows.ts'
import type { Barrier, Finding, HardRule, Hindrance } from './rule.ts'
import { barred, isAllFixed } from './rule.ts'
import type { WeekNumber } from './time.ts'
import { dayWords, mondayOf } from './time.ts'
import { takes, weekName, weeksOf } from './weeks.ts'
import { hoursWords } from './words.ts'

export const WeeklyHoursSettings = z.object({})

const noHoursLeft: Hindrance = {
  person: 'has no hours left that week',
  people: 'have no hours left that week',
  activity: 'is in a week without hours left',
  activities: 'are in weeks without hours left',
}
const hostIsFull: Hindrance = {
  person: 'is barred because the host has no hours left that week',
  people: 'are barred because the host has no hours left that week',
  activity: 'has a host without hours left that week',
  activities: 'have hosts without hours left that week',
}

/** Of weeks that hold more placements than this, rounding says next to nothing. */
const mostRounded = 8

/** The two budgets of a week: what somebody joins, and what somebody hosts (counted for every participant). */
const budgets = {
  joining: { hindrance: noHoursLeft, of: (person: PersonFacts) => person.minutesPerWeek, verb: 'join' },
  hosting: { hindrance: hostIsFull, of: (person: PersonFacts) => person.hostMinutesPerWeek, verb: 'host' },
} as const
type Budget = keyof typeof budgets

const tooLongToJoin: Barrier = {
  hindrance: noHoursLeft,
  words: (facts, { person, activity }) =>
    excessWords(at(facts.activities, activity), at(facts.people, person), 'joining'),
}
const tooLongToHost: Barrier = {
  hindrance: hostIsFull,
  words: (facts, { activity }) => {
    const joined = at(facts.activities, activity)
    return excessWords(joined, at(facts.people, joined.host), 'hosting')
  },
}

export const weeklyHours: HardRule = {
  kind: 'hard',
  name: 'weekly-hours',
  countsAnybodyIn: 'weekly-hours/hosting/',
  sentence: () =>
    'In a week (Monday to Sunday) nobody joins for more hours than their weekly budget, and nobody hosts for more than ' +
    'their weekly hours as a host, counted for each participant. A project counts in every week that it runs.',

  barAll: (facts, activity) => {
    const joined = at(facts.activities, activity)
    return minutesInWeek(joined) > at(facts.people, joined.host).hostMinutesPerWeek ? tooLongToHost : null
  },

  bar: (facts, { person, activity }) => {
    const minutes = minutesInWeek(at(facts.activities, activity))
    return minutes > at(facts.people, person).minutesPerWeek ? tooLongToJoin : null
  },

  check: (plan, touching) => {
    const { facts } = plan
    if (touching !== undefined) {
      const { host } = at(facts.activities, touching.activity)
      return [
        ...barred(weeklyHours, plan, touching),
        ...overloads(plan, 'joining', touching.person, plan.ofPerson(touching.person), touching),
        ...overloads(plan, 'hosting', host, plan.ofHost(host), touching),
      ]
    }
    return [
      ...barred(weeklyHours, plan),
      ...plan.people().flatMap((person) => overloads(plan, 'joining', person, plan.ofPerson(person))),
      ...facts.people.flatMap((_, host) => overloads(plan, 'hosting', host, plan.ofHost(host))),
    ]
  },

  remedies: {
    price: 1,
    // One change of the budget is enough for all weeks, and for what is said of them in whole numbers.
    scopeOf: (row) => row.split('/').slice(0, 3).join('/'),
    remedyFor: (facts, finding) => moreHours(facts, finding),
  },

  model: (draft) => {
    const { facts, candidates } = draft
    const names = new Map<WeekNumber, string>()
    const nameOf = (week: WeekNumber) => {
      const name = names.get(week) ?? weekName(week)
      names.set(week, name)
      return name
    }
    for (const person of facts.people.keys()) {
      const columns = draft.ofPerson(person)
      if (columns.length > 0) limit(draft, 'joining', person, columns, nameOf)
    }
    const byHost = new Map<number, number[]>()
    for (const activity of candidates.joined()) {
      for (const column of draft.ofActivity(activity)) gather(byHost, at(facts.activities, activity).host, column)
    }
    for (const [host, columns] of byHost) limit(draft, 'hosting', host, columns, nameOf)
  },
}

/** As many hours a week as the busiest week of these placements takes. */
function moreHours(facts: PlanFacts, { hindrance, placements: those }: Finding): Remedy | null {
  const [placed] = those
  if (placed === undefined) return null
  const budget: Budget = hindrance === noHoursLeft ? 'joining' : 'hosting'
  const index = budget === 'joining' ? placed.person : at(facts.activities, placed.activity).host
  const person = at(facts.people, index)
  const weeks = byWeek(facts, person, those, ({ activity }) => activity)
  const needed = Math.max(...[...weeks.values()].map(({ minutes }) => minutes.reduce((sum, part) => sum + part, 0)))
  const present = budgets[budget].of(person)
  const field = budget === 'joining' ? 'minutesPerWeek' : 'hostMinutesPerWeek'
  return {
    key: `weekly-hours/${budget}/${index}`,
    amount: needed,
    words: `Give ${person.name} ${hoursWords(needed)} a week to ${budgets[budget].verb} in place of ${hoursWords(present)}`,
    person: index,
    activity: null,
    pin: null,
    apply: (before) => withPerson(before, index, (each) => ({ ...each, [field]: Math.max(each[field], needed) })),
  }
}

/** Items by the week that they take time of, for the clock of one person, with how much. Items that take none are left out. */
function byWeek<Item>(
  facts: PlanFacts,
  person: PersonFacts,
  items: readonly Item[],
  activityOf: (item: Item) => number,
): Map<WeekNumber, { items: Item[]; minutes: number[] }> {
  const weeks = new Map<WeekNumber, { items: Item[]; minutes: number[] }>()
  for (const item of items) {
    const activity = at(facts.activities, activityOf(item))
    const minutes = minutesInWeek(activity)
    if (minutes === 0) continue
    for (const week of weeksOf(activity, person)) {
      let entry = weeks.get(week)
      if (entry === undefined) weeks.set(week, (entry = { items: [], minutes: [] }))
      entry.items.push(item)
      entry.minutes.push(minutes)
    }
  }
  return weeks
}

function excessWords(activity: ActivityFacts, who: PersonFacts, budget: Budget): string {
  const { of, verb } = budgets[budget]
  const takes = `takes ${hoursWords(minutesInWeek(activity))}${activity.kind === 'call' ? '' : ' a week'}`
  return `${activity.title} ${takes}, and ${who.name} has ${hoursWords(of(who))} a week to ${verb}.`
}

function minutesInWeek(activity: ActivityFacts): number {
  return activity.kind === 'call' ? activity.minutes : activity.minutesPerWeek
}

/** The weeks with more than there is time for; with a placement, of the weeks that it takes. */
function overloads(
  plan: Plan,
  budget: Budget,
  index: number,
  placements: readonly Placed[],
  touching?: Placed,
): Finding[] {
  if (placements.length < 2) return []
  const { facts } = plan
  const person = at(facts.people, index)
  // Mostly there would be time for all of them in one week.
  let all = 0
  for (const { activity } of placements) all += minutesInWeek(at(facts.activities, activity))
  if (all <= budgets[budget].of(person)) return []
  const findings: Finding[] = []
  for (const week of weeksToCheck(facts, person, placements, touching)) {
    let total = 0
    for (const { activity } of placements) total += minutesIn(week, at(facts.activities, activity), person)
    if (total <= budgets[budget].of(person)) continue
    const items = placements.filter(({ activity }) => minutesIn(week, at(facts.activities, activity), person) > 0)
    const isAsked = touching === undefined || items.includes(touching)
    if (isAsked && !isAllFixed(items)) {
      findings.push(overload(budget, person, index, week, total, items, touching?.activity ?? null))
    }
  }
  return findings
}

function weeksToCheck(
  facts: PlanFacts,
  person: PersonFacts,
  placements: readonly Placed[],
  touching: Placed | undefined,
): Iterable<WeekNumber> {
  if (touching !== undefined) return weeksOf(at(facts.activities, touching.activity), person)
  return new Set(placements.flatMap(({ activity }) => weeksOf(at(facts.activities, activity), person)))
}

function minutesIn(week: WeekNumber, activity: ActivityFacts, person: PersonFacts): number {
  return takes(activity, person, week) ? minutesInWeek(activity) : 0
}

function overload(
  budget: Budget,
  person: PersonFacts,
  index: number,
  week: WeekNumber,
  total: number,
  placements: Placed[],
  activity: number | null,
): Finding {
  const { hindrance, of, verb } = budgets[budget]
  const words = () =>
    `${person.name} would ${verb} for ${hoursWords(total)} in the week of ${dayWords(mondayOf(week))}, and has ` +
    `${hoursWords(of(person))}.`
  return { rule: 'weekly-hours', hindrance, placements, person: index, activity, words }
}

function limit(
  draft: ModelDraft,
  budget: Budget,
  index: number,
  columns: readonly number[],
  nameOf: (week: WeekNumber) => string,
): void {
  const { facts, candidates } = draft
  const person = at(facts.people, index)
  // The shortest call of a host, not of these columns, so that rows are the same for some people as for all.
  const hosted = budget === 'joining' ? [] : at(facts.hostedBy, index)
  const shortest = leastOf(hosted.map((activity) => minutesInWeek(at(facts.activities, activity))))
  const weeks = byWeek(facts, person, columns, (column) => candidates.activities[column] ?? -1)
  for (const [week, { items, minutes }] of weeks) {
    const name = `weekly-hours/${budget}/${person.id}/${nameOf(week)}`
    // Hours keep the numbers small, which the solver likes.
    const hours = minutes.map((part) => part / 60)
    draft.limit(name, budgets[budget].of(person) / 60, items, hours)
    sharpen(draft, name, budgets[budget].of(person), items, minutes, Math.min(shortest, leastOf(minutes)))
  }
}

/**
 * Says the same again in whole numbers, which no fraction of a call can fill up: of what takes more than a third of the
 * week's budget at most two fit in, and so on (rounded rows of Chvátal and Gomory).
 */
function sharpen(
  draft: ModelDraft,
  name: string,
  budget: number,
  columns: readonly number[],
  minutes: readonly number[],
  shortest: number,
): void {
  for (let most = 1; most <= Math.min(mostRounded, budget / shortest); most++) {
    if (!draft.asksFor(`${name}/at-most-${most}`)) continue
    const unit = Math.floor(budget / (most + 1)) + 1
    const counted: number[] = []
    const units: number[] = []
    for (let index = 0; index < columns.length; index++) {
      const whole = Math.floor(at(minutes, index) / unit)
      if (whole === 0) continue
      counted.push(at(columns, index))
      units.push(whole)
    }
    draft.limit(`${name}/at-most-${most}`, most, counted, units)
  }
}

/** Of those above 0; Infinity when there are none. */
function leastOf(minutes: readonly number[]): number {
  return minutes.reduce((least, part) => (part > 0 ? Math.min(least, part) : least), Infinity)
}
