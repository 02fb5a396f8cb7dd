import type { Person } from '../../../shared/domain/people.ts'
import { zoneWords } from '../../../shared/domain/times.ts'
import { FunctionMark } from '../../marks/function-mark.tsx'
import { PersonMark } from '../../marks/person-mark.tsx'
import type { Column } from '../../ui/virtual-table.tsx'
import { hours } from '../../words/counts.ts'
import { functionWords } from '../../words/domain.ts'
import { dayShortWords } from '../../words/times.ts'

export const peopleColumns: readonly Column<Person>[] = [
  {
    key: 'name',
    title: 'Name',
    width: 'minmax(168px, 1.6fr)',
    cell: (person) => <PersonMark person={person} />,
    sortBy: (person) => person.name,
  },
  {
    key: 'function',
    title: 'Function',
    width: '112px',
    cell: (person) => <FunctionMark of={person.function} />,
    sortBy: (person) => functionWords[person.function],
  },
  {
    key: 'team',
    title: 'Team',
    width: 'minmax(112px, 1.3fr)',
    cell: (person) => person.team,
    sortBy: (person) => person.team ?? '',
    needs: 544,
  },
  {
    key: 'jobTitle',
    title: 'Title',
    width: 'minmax(120px, 1.3fr)',
    cell: (person) => person.jobTitle,
    sortBy: (person) => person.jobTitle ?? '',
    needs: 664,
  },
  {
    key: 'timeZone',
    title: 'Zone',
    width: '88px',
    cell: (person) => zoneWords(person.timeZone),
    sortBy: (person) => person.timeZone,
    needs: 868,
  },
  {
    key: 'hoursPerWeek',
    title: 'Joins, a week',
    width: '100px',
    align: 'end',
    cell: (person) => hours(person.hoursPerWeek),
    sortBy: (person) => person.hoursPerWeek,
  },
  {
    key: 'hostHoursPerWeek',
    title: 'Hosts, a week',
    width: '104px',
    align: 'end',
    cell: (person) => hours(person.hostHoursPerWeek),
    sortBy: (person) => person.hostHoursPerWeek,
    needs: 780,
  },
  {
    key: 'note',
    title: 'Note',
    width: 'minmax(96px, 1fr)',
    cell: (person) => noteOn(person),
    needs: 980,
  },
]

function noteOn(person: Person): string | null {
  if (person.archivedAt !== null) return 'Archived'
  if (person.leavesOn !== null) return `Leaves ${dayShortWords(person.leavesOn)}`
  return person.startsOn !== null && Date.parse(person.startsOn) > Date.now()
    ? `Starts ${dayShortWords(person.startsOn)}`
    : null
}
