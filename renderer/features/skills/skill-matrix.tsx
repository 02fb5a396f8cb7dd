import type { MouseEvent } from 'react'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { AnchoredPanel } from '../../ui/anchored-panel.tsx'
import { CellTip } from './cell-tip.tsx'
import { coverageOf } from './coverage.ts'
import type { ShownLevel } from './levels.ts'
import { levelsBySkill } from './levels.ts'
import { LevelChoice } from './level-choice.tsx'
import { MatrixHead } from './matrix-head.tsx'
import { MatrixLegend } from './matrix-legend.tsx'
import type { PeopleGrouping, SkillGrouping } from './matrix-lines.ts'
import { matrixColumns, matrixLines } from './matrix-lines.ts'
import { MatrixGroup, MatrixSkill, cellId } from './matrix-row.tsx'
import { cellSize, edgeSize, groupHeadHeight, headHeight, nameSize, rowSize } from './matrix-size.ts'
import { useMatrixKeys } from './use-matrix-keys.ts'
import { useSight } from './use-sight.ts'

export interface SkillMatrixProps {
  people: readonly Person[]
  skills: readonly Skill[]
  levels: readonly ShownLevel[]
  skillsBy: SkillGrouping
  peopleBy: PeopleGrouping
  onOpenSkill: (skill: Skill) => void
  /** What stands behind a level, and how a gap could be closed. */
  onOpenCell: (skill: Skill, person: Person) => void
}

/** Skills down, people across. What is outside the sight is not mounted, in either direction. */
export function SkillMatrix(props: SkillMatrixProps) {
  const { skills, levels, skillsBy, peopleBy, onOpenSkill, onOpenCell } = props
  const scroller = useRef<HTMLTableElement>(null)
  const gridId = useId()
  const { people, groups } = useMemo(() => matrixColumns(props.people, peopleBy), [props.people, peopleBy])
  const firsts = useMemo(() => new Set(groups.map(({ from }) => from)), [groups])
  const lines = useMemo(() => matrixLines(skills, skillsBy), [skills, skillsBy])
  const bySkill = useMemo(() => levelsBySkill(levels), [levels])
  const coverage = useMemo(() => coverageOf(skills, levels), [skills, levels])
  const [place, setPlace] = useState({ line: 1, person: 0 })
  const [anchor, setAnchor] = useState<Element | null>(null)
  const rowAxis = useMemo(
    () => ({ count: lines.length, size: rowSize, before: groupHeadHeight + headHeight, after: 0 }),
    [lines.length],
  )
  const columnAxis = useMemo(
    () => ({ count: people.length, size: cellSize, before: nameSize, after: edgeSize }),
    [people.length],
  )
  const sight = useSight(scroller, rowAxis, columnAxis)

  const line = lines[place.line]
  const person = people[place.person]
  const cell =
    person === undefined || line?.kind !== 'skill'
      ? undefined
      : { person, skill: line.skill, level: bySkill.get(line.skill.id)?.get(person.id) }
  const isCellMounted = isIn(place.line, sight.rows) && isIn(place.person, sight.columns)

  const goTo = (lineIndex: number, personIndex: number) => {
    const next = { line: lineIndex, person: Math.min(people.length - 1, Math.max(0, personIndex)) }
    setPlace(next)
    sight.show(next.line, next.person)
  }
  const onKeyDown = useMatrixKeys({
    lines,
    people,
    place,
    cell,
    goTo,
    openCell: () => {
      setAnchor(document.querySelector(`#${CSS.escape(cellId(gridId, place.line, place.person))}`))
    },
  })
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const found = event.target.closest('[data-cell]')
    const [lineIndex, personIndex] = (found?.getAttribute('data-cell') ?? '').split(' ').map(Number)
    if (found === null || lineIndex === undefined || personIndex === undefined) return
    setPlace({ line: lineIndex, person: personIndex })
    setAnchor(found)
  }
  const close = () => {
    setAnchor(null)
    scroller.current?.focus()
  }

  const latest = useRef(onOpenSkill)
  useEffect(() => {
    latest.current = onOpenSkill
  })
  // The same function for as long as the matrix is there, or every row would be drawn anew with it.
  const openSkill = useCallback((skill: Skill) => {
    latest.current(skill)
  }, [])
  const cellAt = useCallback(
    (lineIndex: number, personIndex: number) => {
      const at = lines[lineIndex]
      const who = people[personIndex]
      return at?.kind === 'skill' && who !== undefined ? { person: who, skill: at.skill } : undefined
    },
    [lines, people],
  )

  const width = nameSize + people.length * cellSize + edgeSize
  return (
    <>
      <table
        ref={scroller}
        role="grid"
        aria-label="Levels of people in skills"
        aria-rowcount={lines.length + 2}
        aria-colcount={people.length + 2}
        aria-activedescendant={isCellMounted ? cellId(gridId, place.line, place.person) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
        className="group/grid block min-h-0 flex-1 overflow-auto border-t border-line text-sm outline-none"
      >
        <MatrixHead people={people} groups={groups} columns={sight.columns} width={width} />
        <tbody className="relative block" style={{ height: lines.length * rowSize, width }}>
          {lines.slice(sight.rows.from, sight.rows.to).map((each, at) => {
            const lineIndex = sight.rows.from + at
            return each.kind === 'group' ? (
              <MatrixGroup
                key={each.key}
                lineIndex={lineIndex}
                width={width}
                words={each.words}
                columns={people.length + 2}
              />
            ) : (
              <MatrixSkill
                key={each.skill.id}
                lineIndex={lineIndex}
                width={width}
                skill={each.skill}
                people={people}
                columns={sight.columns}
                levels={bySkill.get(each.skill.id)}
                coverage={coverage.get(each.skill.id)}
                firsts={firsts}
                activePerson={place.line === lineIndex ? place.person : undefined}
                gridId={gridId}
                onOpen={openSkill}
              />
            )
          })}
        </tbody>
      </table>
      <MatrixLegend />
      <CellTip scroller={scroller} cellAt={cellAt} isHidden={anchor !== null} />
      {cell === undefined ? null : (
        <AnchoredPanel anchor={anchor} title={`${cell.person.name}: ${cell.skill.name}`} onClose={close}>
          <LevelChoice
            {...cell}
            onMore={() => {
              close()
              onOpenCell(cell.skill, cell.person)
            }}
          />
        </AnchoredPanel>
      )}
    </>
  )
}

function isIn(index: number, { from, to }: { from: number; to: number }): boolean {
  return index >= from && index < to
}
