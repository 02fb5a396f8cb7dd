import { memo } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import { Avatar } from '../../ui/avatar.tsx'
import type { ColumnGroup } from './matrix-lines.ts'
import { cellSize, edgeSize, groupHeadHeight, headHeight, nameSize } from './matrix-size.ts'
import type { Span } from './sight.ts'

export interface MatrixHeadProps {
  people: readonly Person[]
  groups: readonly ColumnGroup[]
  columns: Span
  width: number
}

/** Who stands over each column, under their function or team. Stays in sight. */
export const MatrixHead = memo(function MatrixHead({ people, groups, columns, width }: MatrixHeadProps) {
  const edge = 'sticky right-0 z-10 ml-auto flex shrink-0 items-end border-l border-line bg-canvas px-3 pb-2'
  return (
    <thead className="sticky top-0 z-20 block bg-canvas" style={{ width }}>
      <tr aria-rowindex={1} className="relative flex" style={{ height: groupHeadHeight }}>
        <td aria-colindex={1} className="sticky left-0 z-10 shrink-0 bg-canvas" style={{ width: nameSize }}>
          <span className="sr-only">Who belongs together</span>
        </td>
        {groups.map((group) =>
          group.from < columns.to && group.to > columns.from ? (
            <th
              key={group.words}
              scope="colgroup"
              aria-colindex={group.from + 2}
              colSpan={group.to - group.from}
              className="absolute h-full border-l border-line pt-2 text-left text-xs font-bold text-ink-soft"
              style={{ left: nameSize + group.from * cellSize, width: (group.to - group.from) * cellSize }}
            >
              <span
                className="sticky inline-block max-w-full truncate px-2"
                style={{ left: nameSize }}
                title={group.words}
              >
                {group.words}
              </span>
            </th>
          ) : null,
        )}
        <td aria-colindex={people.length + 2} className={edge} style={{ width: edgeSize }}>
          <span className="sr-only">Coverage</span>
        </td>
      </tr>
      <tr aria-rowindex={2} className="relative flex border-b border-line-strong" style={{ height: headHeight }}>
        <th
          scope="col"
          className="sticky left-0 z-10 flex shrink-0 items-end bg-canvas px-6 pb-2 text-xs font-medium text-ink-soft"
          style={{ width: nameSize }}
        >
          Skill
        </th>
        {people.slice(columns.from, columns.to).map((person, place) => (
          <PersonHead
            key={person.id}
            person={person}
            index={columns.from + place}
            isFirst={groups.some(({ from }) => from === columns.from + place)}
          />
        ))}
        <th
          scope="col"
          aria-colindex={people.length + 2}
          className={`${edge} text-xs font-medium text-ink-soft`}
          style={{ width: edgeSize }}
        >
          Capable / wanted
        </th>
      </tr>
    </thead>
  )
})

const PersonHead = memo(function PersonHead(props: { person: Person; index: number; isFirst: boolean }) {
  const { person, index, isFirst } = props
  return (
    <th
      scope="col"
      aria-colindex={index + 2}
      className={`absolute bottom-0 flex h-full flex-col items-center justify-end gap-1.5 pb-2 font-normal ${isFirst ? 'border-l border-line' : ''}`}
      style={{ left: nameSize + index * cellSize, width: cellSize }}
    >
      <span className="max-h-26 rotate-180 truncate text-xs text-ink-soft [writing-mode:vertical-rl]">
        {person.name}
      </span>
      <Avatar name={person.name} kind={person.function === 'marketing' ? 'square' : 'round'} size="small" />
    </th>
  )
})
