import type { partAfter } from '../../db/everything.ts'
import { workingHoursText } from '../../imports/working-hours.ts'
import type { WorkingHours } from '../../../../shared/domain/times.ts'
import { type Column, noun, type Noun, type Plain } from './noun.ts'

type PartName = keyof typeof partAfter
type Row<Name extends PartName> = Awaited<ReturnType<(typeof partAfter)[Name]>>[number]

/** All rows of a noun, part by part, as often as they are asked for. */
export type RowsOf = <Name extends PartName>(name: Name) => () => AsyncIterable<readonly Row<Name>[]>

/** Last, because what comes before says it to people. */
const idColumn: Column<{ id: string }> = ['id', 'Baton id', ({ id }) => id]

/** Everything that a workspace hands over, in the order in which it could be brought into another one. */
export function nounsOf(rowsOf: RowsOf, skillNames: ReadonlyMap<string, string>): Noun[] {
  const skillsOf = (ids: string) => (JSON.parse(ids) as string[]).map((id) => skillNames.get(id) ?? id)
  const ratings = (text: string) =>
    (JSON.parse(text) as { skillId: string; level: number }[]).map(({ skillId, level }) => ({
      skill: skillNames.get(skillId) ?? skillId,
      level,
    }))
  return [
    noun('people', 'Everybody, also who was archived. Can be imported.', rowsOf('people'), [
      ['name', 'Name', (row) => row.name],
      ['email', 'E-mail address', (row) => row.email],
      ['function', 'Function', (row) => row.function],
      ['team', 'Team', (row) => row.team],
      ['jobTitle', 'Job title', (row) => row.job_title],
      ['hrId', 'HR id', (row) => row.hr_id],
      ['timeZone', 'Time zone', (row) => row.time_zone],
      ['workingHours', 'Working hours', (row) => workingHoursText(JSON.parse(row.working_hours) as WorkingHours)],
      ['hoursPerWeek', 'Hours per week', (row) => row.hours_per_week],
      ['hostHoursPerWeek', 'Host hours per week', (row) => row.host_hours_per_week],
      ['startsOn', 'Starts on', (row) => row.starts_on],
      ['leavesOn', 'Leaves on', (row) => row.leaves_on],
      ['archivedAt', 'Archived at', (row) => row.archived_at],
      idColumn,
    ]),
    noun('time-off', 'Days on which people are away.', rowsOf('timeOff'), [
      ['person', 'Person', (row) => row.person],
      ['email', 'E-mail address', (row) => row.email],
      ['startsOn', 'First day', (row) => row.starts_on],
      ['endsOn', 'Last day', (row) => row.ends_on],
      ['note', 'Note', (row) => row.note],
      idColumn,
    ]),
    noun('busy-times', 'When calendars said that people are busy, in UTC.', rowsOf('busyTimes'), [
      ['person', 'Person', (row) => row.person],
      ['email', 'E-mail address', (row) => row.email],
      ['startsAt', 'Starts at', (row) => row.starts_at],
      ['endsAt', 'Ends at', (row) => row.ends_at],
      idColumn,
    ]),
    noun('skills', 'What people learn. Can be imported as levels.', rowsOf('skills'), [
      ['name', 'Skill', (row) => row.name],
      ['homeFunction', 'Home function', (row) => row.home_function],
      ['funnelStage', 'Funnel stage', (row) => row.funnel_stage],
      ['audience', 'Audience', (row) => row.audience],
      ['capableWanted', 'Capable people wanted', (row) => row.capable_wanted],
      ['archivedAt', 'Archived at', (row) => row.archived_at],
      idColumn,
    ]),
    noun('levels', 'Levels and targets of people in skills. Can be imported.', rowsOf('levels'), [
      ['email', 'E-mail address', (row) => row.email],
      ['person', 'Person', (row) => row.person],
      ['hrId', 'HR id', (row) => row.hr_id],
      ['skill', 'Skill', (row) => row.skill],
      ['level', 'Level', (row) => row.level],
      ['targetLevel', 'Target level', (row) => row.target_level],
      ['assessedOn', 'Assessed on', (row) => row.assessed_on],
      ['homeFunction', 'Home function', (row) => row.home_function],
      ['funnelStage', 'Funnel stage', (row) => row.funnel_stage],
      ['audience', 'Audience', (row) => row.audience],
      ['capableWanted', 'Capable people wanted', (row) => row.capable_wanted],
      ['isInterested', 'Interested', (row) => row.is_interested === 1],
      idColumn,
    ]),
    noun('level-changes', 'Who set which level, when and on what evidence.', rowsOf('levelChanges'), [
      ['person', 'Person', (row) => row.person],
      ['skill', 'Skill', (row) => row.skill],
      ['from', 'From', (row) => row.from_level],
      ['to', 'To', (row) => row.to_level],
      ['source', 'Source', (row) => row.source],
      ['by', 'By', (row) => row.by],
      ['changedAt', 'Changed at', (row) => row.changed_at],
      ['placementIds', 'Placements', (row) => JSON.parse(row.placement_ids) as string[]],
      idColumn,
    ]),
    noun('accounts', 'Customers, and whether they opted out.', rowsOf('accounts'), [
      ['name', 'Account', (row) => row.name],
      ['isOptedOut', 'Opted out', (row) => row.is_opted_out === 1],
      idColumn,
    ]),
    noun('calls', 'Sales calls, in UTC. Can be imported.', rowsOf('calls'), [
      ['sourceId', 'Id', (row) => row.source_id],
      ['title', 'Title', (row) => row.title],
      ['host', 'Host', (row) => row.host_email ?? row.host],
      ['account', 'Account', (row) => row.account],
      ['startsAt', 'Starts at', (row) => row.starts_at],
      ['endsAt', 'Ends at', (row) => row.ends_at],
      ['timeZone', 'Time zone', (row) => row.time_zone],
      ['callType', 'Call type', (row) => row.call_type],
      ...activityColumns(skillsOf),
    ]),
    noun('projects', 'Content projects. Can be imported.', rowsOf('projects'), [
      ['sourceId', 'Id', (row) => row.source_id],
      ['title', 'Title', (row) => row.title],
      ['host', 'Host', (row) => row.host_email ?? row.host],
      ['format', 'Format', (row) => row.format],
      ['startsOn', 'Starts on', (row) => row.starts_on],
      ['endsOn', 'Ends on', (row) => row.ends_on],
      ['hoursPerWeek', 'Hours per week', (row) => row.hours_per_week],
      ...activityColumns(skillsOf),
    ]),
    noun('cycles', 'Rotation cycles with their rules and commitments.', rowsOf('cycles'), [
      ['name', 'Cycle', (row) => row.name],
      ['startsOn', 'First day', (row) => row.starts_on],
      ['endsOn', 'Last day', (row) => row.ends_on],
      ['status', 'Status', (row) => row.status],
      ['marketingHours', 'Hours that marketing commits', (row) => row.marketing_hours],
      ['salesHours', 'Hours that sales commits', (row) => row.sales_hours],
      ['rules', 'Rules', (row) => JSON.parse(row.rules) as Plain],
      idColumn,
    ]),
    noun('participants', 'Who takes part in which cycle.', rowsOf('participants'), [
      ['cycle', 'Cycle', (row) => row.cycle],
      ['person', 'Person', (row) => row.person],
      ['minimumPlacements', 'Placements at least', (row) => row.minimum_placements],
      idColumn,
    ]),
    noun('placements', 'Who joins what, in which role, and what became of it.', rowsOf('placements'), [
      ['cycle', 'Cycle', (row) => row.cycle],
      ['person', 'Person', (row) => row.person],
      ['kind', 'Kind', (row) => (row.kind === 'call' ? 'sales call' : 'content project')],
      ['activity', 'Activity', (row) => row.activity],
      ['role', 'Role', (row) => row.role],
      ['status', 'Status', (row) => row.status],
      ['isPinned', 'Pinned', (row) => row.is_pinned === 1],
      ['vetoReason', 'Reason of a veto', (row) => row.veto_reason],
      ['personId', 'Baton id of the person', (row) => row.person_id],
      ['activityId', 'Baton id of the activity', (row) => row.activity_id],
      idColumn,
    ]),
    noun('excluded-pairs', 'Who never meets.', rowsOf('excludedPairs'), [
      ['one', 'Person', (row) => row.one],
      ['other', 'Other person', (row) => row.other],
      ['note', 'Note', (row) => row.note],
      idColumn,
    ]),
    noun('sign-offs', 'What hosts confirmed and saw.', rowsOf('signOffs'), [
      ['person', 'Person', (row) => row.person],
      ['activity', 'Activity', (row) => row.activity],
      ['attendance', 'Attendance', (row) => row.attendance],
      ['by', 'By', (row) => row.by],
      ['signedAt', 'Signed off at', (row) => row.signed_at],
      ['levelsShown', 'Levels shown', (row) => ratings(row.levels_shown)],
      ['agreement', 'Self-rating', (row) => row.agreement],
      ['observation', 'Observation', (row) => row.observation],
      ['placementId', 'Baton id of the placement', (row) => row.placement_id],
      idColumn,
    ]),
    noun('reflections', 'What people wrote for the team.', rowsOf('reflections'), [
      ['person', 'Person', (row) => row.person],
      ['activity', 'Activity', (row) => row.activity],
      ...reflectionTexts.map(([name, title]): Column<Row<'reflections'>> => [
        name,
        title,
        ({ content }) => textOf(content, name),
      ]),
      ['minutes', 'Minutes', (row) => row.minutes],
      ['submittedAt', 'Written at', (row) => row.submitted_at],
      ['placementId', 'Baton id of the placement', (row) => row.placement_id],
      idColumn,
    ]),
    noun('reflection-addenda', 'What they added later.', rowsOf('addenda'), [
      ['person', 'Person', (row) => row.person],
      ['text', 'Text', (row) => row.content],
      ['writtenAt', 'Written at', (row) => row.written_at],
      ['reflectionId', 'Baton id of the reflection', (row) => row.reflection_id],
      idColumn,
    ]),
    ...figures(rowsOf),
  ]
}

const reflectionTexts = [
  ['what', 'What'],
  ['soWhat', 'So what'],
  ['nowWhat', 'Now what'],
  ['valued', 'What I value in the other function'],
] as const

/** What calls and projects have in common, but for what imports of both tell first. */
function activityColumns(skillsOf: (ids: string) => string[]): Column<Row<'calls'>>[] {
  return [
    ['funnelStage', 'Funnel stage', (row) => row.funnel_stage],
    ['audience', 'Audience', (row) => row.audience],
    ['seats', 'Seats', (row) => row.seats],
    ['skills', 'Skills', (row) => skillsOf(row.skill_ids)],
    ['isHostOptedOut', 'Without participants', (row) => row.is_host_opted_out === 1],
    ['status', 'Status', (row) => row.status],
    ['notes', 'Notes', (row) => row.notes],
    ['hostName', 'Name of the host', (row) => row.host],
    ['archivedAt', 'Archived at', (row) => row.archived_at],
    idColumn,
  ]
}

function figures(rowsOf: RowsOf): Noun[] {
  return [
    noun('measures', 'What the functions are measured by.', rowsOf('measures'), [
      ['name', 'Measure', (row) => row.name],
      ['owner', 'Function', (row) => row.owner],
      ['unit', 'Unit', (row) => row.unit],
      ['better', 'Better', (row) => row.better],
      ['target', 'Target', (row) => row.target],
      ['archivedAt', 'Archived at', (row) => row.archived_at],
      idColumn,
    ]),
    noun('measured-values', 'What was measured on which day.', rowsOf('measuredValues'), [
      ['measure', 'Measure', (row) => row.measure],
      ['owner', 'Function', (row) => row.owner],
      ['measuredOn', 'Day', (row) => row.measured_on],
      ['value', 'Value', (row) => row.value],
      ['unit', 'Unit', (row) => row.unit],
      idColumn,
    ]),
    noun('courses', 'What learning systems call the things that Baton plans.', rowsOf('courses'), [
      ['target', 'Target', (row) => row.target],
      ['kind', 'Kind', (row) => row.kind],
      ['type', 'Type', (row) => row.type],
      ['skill', 'Skill', (row) => row.skill],
      ['code', 'Code', (row) => row.code],
      idColumn,
    ]),
    noun('record-views', 'Saved views of the training records.', rowsOf('recordViews'), [
      ['name', 'Name', (row) => row.name],
      ['filter', 'Filter', (row) => JSON.parse(row.filter) as Plain],
      idColumn,
    ]),
    noun('record-exports', 'Which training records were handed over, where and when.', rowsOf('recordExports'), [
      ['exportedAt', 'Exported at', (row) => row.exported_at],
      ['by', 'By', (row) => row.by],
      ['target', 'Target', (row) => row.target],
      ['fileName', 'File', (row) => row.file_name],
      ['store', 'Store', (row) => row.store],
      ['extent', 'Extent', (row) => row.extent],
      ['filter', 'Filter', (row) => JSON.parse(row.filter) as Plain],
      ['sent', 'Sent', (row) => row.sent],
      ['corrected', 'Corrected', (row) => row.corrected],
      ['withdrawn', 'Withdrawn', (row) => row.withdrawn],
      ['rejected', 'Rejected', (row) => row.rejected],
      ['sha256', 'SHA-256', (row) => row.sha256],
      idColumn,
    ]),
    noun('retention-periods', 'How long each kind of data is kept.', rowsOf('retentionPeriods'), [
      ['kind', 'Kind', (row) => row.kind],
      ['months', 'Months', (row) => row.months],
      idColumn,
    ]),
  ]
}

function textOf(content: string | null, name: (typeof reflectionTexts)[number][0]): Plain {
  return (JSON.parse(content ?? '{}') as Partial<Record<typeof name, string>>)[name] ?? null
}
