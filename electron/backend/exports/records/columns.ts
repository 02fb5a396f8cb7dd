import type { TrainingRecord } from '../../../../shared/domain/records.ts'
import type { CsvCell } from '../csv.ts'

/** Every field of a training record, in the order in which people read it. */
export const recordColumns: readonly { title: string; cellOf: (record: TrainingRecord) => CsvCell }[] = [
  { title: 'HR id', cellOf: ({ person }) => person.hrId },
  { title: 'Name', cellOf: ({ person }) => person.name },
  { title: 'E-mail', cellOf: ({ person }) => person.email },
  { title: 'Function', cellOf: ({ person }) => person.function },
  { title: 'Team', cellOf: ({ person }) => person.team },
  { title: 'Cycle', cellOf: ({ cycle }) => cycle.name },
  { title: 'Activity', cellOf: ({ activity }) => activity.title },
  { title: 'Kind', cellOf: ({ activity }) => (activity.kind === 'call' ? 'sales call' : 'content project') },
  { title: 'Type', cellOf: ({ activity }) => activity.type },
  { title: 'Funnel stage', cellOf: ({ activity }) => activity.funnelStage },
  { title: 'Audience', cellOf: ({ activity }) => activity.audience },
  { title: 'Role', cellOf: ({ role }) => role },
  { title: 'Host', cellOf: ({ host }) => host.name },
  { title: 'Starts', cellOf: ({ startsOn }) => startsOn },
  { title: 'Ends', cellOf: ({ endsOn }) => endsOn },
  { title: 'Hours', cellOf: ({ hours }) => Math.round(hours * 100) / 100 },
  { title: 'Attendance', cellOf: ({ attendance }) => attendance },
  { title: 'Skills', cellOf: ({ skills }) => skills.map(skillInWords).join('; ') },
  { title: 'Observation', cellOf: ({ observation }) => observation },
  { title: 'Signed off by', cellOf: ({ signedBy }) => signedBy?.name ?? null },
  { title: 'Signed off at', cellOf: ({ signedAt }) => signedAt },
  { title: 'Record', cellOf: ({ placementId }) => placementId },
]

/** "Discovery 1 → 2, shown 2" */
function skillInWords({ name, before, shown, after }: TrainingRecord['skills'][number]): string {
  const levels = before === after ? `${name} ${before}` : `${name} ${before} → ${after}`
  return shown === null ? levels : `${levels}, shown ${shown}`
}
