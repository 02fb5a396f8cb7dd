import { useMemo } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import { zoneWords } from '../../../shared/domain/times.ts'
import { FunctionMark } from '../../marks/function-mark.tsx'
import { PersonMark } from '../../marks/person-mark.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import type { Column } from '../../ui/virtual-table.tsx'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import { count, hours } from '../../words/counts.ts'
import type { Minimums } from './cycle-form.ts'
import { commonMinimum, minimumFor, withCommonMinimum } from './cycle-form.ts'

export interface ParticipantsPickerProps {
  people: readonly Person[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
  minimums: Minimums
  onMinimums: (minimums: Minimums) => void
}

const columnsWith = (minimums: Minimums): Column<Person>[] => [
  {
    key: 'name',
    title: 'Who takes part',
    width: 'minmax(180px, 2fr)',
    cell: (person) => <PersonMark person={person} size="small" />,
    sortBy: (person) => person.name,
  },
  {
    key: 'function',
    title: 'Function',
    width: '120px',
    cell: (person) => <FunctionMark of={person.function} />,
    sortBy: (person) => person.function,
  },
  {
    key: 'team',
    title: 'Team',
    width: 'minmax(100px, 1fr)',
    cell: (person) => person.team ?? '',
    sortBy: (person) => person.team ?? '',
  },
  { key: 'zone', title: 'Zone', width: '110px', cell: (person) => zoneWords(person.timeZone), needs: 640 },
  {
    key: 'hours',
    title: 'A week',
    width: '72px',
    align: 'end',
    cell: (person) => hours(person.hoursPerWeek),
    sortBy: (person) => person.hoursPerWeek,
  },
  {
    key: 'minimum',
    title: 'At least',
    width: '80px',
    align: 'end',
    cell: (person) => minimumFor(minimums, person),
    sortBy: (person) => minimumFor(minimums, person),
  },
]

/** Who takes part, and the fewest placements that people are to get: one number for a function, or as it was for each. */
export function ParticipantsPicker({ people, chosen, onChoose, minimums, onMinimums }: ParticipantsPickerProps) {
  const members = people.filter((person) => chosen.has(person.id))
  const columns = useMemo(() => columnsWith(minimums), [minimums])
  return (
    <>
      <div className="flex items-end gap-6">
        {(['marketing', 'sales'] as const).map((workFunction) => (
          <NumberField
            key={workFunction}
            label={workFunction === 'marketing' ? 'Each marketer joins at least' : 'Each sales rep joins at least'}
            value={commonMinimum(minimums, members, workFunction)}
            min={0}
            max={20}
            placeholder="Differs"
            unit={workFunction === 'marketing' ? 'calls' : 'projects'}
            onChange={(value) => {
              if (value !== null) onMinimums(withCommonMinimum(minimums, people, workFunction, value))
            }}
            className="w-56"
          />
        ))}
        <p className="ml-auto pb-2 text-xs text-ink-faint">
          {members.length} of {count(people.length, 'person', 'people')} take part
        </p>
      </div>
      <div className="-mx-5 flex min-h-0 flex-1 flex-col">
        <VirtualTable
          label="Who takes part"
          rows={people}
          rowKey={(person) => person.id}
          rowName={(person) => person.name}
          columns={columns}
          initialSort={{ key: 'name', isDescending: false }}
          onOpen={(person) => {
            const next = new Set(chosen)
            if (!next.delete(person.id)) next.add(person.id)
            onChoose(next)
          }}
          selected={chosen}
          onSelect={onChoose}
          isFaint={(person) => !chosen.has(person.id)}
          empty={
            <EmptyState title="Nobody to choose from" isSmall>
              Add or import people first.
            </EmptyState>
          }
        />
      </div>
    </>
  )
}
