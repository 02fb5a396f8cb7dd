import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { LeftOut as LeftOutFacts } from '../../../shared/contract/cycles.ts'
import { PersonMark } from '../../marks/person-mark.tsx'
import { count, number } from '../../words/counts.ts'
import type { Board } from './board.ts'
import { titleOf } from './board.ts'
import { ask } from './plan-view.ts'

/** How many reasons are shown at once; the rest are counted. */
const shownAtMost = 40

export function leftOutWords({ people, activities }: LeftOutFacts, { vetoed }: Pick<Board, 'vetoed'>): string {
  const seats = activities.reduce((sum, activity) => sum + activity.emptySeats, 0)
  const parts = [
    ...(people.length > 0 ? [`${count(people.length, 'person', 'people')} below the minimum`] : []),
    ...(seats > 0 ? [count(seats, 'empty seat')] : []),
    ...(vetoed.length > 0 ? [`${number(vetoed.length)} vetoed`] : []),
  ]
  return parts.length === 0 ? 'Nobody and nothing was left out' : `Left out: ${parts.join(', ')}`
}

/** Who and what the plan could not serve, and why; opens in place below the timeline. */
export function LeftOut({ leftOut, board }: { leftOut: LeftOutFacts; board: Board }) {
  const [isOpen, setIsOpen] = useState(false)
  const isEmpty = leftOut.people.length === 0 && leftOut.activities.length === 0 && board.vetoed.length === 0
  return (
    <section aria-label="Left out" className="shrink-0 border-t border-line bg-surface text-sm">
      {isEmpty ? (
        <p className="flex h-8 items-center px-6 text-ink-soft">{leftOutWords(leftOut, board)}</p>
      ) : (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen)
          }}
          className="focus-inset flex h-8 w-full cursor-default items-center gap-1.5 px-6 text-left hover:bg-hover"
        >
          <ChevronRight
            size={14}
            aria-hidden
            className={`-ml-0.5 shrink-0 transition-transform ${isOpen ? 'rotate-90' : ''}`}
          />
          <span className="truncate">{leftOutWords(leftOut, board)}</span>
          <span className="shrink-0 text-ink-faint">{isOpen ? '' : 'See why'}</span>
        </button>
      )}
      {isOpen ? (
        <div className="max-h-44 overflow-auto border-t border-line px-6 py-2">
          <LeftOutReasons leftOut={leftOut} board={board} />
        </div>
      ) : null}
    </section>
  )
}

/** Opens the whole explanation beside the plan. */
function Why({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex max-w-full min-w-0 cursor-default rounded-sm text-left underline-offset-2 hover:underline"
    >
      {children}
    </button>
  )
}

export function LeftOutReasons({ leftOut, board }: { leftOut: LeftOutFacts; board: Board }) {
  const more = leftOut.activities.length - shownAtMost
  return (
    <ul className="flex flex-col text-sm">
      {board.vetoed.slice(0, shownAtMost).map(({ placement, person, activity, host }) => (
        <li key={placement.id} className="grid min-h-8 grid-cols-[minmax(140px,220px)_1fr] items-baseline gap-4 py-1">
          <Why onClick={() => ask({ kind: 'seat', activityId: activity.id })}>
            <span className="truncate">{titleOf(board, activity)}</span>
          </Why>
          <span className="line-clamp-3 wrap-anywhere text-ink-soft" title={placement.vetoReason ?? undefined}>
            {person.name} was vetoed by {host?.name ?? 'the host'}: {placement.vetoReason}
          </span>
        </li>
      ))}
      {leftOut.people.map(({ personId, placements, minimum, words }) => {
        const person = board.people.get(personId)
        return person === undefined ? null : (
          <li key={personId} className="grid min-h-8 grid-cols-[minmax(140px,220px)_1fr] items-baseline gap-4 py-1">
            <Why onClick={() => ask({ kind: 'person', personId })}>
              <PersonMark person={person} size="small" />
            </Why>
            <span className="text-ink-soft">
              {placements} of {minimum}. {words}
            </span>
          </li>
        )
      })}
      {leftOut.activities.slice(0, shownAtMost).map(({ activityId, emptySeats, words }) => {
        const activity = board.activities.get(activityId)
        return activity === undefined ? null : (
          <li key={activityId} className="grid min-h-8 grid-cols-[minmax(140px,220px)_1fr] items-baseline gap-4 py-1">
            <Why onClick={() => ask({ kind: 'seat', activityId })}>
              <span className="truncate">{titleOf(board, activity)}</span>
            </Why>
            <span className="text-ink-soft">
              {count(emptySeats, 'empty seat')}. {words}
            </span>
          </li>
        )
      })}
      {more > 0 ? (
        <li className="flex h-8 items-center text-ink-faint">
          And {count(more, 'more activity', 'more activities')}: see the timeline by activity, empty seats only.
        </li>
      ) : null}
    </ul>
  )
}
