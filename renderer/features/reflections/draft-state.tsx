import { Check } from 'lucide-react'
import type { Refusal } from '../../../shared/contract/errors.ts'

/** Quietly: whether what is typed is kept. */
export function DraftState({
  lastKept,
  isFromBefore,
}: {
  lastKept: 'saved' | Refusal | undefined
  isFromBefore: boolean
}) {
  const isKept = lastKept === 'saved' || (lastKept === undefined && isFromBefore)
  return (
    <output className="flex min-w-0 flex-1 items-center gap-1 text-xs text-ink-faint">
      {isKept ? (
        <>
          <Check size={12} aria-hidden /> Draft saved
        </>
      ) : null}
      {typeof lastKept === 'object' ? <span className="text-bad">Draft not saved. {lastKept.words}</span> : null}
    </output>
  )
}
