import type { VirtualItem } from '@tanstack/react-virtual'
import { TriangleAlert } from 'lucide-react'
import type { Person } from '../../../shared/domain/people.ts'
import type { FunnelStage, Skill, SkillLevel } from '../../../shared/domain/skills.ts'
import { LevelMark } from '../../marks/level-mark.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { Tip } from '../../ui/tooltip.tsx'
import { audienceWords, functionWords, stageWords } from '../../words/domain.ts'
import type { Coverage } from './coverage.ts'
import { coverageWords } from './coverage.ts'
import { isStale } from './levels.ts'
import type { LevelKey } from './matrix-lines.ts'
import { levelKey } from './matrix-lines.ts'

export const nameSize = 232
export const cellSize = 40
export const edgeSize = 104
export const headHeight = 140

export function MatrixHead(props: { people: readonly Person[]; columns: readonly VirtualItem[]; width: number }) {
  const { people, columns, width } = props
  return (
    <thead className="sticky top-0 z-20 block bg-canvas" style={{ width }}>
      <tr aria-rowindex={1} className="relative flex border-b border-line-strong" style={{ height: headHeight }}>
        <th
          scope="col"
          className="sticky left-0 z-10 flex shrink-0 items-end bg-canvas px-6 pb-2 text-xs font-medium text-ink-soft"
          style={{ width: nameSize }}
        >
          Skill
        </th>
        {columns.map(({ index, start }) => (
          <PersonHead key={people[index]?.id} person={people[index]} column={index + 2} start={start} />
        ))}
        <th
          scope="col"
          aria-colindex={people.length + 2}
          className="sticky right-0 z-10 ml-auto flex shrink-0 items-end border-l border-line bg-canvas px-3 pb-2 text-xs font-medium text-ink-soft"
          style={{ width: edgeSize }}
        >
          Capable / wanted
        </th>
      </tr>
    </thead>
  )
}

function PersonHead({ person, column, start }: { person: Person | undefined; column: number; start: number }) {
  if (person === undefined) return null
  return (
    <th
      scope="col"
      aria-colindex={column}
      className="absolute bottom-0 flex h-full flex-col items-center justify-end gap-1.5 pb-2 font-normal"
      style={{ left: nameSize + start, width: cellSize }}
    >
      <span className="max-h-26 rotate-180 truncate text-xs text-ink-soft [writing-mode:vertical-rl]">
        {person.name}
      </span>
      <Avatar name={person.name} kind={person.function === 'marketing' ? 'square' : 'round'} size="small" />
    </th>
  )
}

interface LinePlace {
  top: number
  rowIndex: number
  width: number
}

export function MatrixStage({
  stage,
  top,
  rowIndex,
  width,
  columns,
}: LinePlace & { stage: FunnelStage; columns: number }) {
  return (
    <tr
      aria-rowindex={rowIndex}
      className="absolute left-0 flex h-9 items-end border-b border-line"
      style={{ transform: `translateY(${top}px)`, width }}
    >
      <td colSpan={columns} className="sticky left-0 px-6 pb-1 text-xs font-bold text-ink-soft">
        {stageWords[stage]}
      </td>
    </tr>
  )
}

export interface MatrixSkillProps extends LinePlace {
  lineIndex: number
  skill: Skill
  people: readonly Person[]
  columns: readonly VirtualItem[]
  levels: ReadonlyMap<LevelKey, SkillLevel>
  coverage: Coverage | undefined
  /** The person whose cell in this line the keyboard is on. */
  activePerson: number | undefined
  cellId: (line: number, person: number) => string
  onOpen: (skill: Skill) => void
}

export function MatrixSkill(props: MatrixSkillProps) {
  const { lineIndex, skill, people, columns, levels, coverage, activePerson, cellId, onOpen, top, rowIndex, width } =
    props
  return (
    <tr
      aria-rowindex={rowIndex}
      className="absolute left-0 flex h-9 items-stretch border-b border-line/60"
      style={{ transform: `translateY(${top}px)`, width }}
    >
      <th
        scope="row"
        className="sticky left-0 z-10 flex shrink-0 items-center bg-canvas pr-2 pl-6 text-left font-normal"
        aria-label={skill.name}
        style={{ width: nameSize }}
      >
        <Tip
          words={`${functionWords[skill.homeFunction]} skill, ${audienceWords[skill.audience].toLowerCase()}`}
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
      {columns.map(({ index, start }) => {
        const person = people[index]
        if (person === undefined) return null
        return (
          <LevelCell
            key={person.id}
            id={cellId(lineIndex, index)}
            place={`${lineIndex} ${index}`}
            column={index + 2}
            start={start}
            level={levels.get(levelKey(person.id, skill.id))}
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
}

function LevelCell(props: {
  id: string
  place: string
  column: number
  start: number
  level: SkillLevel | undefined
  isActive: boolean
}) {
  const { id, place, column, start, level, isActive } = props
  const ring = isActive
    ? 'group-focus-visible/grid:outline-2 group-focus-visible/grid:-outline-offset-2 group-focus-visible/grid:outline-accent'
    : ''
  return (
    <td
      id={id}
      data-cell={place}
      aria-colindex={column}
      className={`absolute flex h-full items-center justify-center hover:bg-hover ${ring}`}
      style={{ left: nameSize + start, width: cellSize }}
    >
      {level === undefined || (level.level === 0 && level.targetLevel === null) ? (
        <>
          <span className="sr-only">Level 0</span>
          <span aria-hidden className="size-1 rounded-full bg-line-strong" />
        </>
      ) : (
        <LevelMark level={level.level} target={level.targetLevel} isStale={isStale(level)} />
      )}
    </td>
  )
}

export function CoverageMark({ coverage }: { coverage: Coverage }) {
  const { capable, wanted, isSinglePointOfFailure } = coverage
  const isShort = capable < wanted
  return (
    <>
      <span className="sr-only">{coverageWords(coverage)}</span>
      <span aria-hidden className={isShort ? 'font-medium text-warn' : ''}>
        {capable} / {wanted}
      </span>
      {isSinglePointOfFailure ? (
        <Tip words="Single point of failure: one person alone is capable">
          <span className="inline-flex text-warn">
            <TriangleAlert size={14} aria-hidden />
          </span>
        </Tip>
      ) : null}
    </>
  )
}
