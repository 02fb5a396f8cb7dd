import { memo } from 'react'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { LevelMark } from '../../marks/level-mark.tsx'
import { Tip } from '../../ui/tooltip.tsx'
import { audienceWords, functionWords, stageWords } from '../../words/domain.ts'
import type { Coverage } from './coverage.ts'
import { CoverageMark } from './coverage-mark.tsx'
import type { ShownLevel } from './levels.ts'
import { isStale } from './levels.ts'
import { cellSize, edgeSize, nameSize, rowSize } from './matrix-size.ts'
import type { Span } from './sight.ts'

interface LinePlace {
  lineIndex: number
  width: number
}

const row = 'absolute left-0 flex h-9 border-b'

export const MatrixGroup = memo(function MatrixGroup(props: LinePlace & { words: string; columns: number }) {
  const { lineIndex, width, words, columns } = props
  return (
    <tr
      aria-rowindex={lineIndex + 3}
      className={`${row} items-end border-line`}
      style={{ top: lineIndex * rowSize, width }}
    >
      <td colSpan={columns} className="sticky left-0 px-6 pb-1 text-xs font-bold text-ink-soft">
        {words}
      </td>
    </tr>
  )
})

export interface MatrixSkillProps extends LinePlace {
  skill: Skill
  people: readonly Person[]
  columns: Span
  /** Of this skill. */
  levels: ReadonlyMap<PersonId, ShownLevel> | undefined
  coverage: Coverage | undefined
  /** Columns that begin a group. */
  firsts: ReadonlySet<number>
  /** The person whose cell in this line the keyboard is on. */
  activePerson: number | undefined
  gridId: string
  onOpen: (skill: Skill) => void
}

export function cellId(gridId: string, line: number, person: number): string {
  return `${gridId}-${line}-${person}`
}

/** One skill across the people in sight. Drawn anew only when something in it, or the columns in sight, changed. */
export const MatrixSkill = memo(function MatrixSkill(props: MatrixSkillProps) {
  const { lineIndex, skill, people, columns, levels, coverage, firsts, activePerson, gridId, onOpen, width } = props
  return (
    <tr
      aria-rowindex={lineIndex + 3}
      className={`${row} items-stretch border-line/60`}
      style={{ top: lineIndex * rowSize, width }}
    >
      <th
        scope="row"
        className="sticky left-0 z-10 flex shrink-0 items-center bg-canvas pr-2 pl-6 text-left font-normal"
        aria-label={skill.name}
        style={{ width: nameSize }}
      >
        <Tip
          words={`${functionWords[skill.homeFunction]} skill, ${stageWords[skill.funnelStage].toLowerCase()}, ${audienceWords[skill.audience].toLowerCase()}`}
          side="right"
        >
          <button
            type="button"
            onClick={() => {
              onOpen(skill)
            }}
            className="-mx-1.5 min-w-0 truncate rounded-sm px-1.5 py-0.5 text-left hover:bg-hover"
          >
            {skill.name}
          </button>
        </Tip>
      </th>
      {people.slice(columns.from, columns.to).map((person, place) => {
        const index = columns.from + place
        const held = levels?.get(person.id)
        return (
          <LevelCell
            key={person.id}
            gridId={gridId}
            line={lineIndex}
            index={index}
            level={held?.level ?? 0}
            target={held?.targetLevel ?? null}
            isStale={isStale(held)}
            isInterested={held?.isInterested ?? false}
            isFirst={firsts.has(index)}
            isActive={activePerson === index}
          />
        )
      })}
      <td
        aria-colindex={people.length + 2}
        className="sticky right-0 z-10 ml-auto flex shrink-0 items-center gap-1.5 border-l border-line bg-canvas px-3"
        style={{ width: edgeSize }}
      >
        {coverage === undefined ? null : <CoverageMark coverage={coverage} />}
      </td>
    </tr>
  )
})

interface LevelCellProps {
  gridId: string
  line: number
  index: number
  level: number
  target: number | null
  isStale: boolean
  isInterested: boolean
  isFirst: boolean
  isActive: boolean
}

/** Told in values, not as an object, so that a cell stays as it is when the levels were read again. */
const LevelCell = memo(function LevelCell(props: LevelCellProps) {
  const { gridId, line, index, level, target, isStale: isDue, isInterested, isFirst, isActive } = props
  const ring = isActive
    ? 'group-focus-visible/grid:outline-2 group-focus-visible/grid:-outline-offset-2 group-focus-visible/grid:outline-accent'
    : ''
  const edge = isFirst ? 'border-l border-line' : ''
  return (
    <td
      id={cellId(gridId, line, index)}
      data-cell={`${line} ${index}`}
      aria-colindex={index + 2}
      className={`absolute flex h-full items-center justify-center hover:bg-hover ${edge} ${ring}`}
      style={{ left: nameSize + index * cellSize, width: cellSize }}
    >
      {level === 0 && target === null && !isInterested ? (
        <>
          <span className="sr-only">Level 0</span>
          <span aria-hidden className="size-1 rounded-full bg-line-strong" />
        </>
      ) : (
        <LevelMark level={level} target={target} isStale={isDue} isInterested={isInterested} />
      )}
    </td>
  )
})
