import type { KeyboardEvent } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import type { ShownLevel } from './levels.ts'
import type { MatrixLine } from './matrix-lines.ts'
import { nextSkillLine } from './matrix-lines.ts'
import { useSetLevel } from './use-set-level.ts'

export interface Place {
  line: number
  person: number
}

interface Options {
  lines: readonly MatrixLine[]
  people: readonly Person[]
  place: Place
  cell: { person: Person; skill: Skill; level: ShownLevel | undefined } | undefined
  goTo: (line: number, person: number) => void
  openCell: () => void
}

/** Arrows move, 0 to 4 set the level, with Shift the target, I says that the person would like to learn it, Enter opens. */
export function useMatrixKeys({ lines, people, place, cell, goTo, openCell }: Options) {
  const setLevel = useSetLevel()
  const moves: Record<string, () => void> = {
    ArrowDown: () => {
      goTo(nextSkillLine(lines, place.line, 1), place.person)
    },
    ArrowUp: () => {
      goTo(nextSkillLine(lines, place.line, -1), place.person)
    },
    ArrowRight: () => {
      goTo(place.line, place.person + 1)
    },
    ArrowLeft: () => {
      goTo(place.line, place.person - 1)
    },
    Home: () => {
      goTo(place.line, 0)
    },
    End: () => {
      goTo(place.line, people.length - 1)
    },
    Enter: openCell,
  }

  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const move = moves[event.key]
    // The key's place on the keyboard: with Shift, what it types depends on the layout.
    const digit = /^(?:Digit|Numpad)([0-4])$/.exec(event.code)?.[1]
    if (move !== undefined) move()
    else if (digit !== undefined && cell !== undefined) {
      const number = Number(digit)
      const change = event.shiftKey ? { targetLevel: number === 0 ? null : number } : { level: number }
      void setLevel(cell.person, cell.skill, change)
    } else if (event.key === 'i' && cell !== undefined) {
      void setLevel(cell.person, cell.skill, { isInterested: cell.level?.isInterested !== true })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
}
