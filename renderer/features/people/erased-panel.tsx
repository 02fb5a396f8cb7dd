import type { Person } from '../../../shared/domain/people.ts'
import { dayIn, type Instant } from '../../../shared/domain/times.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { FunctionMark } from '../../marks/function-mark.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { dayYearWords } from '../../words/times.ts'
import { AccessReportButton } from '../privacy/access-report-button.tsx'
import { leftWords } from './left-words.ts'

export interface ErasedPanelProps {
  person: Person
  erasedAt: Instant
  onClose: () => void
}

/** Somebody who was erased: what is left of them and why. Nothing of it can be changed, and nobody comes back. */
export function ErasedPanel({ person, erasedAt, onClose }: ErasedPanelProps) {
  const zone = useWorkspaceZone()
  const { data: totals } = useQuery('records.totals', { filter: { personId: person.id } })
  return (
    <Inspector
      title={person.name}
      subtitle={
        <span className="flex items-center gap-2">
          <FunctionMark of={person.function} />
          <span className="text-ink-faint">· erased {dayYearWords(dayIn(zone, erasedAt))}</span>
        </span>
      }
      onClose={onClose}
      footer={<AccessReportButton person={person} />}
    >
      <dl className="grid grid-cols-[72px_1fr] gap-x-3 gap-y-3 text-sm text-pretty">
        <dt className="font-medium">Left</dt>
        <dd className="text-ink-soft">{totals === undefined ? null : leftWords(totals)}</dd>
        <dt className="font-medium">Why</dt>
        <dd className="text-ink-soft">
          So that hours, counts and what others learned stay true. Who it was stands nowhere any more, not in the
          history either, and that still verifies.
        </dd>
        <dt className="font-medium">For good</dt>
        <dd className="text-ink-soft">Nobody who was erased comes back. Whoever joins again is added anew.</dd>
        <dt className="font-medium">Backups</dt>
        <dd className="text-ink-soft">
          Those from before still hold the person. While the workspace is in use, Baton keeps them for up to 12 months;
          those that somebody asked for or copied stay until their files are deleted.
        </dd>
      </dl>
    </Inspector>
  )
}
