import type { PlacementStatus } from '../../shared/domain/placements.ts'
import { statusWords } from '../words/domain.ts'

const looks: Record<PlacementStatus, string> = {
  proposed: 'striped border border-accent text-accent',
  published: 'bg-accent',
  completed: 'bg-good',
  missed: 'border border-bad bg-bad-soft',
  cancelled: 'border border-line-control bg-hover',
}

/** Striped while it is a proposal, solid once published, and the word. */
export function StatusMark({ status }: { status: PlacementStatus }) {
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden className={`h-2.5 w-4 shrink-0 rounded-[3px] forced-color-adjust-none ${looks[status]}`} />
      {statusWords[status]}
    </span>
  )
}
