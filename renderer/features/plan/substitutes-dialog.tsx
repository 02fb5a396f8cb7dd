import { useMemo } from 'react'
import type { Substitute } from '../../../shared/contract/explanations.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { RoleMark } from '../../marks/role-mark.tsx'
import type { Board, Placed } from './board.ts'
import { titleOf } from './board.ts'
import { DestinationDialog } from './destination-dialog.tsx'
import type { Destination } from './move-options.ts'
import type { usePlanDeeds } from './use-plan-deeds.ts'
import { lossWords } from './words.ts'
import { whenWords } from '../../words/activities.ts'

export interface SubstitutesDialogProps {
  board: Board
  item: Placed
  deeds: ReturnType<typeof usePlanDeeds>
  onClose: () => void
}

/** Who could take over a placement: those who can first, the best of them first. */
export function SubstitutesDialog({ board, item, deeds, onClose }: SubstitutesDialogProps) {
  const { data: substitutes } = useQuery('placements.substitutes', { id: item.placement.id })
  const groups = useMemo(() => {
    if (substitutes === undefined) return undefined
    const most = Math.max(1, ...substitutes.map(({ points }) => Math.abs(points)))
    const destinations = substitutes.flatMap((substitute, order): Destination[] => {
      const person = board.people.get(substitute.personId)
      if (person === undefined) return []
      return [
        {
          key: substitute.personId,
          personId: substitute.personId,
          activityId: item.activity.id,
          title: person.name,
          detail: detailOf(substitute, board),
          findings: substitute.findings,
          order,
          mark: substitute.findings.length > 0 ? undefined : <Loss substitute={substitute} most={most} />,
        },
      ]
    })
    return [{ key: 'person', label: 'Who could take over', destinations }]
  }, [substitutes, board, item])
  return (
    <DestinationDialog
      title={`A substitute for ${item.person.name}`}
      description={`${titleOf(board, item.activity)}, ${whenWords(item.activity, board.timeZone)}`}
      searchLabel="Find a person"
      groups={groups}
      onClose={onClose}
      onChoose={(destination) => {
        onClose()
        void deeds.move(item, destination, destination.findings)
      }}
    />
  )
}

function detailOf({ rules, givesUp }: Substitute, board: Board): string {
  const activity = givesUp === null ? undefined : board.activities.get(givesUp)
  const words = rules
    .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points))
    .slice(0, 2)
    .map((rule) => rule.words)
  const all = [...(activity === undefined ? [] : [`gives up ${titleOf(board, activity)}`]), ...words]
  return all.length === 0 ? 'As good as the present one' : all.join('; ')
}

function Loss({ substitute: { points, role }, most }: { substitute: Substitute; most: number }) {
  return (
    <span className="flex items-center gap-2 text-ink-soft">
      <RoleMark role={role} />
      <span aria-hidden className="flex h-2 w-16 justify-end rounded-full bg-hover">
        <span
          className={`h-full rounded-full ${points < 0 ? 'bg-warn' : 'bg-good'}`}
          style={{ width: `${Math.max(3, (Math.abs(points) / most) * 100)}%` }}
        />
      </span>
      <span className="w-20 text-right">{lossWords(points)}</span>
    </span>
  )
}
