import { ChevronRight, ClipboardList } from 'lucide-react'
import { Link } from 'wouter'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { Day } from '../../../shared/domain/times.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { daySpanYearWords } from '../../words/times.ts'

/** The way to what came of the newest cycle that is over. */
export function ReportLink({ today }: { today: Day }) {
  const { data: cycles } = useQuery('cycles.list', {})
  const over = cycles && newestOver(cycles, today)
  if (over === undefined) return null
  return (
    <Link
      href={`/reports/${over.id}`}
      className="flex items-center gap-3 rounded-md border border-line px-3 py-2 hover:bg-hover"
    >
      <ClipboardList size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-ink-soft" />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-base">What came of {over.name}</span>
        <span className="block truncate text-sm text-ink-soft">
          {daySpanYearWords(over.startsOn, over.endsOn)}, on one page
        </span>
      </span>
      <ChevronRight size={16} aria-hidden className="shrink-0 text-ink-faint" />
    </Link>
  )
}

/** `cycles` are the newest first. */
export function newestOver(cycles: readonly Cycle[], today: Day): Cycle | undefined {
  return cycles.find(({ status, endsOn }) => status === 'closed' || (status === 'published' && endsOn < today))
}
