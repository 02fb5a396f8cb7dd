import type { PersonReasons, SeatReasons } from '../../../shared/contract/explanations.ts'
import type { Placed } from '../../../shared/rules/facts.ts'
import { at, functionThatJoins } from '../../../shared/rules/facts.ts'
import type { Plan } from '../../../shared/rules/plan.ts'
import type { Finding } from '../../../shared/rules/rule.ts'
import { gather } from '../../../shared/rules/rows.ts'
import { checkAdding } from '../../../shared/rules/rules.ts'
import { toRuleFindings } from './findings.ts'
import { joiningsOf } from './joinings.ts'
import { emptySeatsOf, openActivities, seatWords, shortWords } from './left-out.ts'
import { pointsOfAdding } from './public-points.ts'

const mostExamples = 3
const mostActivities = 50
const mostWeighed = 2 * mostActivities

/** Why nobody more is on an activity: what bars whom, who is nearest first. */
export function explainSeat(plan: Plan, activity: number): SeatReasons {
  const { facts } = plan
  const joined = at(facts.activities, activity)
  const able = facts.participants.filter(
    (person) => at(facts.people, person).function === functionThatJoins(joined) && !plan.has(person, activity),
  )
  const nearest = judged(
    plan,
    able.map((person) => joiningsOf(facts, person, activity)),
  )
  return {
    kind: 'seat',
    words: seatWords(plan, activity),
    emptySeats: emptySeatsOf(plan, activity),
    candidates: nearest.map(({ placed, findings, points }) => ({
      personId: at(facts.people, placed.person).id,
      words: candidateWords(at(facts.people, placed.person).name, findings, points),
      findings: toRuleFindings(facts, findings),
      points,
    })),
  }
}

/** Why somebody has no more placements: what bars their open activities, summed up and one by one. */
export function explainPerson(plan: Plan, person: number): PersonReasons {
  const { facts } = plan
  const { minimum } = at(facts.people, person)
  const open = openActivities(facts, person).filter((activity) => !plan.has(person, activity))
  const nearest = judged(
    plan,
    open.map((activity) => joiningsOf(facts, person, activity)),
  )
  const byHindrance = new Map<Finding['hindrance'], Finding[]>()
  for (const { findings } of nearest) {
    const firsts = new Map(findings.toReversed().map((finding) => [finding.hindrance, finding]))
    for (const [hindrance, finding] of firsts) gather(byHindrance, hindrance, finding)
  }
  const barriers = [...byHindrance].toSorted(([, one], [, other]) => other.length - one.length)
  return {
    kind: 'person',
    words: shortWords(plan, person),
    placements: plan.inCycle(person).length,
    minimum: minimum ?? 0,
    open: open.length,
    barriers: barriers.map(([hindrance, findings]) => {
      const count = findings.length
      return {
        rule: at(findings, 0).rule,
        words: `${count} ${count === 1 ? hindrance.activity : hindrance.activities}`,
        activities: count,
        examples: toRuleFindings(facts, findings.slice(0, mostExamples)),
      }
    }),
    activities: nearest.slice(0, mostActivities).map(({ placed, findings, points }) => ({
      activityId: at(facts.activities, placed.activity).id,
      findings: toRuleFindings(facts, findings),
      points,
    })),
  }
}

interface Judged {
  placed: Placed
  findings: Finding[]
  points: number
}

/**
 * What bars each in their best role and what the plan would gain by it: what the fewest rules bar first, then what gains most.
 * Of very many, only the nearest are told what the plan would gain.
 */
function judged(plan: Plan, joinings: readonly (readonly Placed[])[]): Judged[] {
  const nearest = joinings
    .map((roles) => roles.map((placed) => ({ placed, findings: checkAdding(plan, placed), points: 0 })))
    .toSorted((one, other) => fewest(one) - fewest(other))
  return nearest
    .map((roles, nth) => {
      if (nth < mostWeighed) for (const each of roles) each.points = pointsOfAdding(plan, each.placed)
      return at(roles.toSorted(byNearness), 0)
    })
    .toSorted(byNearness)
}

function fewest(roles: readonly Judged[]): number {
  return Math.min(...roles.map(({ findings }) => findings.length))
}

function byNearness(one: Judged, other: Judged): number {
  return one.findings.length - other.findings.length || other.points - one.points
}

function candidateWords(name: string, findings: readonly Finding[], points: number): string {
  if (findings.length > 0) return findings.map(({ words }) => words()).join(' ')
  if (points > 0) return `${name} could join as the plan is now.`
  return `${name} could join, but the plan gains nothing by it.`
}
