import { CalendarOff, Pin, PinOff, Trash2 } from 'lucide-react'
import { Link } from 'wouter'
import type { RuleFinding } from '../../../shared/contract/findings.ts'
import { PersonMark } from '../../marks/person-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Board } from './board.ts'
import { titleOf } from './board.ts'
import { openBar } from './plan-view.ts'
import type { usePlanDeeds } from './use-plan-deeds.ts'
import { inWords } from './words.ts'
import { whenShortWords } from '../../words/activities.ts'

export interface ConflictCardProps {
  finding: RuleFinding
  board: Board
  deeds: ReturnType<typeof usePlanDeeds>
  /** Before something of it is opened. */
  onLeave?: () => void
}

/** One set of things that cannot all hold, each member with the deed that resolves the whole set. */
export function ConflictCard({ finding, board, deeds, onLeave }: ConflictCardProps) {
  const { rule, words, placementIds, personId } = finding
  const pins = placementIds.flatMap((id) => board.placed.get(id) ?? [])
  const person = personId === null ? undefined : board.people.get(personId)
  return (
    <li className="max-w-xl rounded-md border border-bad bg-surface px-3 py-2">
      <h2 className="font-bold">{inWords(rule)}</h2>
      <p className="mb-2 text-pretty text-ink-soft">{words}</p>
      <ul className="flex flex-col gap-1">
        {pins.map((item) => (
          <li key={item.placement.id} className="flex items-center gap-2">
            <Pin size={12} aria-hidden className="shrink-0 fill-current text-ink-soft" />
            <button
              type="button"
              onClick={() => {
                onLeave?.()
                openBar(item.placement.id)
              }}
              className="min-w-0 flex-1 cursor-default rounded-sm text-left underline-offset-2 hover:underline"
            >
              <PersonMark person={item.person} size="small" />
              <span className="block text-xs text-pretty text-ink-faint">
                {titleOf(board, item.activity)}, {whenShortWords(item.activity, board.timeZone)}
              </span>
            </button>
            {item.placement.isPinned ? (
              <Button icon={PinOff} onClick={() => void deeds.pin([item.placement.id], false)}>
                Unpin
              </Button>
            ) : (
              <span className="shrink-0 text-xs text-ink-soft">Not pinned</span>
            )}
            <IconButton
              icon={Trash2}
              size="small"
              label={`Remove ${item.person.name} from ${titleOf(board, item.activity)}`}
              onClick={() => void deeds.remove([item.placement.id])}
            />
          </li>
        ))}
        {person === undefined ? null : (
          <li className="flex items-center gap-2">
            <CalendarOff size={12} aria-hidden className="shrink-0 text-ink-soft" />
            <Link
              href={`/people/${person.id}`}
              className="rounded-sm underline underline-offset-2"
              {...(onLeave === undefined ? {} : { onClick: onLeave })}
            >
              Open {person.name}
            </Link>
          </li>
        )}
      </ul>
    </li>
  )
}
