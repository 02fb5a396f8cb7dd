import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import type { ImportKind, ImportPreview, ImportRow } from '../../../shared/contract/imports.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { number } from '../../words/counts.ts'
import type { RowStatus } from './import-words.ts'
import { kindWords, rowWords, statusOrder, valueWords } from './import-words.ts'

type Filter = RowStatus | 'all'

const looks: Record<RowStatus, string> = {
  error: 'text-bad',
  new: 'text-good',
  changed: 'text-warn',
  same: 'text-ink-faint',
  skipped: 'text-ink-faint',
}

/** What each row would do, filtered by what it would do. */
export function ImportRows({ preview, kind }: { preview: ImportPreview; kind: ImportKind }) {
  const { counts, rows, format } = preview
  const [chosen, setChosen] = useState<Filter>('all')
  const total = statusOrder.reduce((sum, status) => sum + counts[status], 0)
  // A filter whose rows are gone after the file was read differently shows everything again.
  const filter = chosen !== 'all' && counts[chosen] === 0 ? 'all' : chosen
  const shown = filter === 'all' ? rows : rows.filter((row) => row.status === filter)
  const expected = filter === 'all' ? total : counts[filter]

  if (total === 0) {
    return (
      <EmptyState title="Nothing in it" isSmall>
        The file holds no {kindWords[kind].many}. Choose what it holds above, or the right columns.
      </EmptyState>
    )
  }
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col pt-1">
      <div className="flex min-h-0 flex-1 flex-col [&_[role=tablist]]:px-5">
        <Tabs
          label="Rows by what they would do"
          tabs={[
            { key: 'all', label: 'All', count: total },
            ...statusOrder
              .filter((status) => counts[status] > 0)
              .map((status) => ({ key: status, label: rowWords[status], count: counts[status] })),
          ]}
          value={filter}
          onChange={setChosen}
        >
          <VirtualList
            label="Rows of the file"
            items={shown}
            keyOf={(row) => `${row.line}/${row.title}`}
            render={(row) => <Row row={row} unit={format === 'csv' ? 'Line' : 'Event'} />}
            className="min-h-0 flex-1"
          />
          {shown.length < expected ? (
            <p className="border-t border-line px-5 py-2 text-xs text-ink-faint">
              The first {number(shown.length)} of {number(expected)} rows are shown. All of them are imported.
            </p>
          ) : null}
        </Tabs>
      </div>
    </div>
  )
}

function Row({ row, unit }: { row: ImportRow; unit: string }) {
  return (
    <div className="grid grid-cols-[72px_104px_minmax(0,1fr)] gap-3 border-b border-line/60 px-5 py-1.5 text-sm">
      <span className="text-xs leading-5 text-ink-faint">
        {unit} {row.line}
      </span>
      <span className={`text-xs leading-5 font-medium ${looks[row.status]}`}>{rowWords[row.status]}</span>
      <div className="min-w-0" data-selectable>
        <p className="truncate">{row.title}</p>
        {row.reasons.map((reason) => (
          <p key={reason} className={`text-xs text-pretty ${row.status === 'error' ? 'text-bad' : 'text-ink-faint'}`}>
            {reason}
          </p>
        ))}
        {row.status === 'new' ? <NewValues row={row} /> : null}
        {row.status === 'changed'
          ? row.changes.map((change) => (
              <p key={change.field} className="text-xs text-ink-soft">
                {change.field}:{' '}
                <span className="line-through decoration-ink-faint">
                  {change.before === '' ? 'nothing' : change.before}
                </span>{' '}
                <ArrowRight size={11} aria-hidden className="inline" />
                <span className="sr-only">becomes</span> {change.after === '' ? 'nothing' : change.after}
              </p>
            ))
          : null}
      </div>
    </div>
  )
}

/** What was read of a new row, so that a wrong column is seen before it is imported. */
function NewValues({ row }: { row: ImportRow }) {
  const values = row.changes.filter(({ after }) => after !== '')
  const shown = values.filter(({ after }) => after !== row.title)
  if (shown.length === 0) return null
  return (
    <p
      className="truncate text-xs text-ink-soft"
      title={values.map(({ field, after }) => `${field}: ${after}`).join('\n')}
    >
      {shown.map(valueWords).join(' · ')}
    </p>
  )
}
