import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { count } from '../../words/counts.ts'
import { momentWords } from '../../words/times.ts'
import { HistoryProof } from './history-proof.tsx'

const kinds = { do: '', undo: 'Undone: ', redo: 'Done again: ' }

/** What was done, newest first, and the proof that nobody rewrote it. */
export function HistoryList() {
  const { data: groups, error } = useQuery('history.list', { limit: 500 })
  const zone = useWorkspaceZone()
  if (groups?.length === 0) {
    return (
      <EmptyState title="Everything that is done will be listed here">
        Each change can be undone, and the list shows if somebody tampered with it.
      </EmptyState>
    )
  }
  return (
    <section aria-labelledby="history">
      <HistoryProof />
      {/* Above stays what finds out why. */}
      {error === undefined ? null : <p className="border-t border-line py-3 text-sm text-ink-soft">{error.words}</p>}
      {groups === undefined ? null : (
        <ol className="border-t border-line">
          {groups.map((group) => (
            <li
              key={`${group.id} ${group.label}`}
              className="flex items-baseline gap-4 border-b border-line py-1.5 text-sm"
            >
              <span className="w-32 shrink-0 text-ink-soft">{momentWords(group.at, zone)}</span>
              <span className="min-w-0 flex-1 text-pretty wrap-anywhere">
                {kinds[group.kind]}
                {group.label}
              </span>
              <span className="shrink-0 text-ink-faint">{count(group.changes, 'entry', 'entries')}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
