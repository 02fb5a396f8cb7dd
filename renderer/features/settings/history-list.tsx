import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import { call } from '../../backend/client.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { notify } from '../../ui/toast.tsx'
import { count } from '../../words/counts.ts'
import { momentWords } from '../../words/times.ts'

const kinds = { do: '', undo: 'Undone: ', redo: 'Done again: ' }

/** What was done, newest first, and the proof that nobody rewrote it. */
export function HistoryList() {
  const { data: groups } = useQuery('history.list', { limit: 500 })
  const zone = useWorkspaceZone()
  const [proof, setProof] = useState<OutputOf<'history.verify'>>()
  const verify = async () => {
    const result = await call('history.verify', {})
    if (result.ok) setProof(result.output)
    else notify({ words: result.error.words, tone: 'problem' })
  }
  if (groups === undefined) return null
  if (groups.length === 0) {
    return (
      <EmptyState title="Everything that is done will be listed here">
        Each change can be undone, and the list shows if somebody tampered with it.
      </EmptyState>
    )
  }
  return (
    <section aria-labelledby="history">
      <div className="mb-3 flex items-start gap-4">
        <div className="flex-1">
          <h2 id="history" className="text-sm font-bold">
            History
          </h2>
          {proof === undefined ? (
            <p className="text-sm text-ink-soft">Every entry is sealed with the one before it.</p>
          ) : (
            <Proof proof={proof} />
          )}
        </div>
        <Button onClick={() => void verify()}>Verify the history</Button>
      </div>
      <ol className="border-t border-line">
        {groups.map((group) => (
          <li key={group.id} className="flex h-8 items-center gap-4 border-b border-line text-sm">
            <span className="w-36 shrink-0 text-ink-soft">{momentWords(group.at, zone)}</span>
            <span className="min-w-0 flex-1 truncate">
              {kinds[group.kind]}
              {group.label}
            </span>
            <span className="shrink-0 text-ink-faint">{count(group.changes, 'row')}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Proof({ proof }: { proof: OutputOf<'history.verify'> }) {
  return (
    <output className="flex items-center gap-1.5 text-sm">
      {proof.firstBroken === null ? (
        <>
          <CircleCheck size={16} aria-hidden className="text-good" />
          {count(proof.entries, 'entry', 'entries')}, all as they were written.
        </>
      ) : (
        <>
          <TriangleAlert size={16} aria-hidden className="text-bad" />
          Entry {proof.firstBroken} was changed outside Baton. Compare with a backup from before.
        </>
      )}
    </output>
  )
}
