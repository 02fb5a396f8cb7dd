import type { ContentProject } from '../../../shared/domain/activities.ts'
import { hoursOf } from '../../../shared/domain/activities.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { PersonMark } from '../../marks/person-mark.tsx'
import type { Column } from '../../ui/virtual-table.tsx'
import { hours } from '../../words/counts.ts'
import { stageWords } from '../../words/domain.ts'
import { daySpanWords } from '../../words/times.ts'

const stages = Object.keys(stageWords)

export function projectColumns(people: ReadonlyMap<string, Person>): Column<ContentProject>[] {
  return [
    {
      key: 'title',
      title: 'Project',
      width: 'minmax(160px, 2.4fr)',
      cell: (project) => <span className={project.status === 'cancelled' ? 'line-through' : ''}>{project.title}</span>,
      sortBy: (project) => project.title,
    },
    {
      key: 'weeks',
      title: 'Weeks',
      width: '132px',
      cell: (project) => daySpanWords(project.startsOn, project.endsOn),
      sortBy: (project) => project.startsOn,
    },
    {
      key: 'host',
      title: 'Host',
      width: 'minmax(132px, 1.3fr)',
      cell: (project) => {
        const host = people.get(project.hostId)
        return host === undefined ? null : <PersonMark person={host} size="small" />
      },
      sortBy: (project) => people.get(project.hostId)?.name ?? '',
    },
    {
      key: 'format',
      title: 'Format',
      width: 'minmax(96px, 1fr)',
      cell: (project) => project.format,
      sortBy: (project) => project.format ?? '',
      needs: 744,
    },
    {
      key: 'stage',
      title: 'Stage',
      width: '112px',
      cell: (project) => stageWords[project.funnelStage],
      sortBy: (project) => stages.indexOf(project.funnelStage),
      needs: 648,
    },
    {
      key: 'hours',
      title: 'A seat takes',
      width: '104px',
      align: 'end',
      cell: (project) => hours(hoursOf(project)),
      sortBy: (project) => hoursOf(project),
      needs: 848,
    },
    {
      key: 'seats',
      title: 'Seats',
      width: '64px',
      align: 'end',
      cell: (project) => project.seats,
      sortBy: (project) => project.seats,
      needs: 540,
    },
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
