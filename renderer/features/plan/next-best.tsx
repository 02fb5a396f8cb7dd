import { ArrowLeftRight, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Substitute } from '../../../shared/contract/explanations.ts'
import { PersonMark } from '../../marks/person-mark.tsx'
import { RoleMark } from '../../marks/role-mark.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Board } from './board.ts'
import { titleOf } from './board.ts'
import { inWords, lossWords, pointsWords } from './words.ts'

export interface NextBestProps {
  substitutes: readonly Substitute[]
  board: Board
  onSwap: (substitute: Substitute) => void
}

/** Who could have a placement instead, with what the plan would lose by it as a bar; each opens to the reasons. */
export function NextBest({ substitutes, board, onSwap }: NextBestProps) {
  const most = Math.max(1, ...substitutes.map(({ points }) => Math.abs(points)))
  return (
    <ul className="flex flex-col">
      {substitutes.map((substitute) => (
        <SubstituteLine
          key={substitute.personId}
          substitute={substitute}
          board={board}
          most={most}
          onSwap={() => {
            onSwap(substitute)
          }}
        />
      ))}
    </ul>
  )
}

interface LineProps {
  substitute: Substitute
  board: Board
  most: number
  onSwap: () => void
}

function SubstituteLine({ substitute, board, most, onSwap }: LineProps) {
  const [isOpen, setIsOpen] = useState(false)
  const person = board.people.get(substitute.personId)
  if (person === undefined) return null
  const { points, role, rules, findings } = substitute
  const isBarred = findings.length > 0
  const share = Math.max(3, (Math.abs(points) / most) * 100)
  return (
    <li className="border-b border-line/60 last:border-b-0">
      <div className="flex items-center gap-1">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen)
          }}
          className="focus-inset flex min-h-9 min-w-0 flex-1 cursor-default items-center gap-2 rounded-sm text-left text-sm hover:bg-hover"
        >
          <ChevronRight
            size={14}
            aria-hidden
            className={`shrink-0 text-ink-faint transition-transform ${isOpen ? 'rotate-90' : ''}`}
          />
          <span className={`min-w-0 flex-1 ${isBarred ? 'opacity-60' : ''}`}>
            <PersonMark person={person} size="small" />
          </span>
          {isBarred ? (
            <span className="shrink-0 text-xs text-bad">Barred</span>
          ) : (
            <>
              <span aria-hidden className="flex h-2 w-14 shrink-0 justify-end rounded-full bg-hover">
                <span
                  className={`h-full rounded-full ${points < 0 ? 'bg-warn' : 'bg-good'}`}
                  style={{ width: `${share}%` }}
                />
              </span>
              <span className="w-18 shrink-0 text-right text-xs text-ink-soft">{lossWords(points)}</span>
            </>
          )}
        </button>
        <IconButton icon={ArrowLeftRight} label={`Swap in ${person.name}`} size="small" onClick={onSwap} />
      </div>
      {isOpen ? (
        <div className="flex flex-col gap-1 pb-2 pl-6 text-xs text-pretty text-ink-soft">
          <p className="flex items-center gap-1.5">
            <RoleMark role={role} isWithWords />
          </p>
          {givesUpWords(substitute, board)}
          {isBarred
            ? findings.map((finding) => <p key={`${finding.rule}/${finding.words}`}>{finding.words}</p>)
            : rules.map((rule) => (
                <p key={rule.rule} className="flex gap-2">
                  <span className={`w-14 shrink-0 font-medium ${rule.points > 0 ? 'text-good' : 'text-warn'}`}>
                    {pointsWords(rule.points)}
                  </span>
                  <span className="min-w-0">
                    <span className="font-medium">{inWords(rule.rule)}.</span> {rule.words}
                  </span>
                </p>
              ))}
        </div>
      ) : null}
    </li>
  )
}

function givesUpWords({ givesUp }: Substitute, board: Board) {
  const activity = givesUp === null ? undefined : board.activities.get(givesUp)
  return activity === undefined ? null : <p>Would have to give up {titleOf(board, activity)} for it.</p>
}
