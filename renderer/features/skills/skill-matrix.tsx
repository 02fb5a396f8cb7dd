import { useVirtualizer } from '@tanstack/react-virtual'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useId, useMemo, useRef, useState } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill, SkillLevel } from '../../../shared/domain/skills.ts'
import { AnchoredPanel } from '../../ui/anchored-panel.tsx'
import { coverageOf } from './coverage.ts'
import { LevelChoice } from './level-choice.tsx'
import { MatrixHead, MatrixSkill, MatrixStage, cellSize, edgeSize, headHeight, nameSize } from './matrix-parts.tsx'
import { levelKey, levelsByKey, matrixLines, nextSkillLine } from './matrix-lines.ts'
import { useSetLevel } from './use-set-level.ts'

export interface SkillMatrixProps {
  people: readonly Person[]
  skills: readonly Skill[]
  levels: readonly SkillLevel[]
  onOpenSkill: (skill: Skill) => void
}

const rowSize = 36

/**
 * Skills down, people across. Arrows move between cells, 0 to 4 set the level, Shift with 0 to 4 the target, Enter opens
 * the choice. Rows and columns outside the sight are not mounted.
 */
export function SkillMatrix({ people, skills, levels, onOpenSkill }: SkillMatrixProps) {
  const scroller = useRef<HTMLTableElement>(null)
  const id = useId()
  const setLevel = useSetLevel()
  const lines = useMemo(() => matrixLines(skills), [skills])
  const byKey = useMemo(() => levelsByKey(levels), [levels])
  const coverage = useMemo(() => coverageOf(skills, levels), [skills, levels])
  const [place, setPlace] = useState({ line: 1, person: 0 })
  const [anchor, setAnchor] = useState<Element | null>(null)

  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowSize,
    overscan: 6,
    scrollPaddingStart: headHeight,
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cellSize,
    overscan: 4,
    scrollPaddingStart: nameSize,
    scrollPaddingEnd: edgeSize,
  })
  const shownColumns = columns.getVirtualItems()
  const shownRows = rows.getVirtualItems()

  const line = lines[place.line]
  const person = people[place.person]
  const skill = line?.kind === 'skill' ? line.skill : undefined
  const level = person === undefined || skill === undefined ? undefined : byKey.get(levelKey(person.id, skill.id))
  const cellId = (lineIndex: number, personIndex: number) => `${id}-${lineIndex}-${personIndex}`
  const isCellMounted =
    shownRows.some(({ index }) => index === place.line) && shownColumns.some(({ index }) => index === place.person)

  const goTo = (lineIndex: number, personIndex: number) => {
    const next = { line: lineIndex, person: Math.min(people.length - 1, Math.max(0, personIndex)) }
    setPlace(next)
    rows.scrollToIndex(next.line, { align: 'auto' })
    columns.scrollToIndex(next.person, { align: 'auto' })
  }
  const openCell = () => {
    setAnchor(document.querySelector(`#${CSS.escape(cellId(place.line, place.person))}`))
  }
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

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const move = moves[event.key]
    // The key's place on the keyboard: with Shift, what it types depends on the layout.
    const digit = /^(?:Digit|Numpad)([0-4])$/.exec(event.code)?.[1]
    if (move !== undefined) move()
    else if (digit !== undefined && person !== undefined && skill !== undefined) {
      const number = Number(digit)
      void setLevel(person, skill, event.shiftKey ? { targetLevel: number === 0 ? null : number } : { level: number })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const cell = event.target.closest('[data-cell]')
    const [lineIndex, personIndex] = (cell?.getAttribute('data-cell') ?? '').split(' ').map(Number)
    if (cell === null || lineIndex === undefined || personIndex === undefined) return
    setPlace({ line: lineIndex, person: personIndex })
    setAnchor(cell)
  }

  const width = nameSize + columns.getTotalSize() + edgeSize
  return (
    <>
      <table
        ref={scroller}
        role="grid"
        aria-label="Levels of people in skills"
        aria-rowcount={lines.length + 1}
        aria-colcount={people.length + 2}
        aria-activedescendant={isCellMounted ? cellId(place.line, place.person) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
        className="group/grid block outline-none min-h-0 flex-1 overflow-auto border-t border-line text-sm"
      >
        <MatrixHead people={people} columns={shownColumns} width={width} />
        <tbody className="relative block" style={{ height: rows.getTotalSize(), width }}>
          {shownRows.map(({ index, start }) => {
            const line = lines[index]
            if (line === undefined) return null
            const shared = { top: start, rowIndex: index + 2, width }
            return line.kind === 'stage' ? (
              <MatrixStage key={line.stage} {...shared} stage={line.stage} columns={people.length + 2} />
            ) : (
              <MatrixSkill
                key={line.skill.id}
                {...shared}
                lineIndex={index}
                skill={line.skill}
                people={people}
                columns={shownColumns}
                levels={byKey}
                coverage={coverage.get(line.skill.id)}
                activePerson={place.line === index ? place.person : undefined}
                cellId={cellId}
                onOpen={onOpenSkill}
              />
            )
          })}
        </tbody>
      </table>
      {person === undefined || skill === undefined ? null : (
        <AnchoredPanel
          anchor={anchor}
          title={`${person.name}: ${skill.name}`}
          onClose={() => {
            setAnchor(null)
            scroller.current?.focus()
          }}
        >
          <LevelChoice person={person} skill={skill} level={level} />
        </AnchoredPanel>
      )}
    </>
  )
}
