import { Pin, PinOff, Trash2, TriangleAlert } from 'lucide-react'
import { useMemo, useState } from 'react'
import { hoursOf } from '../../../shared/domain/activities.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import { FunctionMark } from '../../marks/function-mark.tsx'
import { PersonMark } from '../../marks/person-mark.tsx'
import { RoleMark } from '../../marks/role-mark.tsx'
import { StatusMark } from '../../marks/status-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Tip } from '../../ui/tooltip.tsx'
import type { Column } from '../../ui/virtual-table.tsx'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import { count, hours } from '../../words/counts.ts'
import { spanWords } from '../../words/times.ts'
import type { Board, Placed } from './board.ts'
import { startOf, titleOf } from './board.ts'
import { openBar, usePlanView } from './plan-view.ts'
import { whenShortWords } from '../../words/activities.ts'

export interface PlanListProps {
  board: Board
  onPin: (ids: PlacementId[], isPinned: boolean) => void
  onRemove: (ids: PlacementId[]) => void
}

/** Every placement in one table, to sort, find and change many at once. */
export function PlanList({ board, onPin, onRemove }: PlanListProps) {
  const selectedKey = usePlanView((view) => (view.isInspectorOpen ? view.selected : null))
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const columns = useMemo(() => columnsFor(board), [board])

  const all = useMemo(() => [...board.placed.values()], [board])
  const words = search.toLocaleLowerCase('en').trim()
  const rows = useMemo(
    () =>
      words === ''
        ? all
        : all.filter((item) =>
            [item.person.name, item.host?.name ?? '', titleOf(board, item.activity)].some((text) =>
              text.toLocaleLowerCase('en').includes(words),
            ),
          ),
    [all, words, board],
  )
  const ids = all.filter((item) => chosen.has(item.placement.id)).map((item) => item.placement.id)

  return (
    <>
      <div className="flex h-14 shrink-0 items-center gap-2 border-t border-line px-6">
        <SearchBox label="Find a person, host or activity" value={search} onChange={setSearch} className="w-72" />
        {ids.length === 0 ? null : (
          <>
            <span className="ml-2 text-sm text-ink-soft">{count(ids.length, 'placement')} chosen</span>
            <Button
              icon={Pin}
              onClick={() => {
                onPin(ids, true)
              }}
            >
              Pin
            </Button>
            <Button
              icon={PinOff}
              onClick={() => {
                onPin(ids, false)
              }}
            >
              Unpin
            </Button>
            <Button
              look="danger"
              icon={Trash2}
              onClick={() => {
                onRemove(ids)
                setChosen(new Set())
              }}
            >
              Remove
            </Button>
          </>
        )}
      </div>
      <VirtualTable
        label="Placements"
        rows={rows}
        rowKey={(item) => item.placement.id}
        rowName={(item) => item.person.name}
        columns={columns}
        initialSort={{ key: 'when', isDescending: false }}
        openKey={selectedKey ?? undefined}
        onOpen={(item) => {
          openBar(item.placement.id)
        }}
        selected={chosen}
        onSelect={setChosen}
        empty={
          <EmptyState title="No placement fits" isSmall>
            No person, host or activity is called that.
          </EmptyState>
        }
      />
    </>
  )
}

function columnsFor(board: Board): Column<Placed>[] {
  return [
    {
      key: 'when',
      title: 'When',
      width: '176px',
      cell: ({ activity }) =>
        activity.kind === 'call'
          ? spanWords(activity.startsAt, activity.endsAt, board.timeZone)
          : whenShortWords(activity, board.timeZone),
      sortBy: ({ activity }) => startOf(activity),
    },
    {
      key: 'person',
      title: 'Who',
      width: 'minmax(148px, 1fr)',
      cell: ({ person }) => <PersonMark person={person} size="small" />,
      sortBy: ({ person }) => person.name,
    },
    {
      key: 'role',
      title: 'Role',
      width: '112px',
      cell: ({ placement }) => <RoleMark role={placement.role} isWithWords />,
      sortBy: ({ placement }) => placement.role,
      needs: 600,
    },
    {
      key: 'activity',
      title: 'What',
      width: 'minmax(120px, 2fr)',
      cell: ({ activity, findings, placement }) => (
        <span className="flex min-w-0 items-center gap-1.5">
          {findings.length === 0 ? null : (
            <Tip words={findings.map((finding) => finding.words).join(' ')}>
              <span className="flex shrink-0 text-bad">
                <TriangleAlert size={14} aria-hidden />
                <span className="sr-only">{findings.map((finding) => finding.words).join(' ')}</span>
              </span>
            </Tip>
          )}
          {placement.isPinned ? <Pin size={12} aria-label="Pinned" className="shrink-0 fill-current" /> : null}
          <span className="truncate">{titleOf(board, activity)}</span>
        </span>
      ),
      sortBy: ({ activity }) => titleOf(board, activity),
    },
    {
      key: 'host',
      title: 'Host',
      width: 'minmax(120px, 1fr)',
      cell: ({ host }) => (host === undefined ? '' : <PersonMark person={host} size="small" />),
      sortBy: ({ host }) => host?.name ?? '',
      needs: 960,
    },
    {
      key: 'function',
      title: 'Function',
      width: '112px',
      cell: ({ person }) => <FunctionMark of={person.function} />,
      sortBy: ({ person }) => person.function,
      needs: 1240,
    },
    {
      key: 'hours',
      title: 'Hours',
      width: '64px',
      align: 'end',
      cell: ({ activity }) => hours(hoursOf(activity)),
      sortBy: ({ activity }) => hoursOf(activity),
      needs: 700,
    },
    {
      key: 'status',
      title: 'Status',
      width: '112px',
      cell: ({ placement }) => <StatusMark status={placement.status} />,
      sortBy: ({ placement }) => placement.status,
      needs: 820,
    },
  ]
}
