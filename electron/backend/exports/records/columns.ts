import type { RecordDeed } from '../../../../shared/domain/record-exports.ts'
import type { TrainingRecord } from '../../../../shared/domain/records.ts'
import type { CsvCell } from '../csv.ts'
import type { SheetColumn } from '../xlsx.ts'
import type { FormerRecord, RecordToWithdraw } from './record-format.ts'

export interface RecordColumn<Of = TrainingRecord> extends SheetColumn {
  cellOf: (record: Of) => CsvCell
}

const ofPlacement: readonly RecordColumn<FormerRecord>[] = [
  { title: 'HR id', width: 14, cellOf: ({ person }) => person.hrId },
  { title: 'Name', width: 24, cellOf: ({ person }) => person.name },
  { title: 'E-mail', width: 28, cellOf: ({ person }) => person.email },
  { title: 'Function', width: 12, cellOf: ({ person }) => person.function },
  { title: 'Team', width: 18, cellOf: ({ person }) => person.team },
  { title: 'Cycle', width: 18, cellOf: ({ cycle }) => cycle.name },
  { title: 'Activity', width: 36, cellOf: ({ activity }) => activity.title },
  { title: 'Kind', width: 16, cellOf: ({ activity }) => (activity.kind === 'call' ? 'sales call' : 'content project') },
  { title: 'Type', width: 16, cellOf: ({ activity }) => activity.type },
  { title: 'Funnel stage', width: 15, cellOf: ({ activity }) => activity.funnelStage },
  { title: 'Audience', width: 14, cellOf: ({ activity }) => activity.audience },
  { title: 'Role', width: 12, cellOf: ({ role }) => role },
  { title: 'Host', width: 24, cellOf: ({ host }) => host.name },
  { title: 'Starts', width: 12, holds: 'day', cellOf: ({ startsOn }) => startsOn },
  { title: 'Ends', width: 12, holds: 'day', cellOf: ({ endsOn }) => endsOn },
]

const ofSignOff: readonly RecordColumn[] = [
  { title: 'Hours', width: 9, cellOf: ({ hours }) => Math.round(hours * 100) / 100 },
  { title: 'Attendance', width: 13, cellOf: ({ attendance }) => attendance },
  { title: 'Skills', width: 44, cellOf: ({ skills }) => skills.map(skillInWords).join('; ') },
  { title: 'Observation', width: 50, cellOf: ({ observation }) => observation },
  { title: 'Signed off by', width: 24, cellOf: ({ signedBy }) => signedBy?.name ?? null },
  { title: 'Signed off at', width: 18, holds: 'instant', cellOf: ({ signedAt }) => signedAt },
]

/** Every field of a training record, in the order in which people read it. */
export const recordColumns: readonly RecordColumn[] = [
  ...ofPlacement,
  ...ofSignOff,
  { title: 'Record', width: 38, cellOf: ({ placementId }) => placementId },
]

export function cellsOf(record: TrainingRecord): CsvCell[] {
  return recordColumns.map(({ cellOf }) => cellOf(record))
}

/** In the same columns: which record it was, and as much as is still known of it. */
export function cellsOfWithdrawn({ placementId, former }: RecordToWithdraw): CsvCell[] {
  return [
    ...ofPlacement.map(({ cellOf }) => (former === null ? null : cellOf(former))),
    ...ofSignOff.map(() => null),
    placementId,
  ]
}

/** Comes first where only changes are told. */
export const changeColumn: SheetColumn = { title: 'Change', width: 12 }

export const changeWords: Record<RecordDeed, string> = { sent: 'new', corrected: 'corrected', withdrawn: 'withdrawn' }

/** "Discovery 1 → 2, shown 2" */
function skillInWords({ name, before, shown, after }: TrainingRecord['skills'][number]): string {
  const levels = before === after ? `${name} ${before}` : `${name} ${before} → ${after}`
  return shown === null ? levels : `${levels}, shown ${shown}`
}
