import type { Highs } from 'highs'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { solveWithHighs } from './highs.ts'
import { modelOf } from './model.ts'
import { candidatesOfSome } from './some-candidates.ts'
import { publicScore } from './public-points.ts'
import { programOf } from './program.ts'

interface Replanned {
  placements: Placed[]
  /** The best plan does not have what was wished. */
  isForced: boolean
  /** Points of the public rules that the plan then gives up for it. */
  cost: number
}

/**
 * Plans again everybody whose placements differ from those in the facts; the others keep theirs. Where the best plan does not
 * have what is wished, the plan as it was given is taken, with what it costs. Null when stopped.
 */
export function replanned(
  highs: Highs,
  facts: PlanFacts,
  placements: readonly Placed[],
  isWished: (plan: Plan) => boolean,
  shouldStop: () => boolean,
): Replanned | null {
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
  const program = programOf(modelOf(held, candidates))
  const options = { timeLimitSeconds: 20, gap: 0, seed: 1 }
  const { solution } = solveWithHighs(highs, program, options, { improved: () => {}, bounded: () => {}, shouldStop })
  if (solution === null) return null
  const chosen = Array.from({ length: candidates.length }, (_, column) => column)
    .filter((column) => !candidates.isFixed(column) && (solution.values[column] ?? 0) > 0.5)
    .map((column) => candidates.placed(column))
  const best = new Plan(facts, chosen)
  if (isWished(best)) return { placements: chosen, isForced: false, cost: 0 }
  return { placements: [...placements], isForced: true, cost: Math.max(0, publicScore(best) - publicScore(given)) }
}
