import { useRef, useState } from 'react'
import type { CompareOutcome } from '../../../shared/contract/cycles.ts'
import type { Refusal } from '../../../shared/contract/errors.ts'
import type { CycleId } from '../../../shared/domain/ids.ts'
import type { RuleSettings } from '../../../shared/rules/settings.ts'
import { useTask } from '../../backend/use-task.ts'

export type ComparisonAnswer = CompareOutcome | { state: 'refused'; error: Refusal }

/** Plans a cycle by other rules without keeping it; one at a time. */
export function useComparison() {
  const { start, cancel, progress } = useTask('cycles.compare')
  const [asked, setAsked] = useState<RuleSettings | null>(null)
  const [answer, setAnswer] = useState<ComparisonAnswer | null>(null)
  const latest = useRef<RuleSettings>(undefined)

  const compare = async (id: CycleId, rules: RuleSettings) => {
    latest.current = rules
    setAnswer(null)
    setAsked(rules)
    const result = await start({ id, rules })
    // It was left, and perhaps something else was asked since.
    if (latest.current !== rules) return
    if (result.ok) setAnswer(result.output)
    else if (result.error.code === 'cancelled') setAsked(null)
    else setAnswer({ state: 'refused', error: result.error })
  }

  return {
    compare,
    progress,
    /** The rules that were asked about; null while nothing is compared. */
    asked,
    /** Null until it is there. */
    answer,
    stop: cancel,
    leave: () => {
      latest.current = undefined
      cancel()
      setAsked(null)
      setAnswer(null)
    },
  }
}
