import { UserPlus } from 'lucide-react'
import type { SeatReasons } from '../../../shared/contract/explanations.ts'
import type { ActivityId } from '../../../shared/domain/ids.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { PersonMark } from '../../marks/person-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { count } from '../../words/counts.ts'
import type { Board } from './board.ts'
import { titleOf } from './board.ts'
import { SmallestChange } from './smallest-change.tsx'
import { pointsWords } from './words.ts'
import { whenWords } from '../../words/activities.ts'

export interface SeatInspectorProps {
  activityId: ActivityId
  board: Board
  onPlace: () => void
  onClose: () => void
}

/** Why a seat stays empty: what bars each person who could join, the nearest first. */
export function SeatInspector({ activityId, board, onPlace, onClose }: SeatInspectorProps) {
  const { data: reasons } = useQuery('cycles.explain', { id: board.cycle.id, about: { kind: 'seat', activityId } })
  const activity = board.activities.get(activityId)
  if (activity === undefined) return null
  const host = board.people.get(activity.hostId)
  return (
    <Inspector
      title={titleOf(board, activity)}
      subtitle={
        reasons?.kind === 'seat' ? count(reasons.emptySeats, 'empty seat') : whenWords(activity, board.timeZone)
      }
      onClose={onClose}
      footer={
        <Button icon={UserPlus} onClick={onPlace}>
          Place somebody…
        </Button>
      }
    >
      <div className="flex flex-col gap-5" data-selectable>
        <p className="flex flex-col gap-1 text-sm text-ink-soft">
          <span>{whenWords(activity, board.timeZone)}</span>
          {host === undefined ? null : <PersonMark person={host} size="small" />}
        </p>
        {reasons?.kind === 'seat' ? <Candidates reasons={reasons} board={board} /> : null}
        <SmallestChange key={activityId} cycleId={board.cycle.id} of={{ activityId }} />
      </div>
    </Inspector>
  )
}

function Candidates({ reasons, board }: { reasons: SeatReasons; board: Board }) {
  return (
    <section>
      <h3 className="mb-1 text-sm font-bold">Why it stays empty</h3>
      <p className="mb-2 text-sm text-pretty text-ink-soft">{reasons.words}</p>
      <VirtualList
        label="Who could join, and what is in the way"
        items={reasons.candidates.filter(({ personId }) => board.people.has(personId))}
        keyOf={({ personId }) => personId}
        className={reasons.candidates.length > 6 ? 'h-72' : ''}
        render={({ personId, words, findings, points }) => {
          const person = board.people.get(personId)
          return person === undefined ? null : (
            <div className="border-b border-line/60 py-1.5 pr-2 text-sm">
              <div className="flex items-center gap-2">
                <span className="min-w-0 flex-1">
                  <PersonMark person={person} size="small" />
                </span>
                <span className={`shrink-0 text-xs font-medium ${findings.length > 0 ? 'text-bad' : 'text-ink-faint'}`}>
                  {findings.length > 0 ? 'Barred' : pointsWords(points)}
                </span>
              </div>
              <p className="text-xs text-pretty text-ink-faint">{words}</p>
            </div>
          )
        }}
      />
    </section>
  )
}
