import { Tooltip } from '@base-ui/react/tooltip'
import type { RefObject } from 'react'
import { useEffect, useState } from 'react'
import type { AgedLevel } from '../../../shared/contract/levels.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { levelSentence } from '../../marks/level-mark.tsx'
import { dayYearWords } from '../../words/times.ts'

interface Told {
  person: Person
  skill: Skill
}

export interface CellTipProps {
  scroller: RefObject<HTMLElement | null>
  cellAt: (line: number, person: number) => Told | undefined
  /** While something else is said about a cell. */
  isHidden: boolean
}

const delayMs = 500

/** The cell under the pointer in words. One for all cells, because a tooltip for each would make scrolling slow. */
export function CellTip({ scroller, cellAt, isHidden }: CellTipProps) {
  const [shown, setShown] = useState<{ cell: Element; told: Told } | null>(null)
  const personId = shown?.told.person.id
  const { data: levels } = useQuery('levels.list', personId === undefined ? null : { personId })
  const level = levels?.find(({ skillId }) => skillId === shown?.told.skill.id)

  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    let waiting: ReturnType<typeof setTimeout> | undefined
    const hide = () => {
      clearTimeout(waiting)
      setShown(null)
    }
    const onPointerOver = (event: PointerEvent) => {
      hide()
      const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null
      if (cell === null) return
      waiting = setTimeout(() => {
        const [line = -1, person = -1] = (cell.getAttribute('data-cell') ?? '').split(' ').map(Number)
        const told = cellAt(line, person)
        if (told !== undefined && cell.isConnected) setShown({ cell, told })
      }, delayMs)
    }
    element.addEventListener('pointerover', onPointerOver)
    for (const over of ['pointerleave', 'pointerdown', 'scroll', 'keydown'] as const)
      element.addEventListener(over, hide)
    return () => {
      clearTimeout(waiting)
      element.removeEventListener('pointerover', onPointerOver)
      for (const over of ['pointerleave', 'pointerdown', 'scroll', 'keydown'] as const) {
        element.removeEventListener(over, hide)
      }
    }
  }, [scroller, cellAt])

  return (
    <Tooltip.Root open={shown !== null && levels !== undefined && !isHidden}>
      <Tooltip.Portal>
        <Tooltip.Positioner anchor={shown?.cell ?? null} side="bottom" sideOffset={4} className="z-30">
          {/* For the pointer: a screen reader is told the same by the cell. */}
          <Tooltip.Popup aria-hidden className="popup flex max-w-72 flex-col px-2 py-1 text-xs">
            <span className="font-medium">
              {shown?.told.person.name}: {shown?.told.skill.name}
            </span>
            <span className="text-ink-soft">{wordsOf(level)}</span>
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}

function wordsOf(level: AgedLevel | undefined): string {
  if (level === undefined) return levelSentence(0, null)
  const sentence = levelSentence(level.level, level.targetLevel, level.isRefreshDue, level.isInterested)
  const { confirmedOn } = level
  return confirmedOn === null ? sentence : `${sentence}; last seen ${dayYearWords(confirmedOn)}`
}
