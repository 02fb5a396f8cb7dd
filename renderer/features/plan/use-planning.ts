import { useState } from 'react'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import { useTask } from '../../backend/use-task.ts'
import { notifyDone } from '../../backend/use-undo.ts'
import { notify } from '../../ui/toast.tsx'
import { count } from '../../words/counts.ts'
import type { Changed } from './difference-inspector.tsx'
import type { Problem } from './plan-problem.tsx'
import { ask } from './plan-view.ts'
import { gapInWords } from '../../../shared/domain/cycles.ts'

/** Planning and repairing a cycle: one at a time, with what came of the last. */
export function usePlanning(cycle: Cycle) {
  const planning = useTask('cycles.plan')
  const repairing = useTask('cycles.repair')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [changed, setChanged] = useState<Changed | null>(null)
  const running = [planning, repairing].find(({ isRunning }) => isRunning)

  const plan = async () => {
    setProblem(null)
    const result = await planning.start({ id: cycle.id })
    if (!result.ok) {
      if (result.error.code !== 'cancelled') setProblem({ state: 'refused', error: result.error })
      return
    }
    if (result.output.state !== 'planned') {
      setProblem(result.output)
      return
    }
    const { placements, figures, wasStopped, difference } = result.output
    const words = gapInWords(figures.gap)
    notifyDone(`${wasStopped ? 'Stopped, and kept' : 'Planned'} ${count(placements, 'placement')}. ${words}`)
    setChanged({ deed: 'planned', difference, isProven: false })
    // A first plan changes nothing that anybody knows; the bars themselves show it.
    if (difference.totals.publishedChanged > 0) ask({ kind: 'difference' })
  }

  const repair = async () => {
    setProblem(null)
    const result = await repairing.start({ id: cycle.id })
    if (!result.ok) {
      if (result.error.code !== 'cancelled') setProblem({ state: 'refused', error: result.error })
      return
    }
    if (result.output.state === 'infeasible') {
      setProblem(result.output)
      return
    }
    if (result.output.state === 'nothing-to-repair') {
      notify({ words: result.output.words })
      return
    }
    const { dropped, difference, isProven } = result.output
    const fewest = isProven ? ', proven the fewest' : ''
    notifyDone(`Repaired: ${count(dropped, 'published placement')} changed${fewest}`)
    setChanged({ deed: 'repaired', difference, isProven })
    ask({ kind: 'difference' })
  }

  return {
    plan,
    repair,
    /** Undefined while nothing is under way. */
    running,
    problem,
    clearProblem: () => {
      setProblem(null)
    },
    changed,
  }
}
