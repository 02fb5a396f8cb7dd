import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { number } from '../../words/counts.ts'
import { momentWords } from '../../words/times.ts'
import { exportWords, targetWords } from './record-words.ts'

type Done = OutputOf<'records.exports'>['exports'][number]

const page = 50
/** As many as a panel shows well. */
const most = 1_000

/** Every file of records that was handed over, newest first. */
export function ExportsPanel({ onOpen, onClose }: { onOpen: (exportId: string) => void; onClose: () => void }) {
  const [limit, setLimit] = useState(page)
  const { data } = useQuery('records.exports', { limit })
  if (data === undefined) return null
  return (
    <Inspector title="Past exports" subtitle="What was handed over, newest first." onClose={onClose}>
      {data.exports.length === 0 ? (
        <EmptyState title="Every export will be listed here" isSmall>
          With its day, who made it and which records it held, so that the next one needs only what has changed.
        </EmptyState>
      ) : (
        <ol className="-mx-2 flex flex-col gap-1">
          {data.exports.map((done) => (
            <li key={done.id}>
              <ExportLine
                done={done}
                onOpen={() => {
                  onOpen(done.id)
                }}
              />
            </li>
          ))}
        </ol>
      )}
      {data.count <= data.exports.length ? null : (
        <Button
          className="mt-3"
          disabled={limit >= most}
          onClick={() => {
            setLimit((shown) => Math.min(shown * 3, most))
          }}
        >
          {limit >= most ? `And ${number(data.count - data.exports.length)} earlier ones` : 'Show earlier ones'}
        </Button>
      )}
    </Inspector>
  )
}

function ExportLine({ done, onOpen }: { done: Done; onOpen: () => void }) {
  const zone = useWorkspaceZone()
  return (
    <button
      type="button"
      onClick={onOpen}
      className="block w-full cursor-default rounded-md px-2 py-2 text-left text-sm hover:bg-hover"
    >
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{targetWords[done.target].label}</span>
        <span className="shrink-0 text-xs text-ink-soft">{momentWords(done.at, zone)}</span>
      </span>
      <span className="block truncate">{exportWords(done)}</span>
      <span className="block truncate text-xs text-ink-soft">
        {[done.fileName ?? done.store, done.by === null ? null : `by ${done.by}`]
          .filter((words) => words !== null)
          .join(' · ')}
      </span>
    </button>
  )
}
