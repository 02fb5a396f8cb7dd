import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PlanOutcome } from '../../../shared/contract/cycles.ts'
import type { Refusal } from '../../../shared/contract/errors.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Board } from './board.ts'
import { FindingsList } from './findings-list.tsx'

export type Problem = Exclude<PlanOutcome, { state: 'planned' }> | { state: 'refused'; error: Refusal }

/** Why there is no new plan, and what stands against what. */
export function PlanProblem({ problem, board, onClose }: { problem: Problem; board: Board; onClose: () => void }) {
  return (
    <section
      role="alert"
      className="flex max-h-56 shrink-0 items-start gap-3 overflow-auto border-t border-bad bg-bad-soft px-6 py-3 text-sm"
    >
      <div className="min-w-0 flex-1">{wordsOf(problem, board)}</div>
      <IconButton icon={X} label="Close" size="small" onClick={onClose} />
    </section>
  )
}

function wordsOf(problem: Problem, board: Board): ReactNode {
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
      <p className="mb-2">The plan was left as it was. Change one of these, then plan again.</p>
      <FindingsList findings={problem.findings} board={board} />
    </>
  )
}
