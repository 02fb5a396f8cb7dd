import type { TrainingRecord } from '../../../shared/domain/records.ts'
import { PersonMark } from '../../marks/person-mark.tsx'
import { RoleMark } from '../../marks/role-mark.tsx'
import type { PagedColumn } from '../../ui/paged-table.tsx'
import { hours } from '../../words/counts.ts'
import { attendanceWords } from '../../words/domain.ts'
import { dayYearWords } from '../../words/times.ts'
import { LevelsRaised } from './levels-raised.tsx'

export const recordColumns: readonly PagedColumn<TrainingRecord>[] = [
  {
    key: 'person',
    title: 'Person',
    width: 'minmax(152px, 1.2fr)',
    cell: ({ person }) => <PersonMark person={person} size="small" />,
  },
  { key: 'activity', title: 'Activity', width: 'minmax(120px, 2fr)', cell: ({ activity }) => activity.title },
  { key: 'role', title: 'Role', width: '120px', cell: ({ role }) => <RoleMark role={role} isWithWords />, needs: 620 },
  { key: 'host', title: 'Host', width: 'minmax(136px, 1fr)', cell: ({ host }) => host.name, needs: 860 },
  { key: 'ended', title: 'Ended', width: '104px', cell: ({ endsOn }) => dayYearWords(endsOn) },
  { key: 'hours', title: 'Hours', width: '72px', align: 'end', cell: (record) => hours(record.hours) },
  {
    key: 'attendance',
    title: 'Attendance',
    width: '96px',
    cell: ({ attendance }) => attendanceWords[attendance],
    needs: 740,
  },
  {
    key: 'raised',
    title: 'Levels raised',
    width: 'minmax(152px, 1.4fr)',
    cell: (record) => <LevelsRaised record={record} />,
    needs: 980,
  },
]
