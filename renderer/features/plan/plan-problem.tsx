import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PlanOutcome } from '../../../shared/contract/cycles.ts'
import type { Refusal } from '../../../shared/contract/errors.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Board } from './board.ts'
import { ConflictCard } from './conflict-card.tsx'
import type { usePlanDeeds } from './use-plan-deeds.ts'

export type Problem = Exclude<PlanOutcome, { state: 'planned' }> | { state: 'refused'; error: Refusal }

export interface PlanProblemProps {
  problem: Problem
  board: Board
  deeds: ReturnType<typeof usePlanDeeds>
  onClose: () => void
}

/** Why there is no new plan, and what stands against what. */
export function PlanProblem({ problem, board, deeds, onClose }: PlanProblemProps) {
  return (
    <section
      role="alert"
      className="flex max-h-[min(22rem,44vh)] shrink-0 items-start gap-3 overflow-auto border-t border-bad bg-bad-soft px-6 py-3 text-sm"
    >
      <div className="min-w-0 flex-1">{wordsOf(problem, board, deeds)}</div>
      <IconButton icon={X} label="Close" size="small" onClick={onClose} />
    </section>
  )
}

function wordsOf(problem: Problem, board: Board, deeds: PlanProblemProps['deeds']): ReactNode {
  if (problem.state === 'refused') {
    return <p>{problem.error.words}</p>
  }
  if (problem.state === 'nothing-to-plan') {
    return (
      <>
        <p className="font-bold">There is nothing to plan yet</p>
        <p>{problem.words}</p>
      </>
    )
  }
  return (
    <>
      <p className="font-bold">No plan can keep all of these at once</p>
      <p className="mb-2">
        The plan was left as it was. Each set below is resolved by any one of its deeds; then plan again.
      </p>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(18rem,1fr))] items-start gap-3">
        {problem.findings.map((finding) => (
          <ConflictCard key={`${finding.rule}/${finding.words}`} finding={finding} board={board} deeds={deeds} />
        ))}
      </ul>
    </>
  )
}
