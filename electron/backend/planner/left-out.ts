import type { LeftOut } from '../../../shared/contract/cycles.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at, functionThatJoins } from '../../../shared/rules/facts.ts'
import type { Plan } from '../../../shared/rules/plan.ts'
import type { Hindrance } from '../../../shared/rules/rule.ts'
import { barTo, firstObstacle } from '../../../shared/rules/rules.ts'
import { countWords, listWords } from '../../../shared/rules/words.ts'
import { newPlaced } from './model.ts'

/** How many reasons are named; the rest is summed up. */
const mostReasons = 3

/** Of so many people or activities left out the reasons are told, more than are shown; the rest only by what is missing. */
const mostTold = 60

/** Who is short of their minimum and which seats stay empty, each with what is most in the way. */
export function leftOutOf(plan: Plan): LeftOut {
  const { facts } = plan
  const short = facts.participants.filter((person) => plan.inCycle(person).length < minimumOf(plan, person))
  const empty = facts.activities.flatMap((_, activity) => (emptySeatsOf(plan, activity) > 0 ? [activity] : []))
  return {
    people: short.map((index, nth) => ({
      personId: at(facts.people, index).id,
      placements: plan.inCycle(index).length,
      minimum: minimumOf(plan, index),
      words: nth < mostTold ? shortWords(plan, index) : `${hasWords(plan, index)}.`,
    })),
    activities: empty.map((index, nth) => {
      const emptySeats = emptySeatsOf(plan, index)
      const words = nth < mostTold ? seatWords(plan, index) : `${countWords(emptySeats, 'seat', 'seats')} left.`
      return { activityId: at(facts.activities, index).id, emptySeats, words }
    }),
  }
}

/** What somebody has, and what is most in the way of more. */
export function shortWords(plan: Plan, index: number): string {
  const { facts } = plan
  const person = at(facts.people, index)
  const open = openActivities(facts, index).filter((activity) => !plan.has(index, activity))
  if (open.length === 0) {
    const more = plan.inCycle(index).length === 0 ? '' : 'more '
    return `${hasWords(plan, index)}: there is nothing ${more}to join.`
  }
  const tally = tallyOf(
    plan,
    open.map((activity) => newPlaced(facts, index, activity)),
  )
  const count =
    person.function === 'marketing'
      ? countWords(open.length, 'sales call', 'sales calls')
      : countWords(open.length, 'content project', 'content projects')
  const among = plan.inCycle(index).length < minimumOf(plan, index) ? count : `${open.length} more`
  return `${hasWords(plan, index)}. Of ${among}, ${reasons(tally, 'activity')}.`
}

/** What is most in the way of somebody on a free seat. */
export function seatWords(plan: Plan, index: number): string {
  const { facts } = plan
  const activity = at(facts.activities, index)
  const able = facts.participants.filter(
    (person) => at(facts.people, person).function === functionThatJoins(activity) && !plan.has(person, index),
  )
  if (able.length === 0) return 'Nobody who could join takes part.'
  const tally = tallyOf(
    plan,
    able.map((person) => newPlaced(facts, person, index)),
  )
  return `Of ${able.length} in ${functionThatJoins(activity)}, ${reasons(tally, 'person')}.`
}

/** 0 when it is closed or full. */
export function emptySeatsOf(plan: Plan, index: number): number {
  const activity = at(plan.facts.activities, index)
  return activity.closed === null ? Math.max(0, activity.seats - plan.ofActivity(index).length) : 0
}

function minimumOf({ facts }: Plan, person: number): number {
  return at(facts.people, person).minimum ?? 0
}

/** "Ann has only 1 placement of 2" */
function hasWords(plan: Plan, index: number): string {
  const { name } = at(plan.facts.people, index)
  const minimum = minimumOf(plan, index)
  const placements = plan.inCycle(index).length
  if (placements >= minimum) return `${name} has ${countWords(placements, 'placement', 'placements')}`
  const has = placements === 0 ? 'no placement' : `only ${countWords(placements, 'placement', 'placements')}`
  return `${name} has ${has} of ${minimum}`
}

/** Why a cycle has nothing to plan: nobody, nothing, or nobody who can join anything. */
export function nothingToPlan(facts: PlanFacts): string {
  if (facts.participants.length === 0) return 'Nobody takes part in this cycle. Add participants and plan again.'
  const open = facts.activities.filter(({ closed }) => closed === null)
  if (open.length === 0) {
    return 'There are no sales calls and no content projects within the dates of this cycle. Import or add some, or change the dates.'
  }
  const tally = new Map<Hindrance, number>()
  for (const person of facts.participants) {
    for (const activity of openActivities(facts, person)) {
      const obstacle = barTo(facts, newPlaced(facts, person, activity))
      if (obstacle !== null) tally.set(obstacle.hindrance, (tally.get(obstacle.hindrance) ?? 0) + 1)
    }
  }
  const [most] = [...tally].toSorted(([, one], [, other]) => other - one)
  const who = countWords(facts.participants.length, 'participant', 'participants')
  const what = countWords(open.length, 'activity', 'activities')
  const why =
    most === undefined ? 'they all belong to their own function' : `most often, an activity ${most[0].activity}`
  return `None of the ${who} can join any of the ${what} of this cycle: ${why}.`
}

/** What is open to somebody's function. */
export function openActivities(facts: PlanFacts, person: number): number[] {
  const { function: own } = at(facts.people, person)
  return facts.activities.flatMap((activity, index) =>
    activity.closed === null && functionThatJoins(activity) === own && activity.host !== person ? [index] : [],
  )
}

/** How often each hindrance comes first; null counts what nothing hinders. */
function tallyOf(plan: Plan, placements: readonly Placed[]): Map<Hindrance | null, number> {
  const tally = new Map<Hindrance | null, number>()
  for (const placed of placements) {
    const hindrance = firstObstacle(plan, placed)?.hindrance ?? null
    tally.set(hindrance, (tally.get(hindrance) ?? 0) + 1)
  }
  return tally
}

/** "6 are busy then, 4 have no hours left that week and 2 could join but give more elsewhere" */
function reasons(tally: ReadonlyMap<Hindrance | null, number>, of: 'person' | 'activity'): string {
  const free = tally.get(null) ?? 0
  const sorted = [...tally].filter((entry): entry is [Hindrance, number] => entry[0] !== null)
  sorted.sort(([, one], [, other]) => other - one)
  const named = sorted.slice(0, mostReasons).map(([hindrance, count]) => {
    if (of === 'person') return `${count} ${count === 1 ? hindrance.person : hindrance.people}`
    return `${count} ${count === 1 ? hindrance.activity : hindrance.activities}`
  })
  const rest = sorted.slice(mostReasons).reduce((sum, [, count]) => sum + count, 0)
  if (rest > 0) named.push(`${rest} ${rest === 1 ? 'is' : 'are'} barred by other rules`)
  if (free > 0)
    named.push(of === 'person' ? `${free} could join, but the plan gains nothing by it` : `${free} would be possible`)
  return listWords(named)
}
