import type { Highs } from 'highs'
import type { Candidates } from '../../../shared/rules/candidates.ts'
import { everyoneIncluded } from '../../../shared/rules/everyone-included.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at, functionThatJoins } from '../../../shared/rules/facts.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { hardRules } from '../../../shared/rules/rules.ts'
import type { Joining } from '../../../shared/rules/rule.ts'
import { planLarge } from './large.ts'
import { nothingToPlan } from './left-out.ts'
import { lighterInclusion } from './lighter-inclusion.ts'
import { activityTies } from './activity-ties.ts'
import { candidatesOf, modelBy, modelOf } from './model.ts'
import { search } from './search.ts'
import type { SolveBeside } from './solve-beside.ts'
import { solveModel } from './solve-model.ts'

export interface MakeOptions {
  seed: number
  gap: number
}

interface MakeHereOptions extends MakeOptions {
  /** Solves in another thread; the plan is the same without it. */
  beside?: SolveBeside
}

export interface MakeWatcher {
  /** Points that every plan loses, which gaps leave out; 0 or less. Told before any plan. */
  unavoidable: (points: number) => void
  /** A better plan than all before, without what is fixed. */
  improved: (placements: readonly Joining[], objective: number) => void
  /** The bound of all candidates has come down. */
  bounded: (bound: number) => void
  shouldStop: () => boolean
}

/** `words`: why there is nothing to plan. `hasFinished`: the gap asked for was reached. */
export type MadePlan = { state: 'nothing-to-plan'; words: string } | { state: 'made'; hasFinished: boolean }

/** Beyond so many pairs of people and activities the complete model would not fit into memory. */
const mostPairs = 1_000_000

/** From facts to a plan, which the watcher is told, blocking the thread. Equal facts and options give the same plan. */
export function makePlan(highs: Highs, facts: PlanFacts, options: MakeHereOptions, watcher: MakeWatcher): MadePlan {
  if (pairsOf(facts) > mostPairs) {
    if (!canAnybodyJoin(facts)) return { state: 'nothing-to-plan', words: nothingToPlan(facts) }
    const unavoidableOf = (people: readonly number[]) => {
      const part = { ...facts, participants: people }
      const points = unavoidablePoints(highs, part, candidatesOf(part, people), options, watcher.shouldStop)
      watcher.unavoidable(points)
      return points
    }
    const { hasFinished } = planLarge(highs, facts, { ...options, unavoidableOf }, watcher)
    return { state: 'made', hasFinished }
  }
  const candidates = candidatesOf(facts)
  if (candidates.length === facts.fixed.length) return { state: 'nothing-to-plan', words: nothingToPlan(facts) }
  const model = modelOf(facts, candidates)
  const { chosen: start } = search(model, { seed: options.seed, steps: 0, shouldStop: watcher.shouldStop })
  const isEverybodyIn = everyoneIncluded.score(new Plan(facts, placementsOf(candidates, start))) === 0
  const unavoidable = isEverybodyIn ? 0 : unavoidablePoints(highs, facts, candidates, options, watcher.shouldStop)
  watcher.unavoidable(unavoidable)
  const lighter = () => {
    const { facts: light, settled } = lighterInclusion(facts)
    return { model: modelOf(light, candidates), more: settled * unavoidable }
  }
  const { hasFinished } = solveModel(
    highs,
    model,
    { ...options, unavoidable, start, lighter, ties: activityTies(facts) },
    {
      improved: (chosen, objective) => {
        watcher.improved(placementsOf(candidates, chosen), objective)
      },
      bounded: watcher.bounded,
      shouldStop: watcher.shouldStop,
    },
  )
  return { state: 'made', hasFinished }
}

function pairsOf(facts: PlanFacts): number {
  const open = { marketing: 0, sales: 0 }
  for (const activity of facts.activities) if (activity.closed === null) open[functionThatJoins(activity)]++
  return facts.participants.reduce((sum, person) => sum + open[at(facts.people, person).function], 0)
}

/** Whether anything is to be chosen besides what is fixed. */
function canAnybodyJoin(facts: PlanFacts): boolean {
  return [...facts.people.keys()].some((person) => {
    const candidates = candidatesOf(facts, [person])
    return candidates.people.some((_, column) => !candidates.isFixed(column))
  })
}

function placementsOf(candidates: Candidates, chosen: Uint8Array): Placed[] {
  const placements: Placed[] = []
  for (let column = 0; column < candidates.length; column++) {
    if (chosen[column] === 1 && !candidates.isFixed(column)) placements.push(candidates.placed(column))
  }
  return placements
}

/**
 * The points that every plan loses because not everybody can be included: 0 or less. They dwarf all other points, so that a
 * gap measured against the whole would say nothing: of 2,500 points for what is planned, 2,460 may be lost to one person
 * whom nothing fits. Found by solving for inclusion alone; 0 when that was stopped, which only makes gaps look larger.
 */
export function unavoidablePoints(
  highs: Highs,
  facts: PlanFacts,
  candidates: Candidates,
  { seed }: MakeOptions,
  shouldStop: () => boolean,
): number {
  const model = modelBy([...hardRules, everyoneIncluded], facts, candidates)
  // Placements are worth the same to everybody: what is nearer than one of them is the same.
  const worth = model.gains.slopes.reduce((least, slope) => Math.min(least, slope), Infinity)
  if (worth === Infinity) return 0
  const distance = 0.9 * worth
  let best = -Infinity
  const { objective, hasFinished } = solveModel(
    highs,
    model,
    { seed, gap: 0, distance },
    {
      improved: (_, points) => {
        best = points
      },
      bounded: () => {},
      // Nobody can be more than included: with all of them, there is nothing left to prove.
      shouldStop: () => best >= -distance || shouldStop(),
    },
  )
  return hasFinished ? Math.min(0, objective) : 0
}
