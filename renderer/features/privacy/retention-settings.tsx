import { useState } from 'react'
import { RetentionKind } from '../../../shared/domain/retention.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { number } from '../../words/counts.ts'
import { RetentionDialog } from './retention-dialog.tsx'
import { dueOf, entriesWords, keep, kindWords, periodOptions } from './retention-words.ts'

/** How long each kind of data is kept. Setting a period deletes nothing: somebody looks at what is due first. */
export function RetentionSettings() {
  const { data: periods } = useQuery('retention.get', {})
  const { data: preview } = useQuery('retention.preview', {})
  const set = useCommand('retention.set')
  const [isLooking, setIsLooking] = useState(false)
  if (periods === undefined) return null
  const due = new Map(preview?.kinds.map(({ kind, entries }) => [kind, entries]))
  const all = dueOf(preview?.kinds)
  return (
    <section aria-labelledby="retention">
      <div className="mb-4 flex items-start gap-6">
        <div className="min-w-0 flex-1">
          <h2 id="retention" className="text-sm font-bold">
            How long things are kept
          </h2>
          <p className="mt-1 text-sm text-pretty text-ink-soft">
            {preview === undefined || all === 0
              ? 'Nothing is deleted by itself: when something has been kept for longer than you set here, it says so, and you look at it first.'
              : `${entriesWords(all)} ${all === 1 ? 'has' : 'have'} been kept for longer than is set here. Look at them before they are deleted.`}
          </p>
        </div>
        <Button
          look="primary"
          disabled={all === 0}
          onClick={() => {
            setIsLooking(true)
          }}
        >
          Preview…
        </Button>
      </div>
      <ul aria-label="Kinds of data" className="border-t border-line">
        {RetentionKind.options.map((kind) => {
          const entries = due.get(kind) ?? 0
          const { label, note } = kindWords[kind]
          return (
            <li key={kind} className="flex items-center gap-4 border-b border-line py-2 text-sm">
              <div className="min-w-0 flex-1">
                <p className="font-medium">{label}</p>
                <p className="text-pretty text-ink-soft">{note}</p>
              </div>
              <span className="w-20 shrink-0 text-right text-ink-soft tabular-nums">
                {entries === 0 ? '' : `${number(entries)} due`}
              </span>
              <div className="w-48 shrink-0">
                <Select
                  label={`Keep ${label.toLowerCase()}`}
                  isLabelHidden
                  options={periodOptions(kind, periods[kind])}
                  value={String(periods[kind] ?? keep)}
                  onChange={(value) => void set.run({ kind, months: value === keep ? null : Number(value) })}
                />
              </div>
            </li>
          )
        })}
      </ul>
      {isLooking && preview !== undefined ? (
        <RetentionDialog
          preview={preview}
          onClose={() => {
            setIsLooking(false)
          }}
        />
      ) : null}
    </section>
  )
}
