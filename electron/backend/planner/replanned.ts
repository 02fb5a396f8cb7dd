import { type Candidates, CandidateWriter } from '../../../shared/rules/candidates.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { gather } from '../../../shared/rules/rows.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { scorePlan } from '../../../shared/rules/rules.ts'
import { candidatesOf, modelOf } from './model.ts'
import { programOf } from './program.ts'
import { solve } from './solver.ts'

interface Replanned {
  placements: Placed[]
  /** Points that the plan gives up for what was wished; 0 when the best plan has it anyway. */
  cost: number
}

/**
 * Plans again everybody whose placements differ from those in the facts; the others keep theirs. Where the best plan does not
 * have what is wished, the plan as it was given is taken, with what it costs. Null when stopped.
 */
export async function replanned(
  facts: PlanFacts,
  placements: readonly Placed[],
  isWished: (plan: Plan) => boolean,
  signal: AbortSignal,
): Promise<Replanned | null> {
  const given = new Plan(facts, placements)
  const present = new Plan(facts, facts.live)
  const differs = (placed: Placed, other: Plan) => other.find(placed.person, placed.activity)?.role !== placed.role
  const people = new Set([
    ...placements.filter((placed) => differs(placed, present)).map(({ person }) => person),
    ...facts.live.filter((placed) => differs(placed, given)).map(({ person }) => person),
  ])
  const kept = placements.filter(({ person }) => !people.has(person))
  const held: PlanFacts = { ...facts, pins: [...kept, ...facts.pins.filter(({ person }) => people.has(person))] }
  const candidates = candidatesOfSome(held, people)
  const options = { timeLimitSeconds: 20, gap: 0, seed: 1 }
  const { solution } = await solve(programOf(modelOf(held, candidates)), options, { signal, progress: () => {} })
  if (solution === null) return null
  const chosen = Array.from({ length: candidates.length }, (_, column) => column)
    .filter((column) => !candidates.isFixed(column) && (solution.values[column] ?? 0) > 0.5)
    .map((column) => candidates.placed(column))
  const best = new Plan(facts, chosen)
  if (isWished(best)) return { placements: chosen, cost: 0 }
  return { placements: [...placements], cost: Math.max(0, scorePlan(best) - scorePlan(given)) }
}

/** All candidates of these people, and of the others only what is fixed and pinned. */
function candidatesOfSome(facts: PlanFacts, people: ReadonlySet<number>): Candidates {
  const writer = new CandidateWriter()
  const free = candidatesOf(
    facts,
    [...people].toSorted((one, other) => one - other),
  )
  const given = new Map<number, Placed[]>()
  for (const placed of [...facts.fixed, ...facts.pins]) {
    if (!people.has(placed.person)) gather(given, placed.person, placed)
  }
  let column = 0
  for (const person of facts.people.keys()) {
    for (const placed of (given.get(person) ?? []).toSorted((one, other) => one.activity - other.activity)) {
      writer.addGiven(placed)
    }
    for (; column < free.length && free.people[column] === person; column++) writer.addFrom(free, column)
  }
  return writer.finish()
}
