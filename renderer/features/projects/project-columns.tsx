import type { ContentProject } from '../../../shared/domain/activities.ts'
import { hoursOf } from '../../../shared/domain/activities.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Column } from '../../ui/virtual-table.tsx'
import { hours } from '../../words/counts.ts'
import { daySpanWords } from '../../words/times.ts'
import { hostColumn, seatsColumn, stageColumn, titleColumn } from '../activities/activity-columns.tsx'

export function projectColumns(people: ReadonlyMap<string, Person>): Column<ContentProject>[] {
  return [
    {
      ...titleColumn,
      title: 'Project',
      width: 'minmax(160px, 2.4fr)',
    },
    {
      key: 'weeks',
      title: 'Weeks',
      width: '132px',
      cell: (project) => daySpanWords(project.startsOn, project.endsOn),
      sortBy: (project) => project.startsOn,
    },
    hostColumn(people),
    {
      key: 'format',
      title: 'Format',
      width: 'minmax(96px, 1fr)',
      cell: (project) => project.format,
      sortBy: (project) => project.format ?? '',
      needs: 744,
    },
    { ...stageColumn, needs: 648 },
    {
      key: 'hours',
      title: 'A seat takes',
      width: '104px',
      align: 'end',
      cell: (project) => hours(hoursOf(project)),
      sortBy: (project) => hoursOf(project),
      needs: 848,
    },
    { ...seatsColumn, needs: 540 },
    {
      key: 'note',
      title: 'Note',
      width: '112px',
      cell: (project) => noteOn(project),
      needs: 944,
    },
  ]
}

function noteOn(project: ContentProject): string | null {
  if (project.archivedAt !== null) return 'Archived'
  if (project.status === 'cancelled') return 'Cancelled'
  return project.isHostOptedOut ? 'Host opted out' : null
}
