import type { Activity } from '../../../shared/domain/activities.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { PersonMark } from '../../marks/person-mark.tsx'
import type { Column } from '../../ui/virtual-table.tsx'
import { stageWords } from '../../words/domain.ts'

const stages = Object.keys(stageWords)

/** Struck through when it does not take place. */
export const titleColumn = {
  key: 'title',
  cell: ({ title, status }: Activity) => <span className={status === 'cancelled' ? 'line-through' : ''}>{title}</span>,
  sortBy: ({ title }: Activity) => title,
}

export const stageColumn: Column<Activity> = {
  key: 'stage',
  title: 'Stage',
  width: '112px',
  cell: ({ funnelStage }) => stageWords[funnelStage],
  sortBy: ({ funnelStage }) => stages.indexOf(funnelStage),
}

export const seatsColumn: Column<Activity> = {
  key: 'seats',
  title: 'Seats',
  width: '64px',
  align: 'end',
  cell: ({ seats }) => seats,
  sortBy: ({ seats }) => seats,
}

export function hostColumn(people: ReadonlyMap<string, Person>): Column<Activity> {
  return {
    key: 'host',
    title: 'Host',
    width: 'minmax(144px, 1.6fr)',
    cell: ({ hostId }) => {
      const host = people.get(hostId)
      return host === undefined ? null : <PersonMark person={host} size="small" />
    },
    sortBy: ({ hostId }) => people.get(hostId)?.name ?? '',
  }
}
