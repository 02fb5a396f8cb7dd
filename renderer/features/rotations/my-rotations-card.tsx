import { ChevronRight, PenLine } from 'lucide-react'
import { Link } from 'wouter'
import type { Person } from '../../../shared/domain/people.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { RelayPicture } from '../../ui/relay-picture.tsx'
import { activityTitle, whenWords } from '../../words/activities.ts'
import { agendaOf, missingWords } from './agenda.ts'
import { countdownWords } from './countdown-words.ts'
import { useNow } from './use-now.ts'

/** For other screens: what is next for me and what is still to be written, in a line. Nothing while there is neither. */
export function MyRotationsCard({ me, className = '' }: { me: Person; className?: string }) {
  const { data: mine } = useQuery('rotations.mine', { personId: me.id })
  const now = useNow()
  if (mine === undefined) return null
  const { next, missing } = agendaOf(mine, me.timeZone, now)
  if (next === undefined && missing.length === 0) return null
  const toWrite = missing.length === 0 ? null : `${missingWords(missing)} to write`
  return (
    <Link
      href="/rotations"
      className={`flex items-center gap-4 rounded-lg border border-line bg-surface px-4 py-3 hover:bg-hover ${className}`}
    >
      <RelayPicture width={56} />
      <span className="min-w-0 flex-1">
        <span className="block text-xs text-ink-soft">
          {next === undefined ? 'My rotations' : 'Next for me, '}
          {next === undefined ? null : countdownWords(next.activity, me.timeZone, now)}
        </span>
        <span className="block truncate text-base font-medium first-letter:uppercase">
          {next === undefined ? toWrite : activityTitle(next.activity.title, next.accountName)}
        </span>
        {next === undefined ? null : (
          <span className="block truncate text-sm text-ink-soft">
            {whenWords(next.activity, me.timeZone, me.timeZone)}
          </span>
        )}
      </span>
      {next === undefined || toWrite === null ? null : (
        <span className="flex min-w-0 items-center gap-2 text-sm text-ink-soft">
          <PenLine size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-accent" />
          <span className="truncate first-letter:uppercase">{toWrite}</span>
        </span>
      )}
      <ChevronRight size={16} aria-hidden className="shrink-0 text-ink-faint" />
    </Link>
  )
}
