import { ClipboardCheck, PenLine } from 'lucide-react'
import { useLocation } from 'wouter'
import type { TimeZone } from '../../../shared/domain/times.ts'
import { Button } from '../../ui/button.tsx'
import { dayWords } from '../../words/times.ts'
import type { Missing } from './agenda.ts'
import { lastDayOf } from './last-day.ts'
import { pathTo } from './panel-route.ts'
import { RotationSection } from './rotation-section.tsx'

export interface MissingListProps {
  missing: readonly Missing[]
  timeZone: TimeZone
  /** Whether the first of them is the first thing to do here. */
  isFirstDeed: boolean
}

/** What somebody has still to write, each with the deed beside it. */
export function MissingList({ missing, timeZone, isFirstDeed }: MissingListProps) {
  return (
    <RotationSection
      title="Still to write"
      items={missing}
      atFirst={3}
      render={(item, index) => <MissingRow item={item} timeZone={timeZone} isFirst={isFirstDeed && index === 0} />}
    />
  )
}

interface MissingRowProps {
  item: Missing
  timeZone: TimeZone
  isFirst: boolean
}

function MissingRow({ item: { activity, placementId, participant }, timeZone, isFirst }: MissingRowProps) {
  const [, navigate] = useLocation()
  const isOwn = participant === undefined
  const Icon = isOwn ? PenLine : ClipboardCheck
  const title = isOwn ? activity.title : `${participant.name} on ${activity.title}`
  return (
    <div className="flex min-h-12 items-center gap-3 py-2 pr-2 pl-4">
      <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-accent" />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-base font-medium">{title}</span>
        <span className="block truncate text-sm text-ink-soft">
          {dayWords(lastDayOf(activity, timeZone))} ·{' '}
          {isOwn ? 'what you make of it' : 'whether they were there, and what they showed'}
        </span>
      </span>
      <Button
        look={isFirst ? 'primary' : 'plain'}
        aria-label={isOwn ? `Reflect on ${title}` : `Sign off ${title}`}
        onClick={() => {
          navigate(pathTo({ kind: isOwn ? 'reflect' : 'sign-off', placementId }))
        }}
      >
        {isOwn ? 'Reflect' : 'Sign off'}
      </Button>
    </div>
  )
}
