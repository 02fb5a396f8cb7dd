import type { LucideIcon } from 'lucide-react'
import { Check, CircleDashed, CircleSlash, Slash, X } from 'lucide-react'
import type { Attendance } from '../../../shared/domain/placements.ts'

const looks: Record<Attendance | 'waiting', { icon: LucideIcon; words: string; colour: string }> = {
  attended: { icon: Check, words: 'Attended', colour: 'text-good' },
  partly: { icon: Slash, words: 'Partly there', colour: 'text-warn' },
  missed: { icon: X, words: 'Missed', colour: 'text-bad' },
  cancelled: { icon: CircleSlash, words: 'Cancelled', colour: 'text-ink-faint' },
  waiting: { icon: CircleDashed, words: 'Not signed off', colour: 'text-ink-faint' },
}

/** What the host said of it, as a glyph and words. Null: nothing yet. */
export function AttendanceMark({ attendance }: { attendance: Attendance | null }) {
  const { icon: Icon, words, colour } = looks[attendance ?? 'waiting']
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Icon size={14} aria-hidden className={`shrink-0 ${colour}`} />
      {words}
    </span>
  )
}
