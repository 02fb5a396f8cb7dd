import type { Candidates } from '../../../shared/rules/candidates.ts'
import { everyoneIncluded } from '../../../shared/rules/everyone-included.ts'
import type { PlanFacts } from '../../../shared/rules/facts.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { hardRules } from '../../../shared/rules/rules.ts'
import type { SolveOptions } from './highs.ts'
import { modelBy } from './model.ts'
import { programOf } from './program.ts'
import { solve } from './solver.ts'

/** So long the proof may take; without it nothing counts as unavoidable, which only makes gaps look larger. */
const timeLimitSeconds = 10

/**
 * The points that every plan loses because not everybody can be included: 0 or less. They dwarf all other points, so that a
 * gap measured against the whole would say nothing: of 2,500 points for what is planned, 2,460 may be lost to one person
 * whom nothing fits. Found by solving for inclusion alone.
 */
export async function unavoidablePoints(
  facts: PlanFacts,
  candidates: Candidates,
  { seed }: Pick<SolveOptions, 'seed'>,
  signal: AbortSignal,
): Promise<number> {
  const program = programOf(modelBy([...hardRules, everyoneIncluded], facts, candidates))
  if (everyoneIncluded.score(new Plan(facts)) === 0) return 0
  const options = { timeLimitSeconds, gap: 1e-6, seed }
  const { solution, hasFinished } = await solve(program, options, { signal, progress: () => {} })
  return solution === null || !hasFinished ? 0 : Math.min(0, solution.bound)
}
