import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { LeftOut as LeftOutFacts } from '../../../shared/contract/cycles.ts'
import { PersonMark } from '../../marks/person-mark.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { count, number } from '../../words/counts.ts'
import type { Board } from './board.ts'
import { titleOf } from './board.ts'
import { ask, type Asked } from './plan-view.ts'

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
        <LeftOutReasons leftOut={leftOut} board={board} className="max-h-44 border-t border-line px-6" />
      ) : null}
    </section>
  )
}

/** Who or what was left out, what opens the whole explanation beside the plan, and the reason in short. */
interface Line {
  key: string
  asked: Asked
  name: ReactNode
  words: string
  /** What may be longer than is shown. */
  title?: string
}

export function LeftOutReasons({
  leftOut,
  board,
  className,
}: {
  leftOut: LeftOutFacts
  board: Board
  className: string
}) {
  return (
    <VirtualList
      label="What was left out, and why"
      items={linesOf(leftOut, board)}
      keyOf={({ key }) => key}
      render={({ asked, name, words, title }) => (
        <div className="grid min-h-8 grid-cols-[minmax(140px,220px)_1fr] items-baseline gap-4 py-1 text-sm">
          <button
            type="button"
            onClick={() => {
              ask(asked)
            }}
            className="flex max-w-full min-w-0 cursor-default rounded-sm text-left underline-offset-2 hover:underline"
          >
            {name}
          </button>
          <span className="line-clamp-3 text-pretty wrap-anywhere text-ink-soft" title={title}>
            {words}
          </span>
        </div>
      )}
      className={className}
    />
  )
}

/** Vetoes first, then people, then empty seats. */
function linesOf({ people, activities }: LeftOutFacts, board: Board): Line[] {
  const vetoed = board.vetoed.map(({ placement, person, activity, host }): Line => {
    const words = `${person.name} was vetoed by ${host?.name ?? 'the host'}: ${placement.vetoReason}`
    const name = <span className="truncate">{titleOf(board, activity)}</span>
    return { key: placement.id, asked: { kind: 'seat', activityId: activity.id }, name, words, title: words }
  })
  const short = people.flatMap(({ personId, placements, minimum, words }): Line[] => {
    const person = board.people.get(personId)
    if (person === undefined) return []
    const name = <PersonMark person={person} size="small" />
    return [
      { key: personId, asked: { kind: 'person', personId }, name, words: `${placements} of ${minimum}. ${words}` },
    ]
  })
  const seats = activities.flatMap(({ activityId, emptySeats, words }): Line[] => {
    const activity = board.activities.get(activityId)
    if (activity === undefined) return []
    const name = <span className="truncate">{titleOf(board, activity)}</span>
    const all = `${count(emptySeats, 'empty seat')}. ${words}`
    return [{ key: activityId, asked: { kind: 'seat', activityId }, name, words: all }]
  })
  return [...vetoed, ...short, ...seats]
}
