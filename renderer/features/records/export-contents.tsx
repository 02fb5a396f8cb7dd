import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { Button } from '../../ui/button.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { count } from '../../words/counts.ts'
import { momentWords } from '../../words/times.ts'
import { exportWords, targetWords } from './record-words.ts'

type Contents = OutputOf<'records.exported'>
type Held = Contents['records'][number]

const page = 100

export interface ExportContentsProps {
  exportId: string
  onOpenRecord: (placementId: string) => void
  onBack: () => void
  onClose: () => void
}

/** One export and the records that it held, as they are called now. */
export function ExportContents({ exportId, onOpenRecord, onBack, onClose }: ExportContentsProps) {
  const [limit, setLimit] = useState(page)
  const { data } = useQuery('records.exported', { exportId, limit })
  const zone = useWorkspaceZone()
  if (data === undefined) return null
  const { export: done, records, isForgotten } = data
  const held = done.sent + done.corrected + done.withdrawn
  return (
    <Inspector
      title={targetWords[done.target].label}
      subtitle={momentWords(done.at, zone)}
      onClose={onClose}
      footer={
        <Button look="quiet" icon={ArrowLeft} onClick={onBack}>
          All exports
        </Button>
      }
    >
      <div className="flex flex-col gap-5 text-sm">
        <Facts done={done} isForgotten={isForgotten} />
        <section aria-label="What it held">
          <h3 className="mb-1 text-xs font-medium text-ink-soft">What it held</h3>
          {isForgotten ? (
            <p className="text-pretty text-ink-soft">
              Forgotten, since it was kept for as long as Settings, Privacy says. The target’s next export still knows
              what is new.
            </p>
          ) : held === 0 ? (
            <p className="text-ink-soft">No record: nothing had changed.</p>
          ) : null}
          <ul className="-mx-2">
            {records.map((record) => (
              <li key={record.placementId}>
                <HeldLine record={record} isNew={done.extent === 'changes'} onOpen={onOpenRecord} />
              </li>
            ))}
          </ul>
          {isForgotten || held <= records.length ? null : (
            <Button
              className="mt-3"
              disabled={limit >= most}
              onClick={() => {
                setLimit((shown) => Math.min(shown * 3, most))
              }}
            >
              {limit >= most ? `And ${count(held - records.length, 'record')} more` : 'Show more'}
            </Button>
          )}
        </section>
      </div>
    </Inspector>
  )
}

/** As many as a panel shows well; the file itself has all. */
const most = 1_000

function Facts({ done, isForgotten }: { done: Contents['export']; isForgotten: boolean }) {
  const facts: [name: string, words: string][] = [
    ['Records', exportWords(done)],
    done.fileName === null ? ['Store', done.store ?? ''] : ['File', done.fileName],
    ...(isForgotten ? [] : [['By', done.by ?? 'Somebody who did not say'] satisfies [string, string]]),
    ...(done.rejected === 0 ? [] : [['Left out', count(done.rejected, 'record')] satisfies [string, string]]),
  ]
  return (
    <dl className="grid grid-cols-[72px_1fr] gap-x-3 gap-y-1.5">
      {facts.map(([name, words]) => (
        <div key={name} className="contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="min-w-0 break-words">{words}</dd>
        </div>
      ))}
    </dl>
  )
}

interface HeldLineProps {
  record: Held
  /** Whether what was sent was new to the target. */
  isNew: boolean
  onOpen: (placementId: string) => void
}

function HeldLine({ record, isNew, onOpen }: HeldLineProps) {
  const { placementId, deed, about, isRecord } = record
  const words = (
    <>
      <span className="min-w-0 flex-1">
        <span className="block truncate">{about?.person ?? 'No longer in Baton'}</span>
        {about === null ? null : <span className="block truncate text-xs text-ink-soft">{about.activity}</span>}
      </span>
      <span className={`shrink-0 text-xs ${deed === 'sent' ? 'text-ink-faint' : 'text-ink-soft'}`}>
        {deed === 'sent' && isNew ? 'new' : deed}
      </span>
    </>
  )
  if (!isRecord) return <div className="flex items-center gap-3 px-2 py-1.5">{words}</div>
  return (
    <button
      type="button"
      onClick={() => {
        onOpen(placementId)
      }}
      className="flex w-full cursor-default items-center gap-3 rounded-md px-2 py-1.5 text-left hover:bg-hover"
    >
      {words}
    </button>
  )
}
