import type {
  CourseRow,
  DigestKeyRow,
  DisclosureRow,
  RecordExportPartRow,
  RecordExportPersonRow,
  RecordExportRow,
  RecordViewRow,
} from './record-rows.ts'

/** Rows as they lie in the file, one interface a table. `tests/electron/backend/db/schema.test.ts` proves that they match the migrations. */
export interface Schema {
  workspace: WorkspaceRow
  person: PersonRow
  time_off: TimeOffRow
  busy_time: BusyTimeRow
  skill: SkillRow
  skill_level: SkillLevelRow
  level_change: LevelChangeRow
  account: AccountRow
  activity: ActivityRow
  cycle: CycleRow
  cycle_participant: CycleParticipantRow
  placement: PlacementRow
  excluded_pair: ExcludedPairRow
  preference: PreferenceRow
  sign_off: SignOffRow
  reflection: ReflectionRow
  reflection_addendum: ReflectionAddendumRow
  reflection_draft: ReflectionDraftRow
  seal: SealRow
  form_draft: FormDraftRow
  alignment_answer: AlignmentAnswerRow
  alignment_result: AlignmentResultRow
  measure: MeasureRow
  measure_value: MeasureValueRow
  course: CourseRow
  record_view: RecordViewRow
  erasure: ErasureRow
  retention_period: RetentionPeriodRow
  retention_run: RetentionRunRow
  record_export: RecordExportRow
  record_export_part: RecordExportPartRow
  record_export_person: RecordExportPersonRow
  digest_key: DigestKeyRow
  disclosure: DisclosureRow
  invitation: InvitationRow
  import_mapping: ImportMappingRow
  event_version: EventVersionRow
  change: ChangeRow
}

/** Tables that are written to. Every row has a text `id`; every write is recorded in `change`, but for `tablesOutsideHistory`. */
export type RecordedTable = Exclude<keyof Schema, 'change'>

/** Recorded tables that mirror the outside world or are conveniences: undo leaves them alone, and content hashes leave them out. */
export const tablesOutsideUndo = [
  'invitation',
  'import_mapping',
  'event_version',
  'record_export',
  'disclosure',
] as const satisfies readonly RecordedTable[]

/**
 * What must leave nothing behind: text that is not yet submitted, and keys, which a former passphrase would go on opening. And
 * what exports held, which would be a hundred thousand lines.
 * The recorder writes these without a line in `change`; undo and content hashes do not know them.
 */
export const tablesOutsideHistory = [
  'reflection_draft',
  'form_draft',
  'seal',
  'digest_key',
  'record_export_part',
  'record_export_person',
] as const satisfies readonly RecordedTable[]

export type Flag = 0 | 1

export interface WorkspaceRow {
  id: string
  name: string
  time_zone: string
  created_at: string
}

export interface PersonRow {
  id: string
  name: string
  email: string | null
  function: 'marketing' | 'sales'
  team: string | null
  job_title: string | null
  hr_id: string | null
  time_zone: string
  /** JSON */
  working_hours: string
  hours_per_week: number
  host_hours_per_week: number
  starts_on: string | null
  leaves_on: string | null
  archived_at: string | null
}

export interface TimeOffRow {
  id: string
  person_id: string
  starts_on: string
  ends_on: string
  note: string | null
}

export interface BusyTimeRow {
  id: string
  person_id: string
  starts_at: string
  ends_at: string
}

export interface SkillRow {
  id: string
  name: string
  home_function: 'marketing' | 'sales' | 'shared'
  funnel_stage: 'awareness' | 'consideration' | 'sale' | 'loyalty' | 'advocacy'
  audience: 'one-to-one' | 'one-to-many'
  capable_wanted: number
  archived_at: string | null
}

export interface SkillLevelRow {
  id: string
  person_id: string
  skill_id: string
  level: number
  target_level: number | null
  assessed_on: string | null
  is_interested: number
}

export interface LevelChangeRow {
  id: string
  person_id: string
  skill_id: string
  from_level: number
  to_level: number
  source: 'lead' | 'host' | 'self' | 'import'
  by_person_id: string | null
  /** JSON */
  placement_ids: string
  changed_at: string
}

export interface AccountRow {
  id: string
  name: string
  is_opted_out: Flag
}

export interface ActivityRow {
  id: string
  kind: 'call' | 'project'
  title: string
  host_id: string
  funnel_stage: SkillRow['funnel_stage']
  audience: SkillRow['audience']
  seats: number
  is_host_opted_out: Flag
  /** JSON */
  skill_ids: string
  notes: string | null
  status: 'planned' | 'cancelled'
  source_id: string | null
  archived_at: string | null
  account_id: string | null
  call_type: string | null
  starts_at: string | null
  ends_at: string | null
  time_zone: string | null
  format: string | null
  starts_on: string | null
  ends_on: string | null
  hours_per_week: number | null
}

export interface CycleRow {
  id: string
  name: string
  starts_on: string
  ends_on: string
  status: 'draft' | 'published' | 'closed'
  /** JSON */
  rules: string
  /** JSON */
  figures: string | null
  marketing_hours: number | null
  sales_hours: number | null
}

export interface CycleParticipantRow {
  id: string
  cycle_id: string
  person_id: string
  minimum_placements: number
}

export interface PlacementRow {
  id: string
  cycle_id: string
  activity_id: string
  person_id: string
  role: 'shadow' | 'assist' | 'co-lead' | 'interviewee' | 'reviewer' | 'co-author'
  status: 'proposed' | 'published' | 'completed' | 'missed' | 'cancelled'
  is_pinned: Flag
  veto_reason: string | null
}

export interface ExcludedPairRow {
  id: string
  one_person_id: string
  other_person_id: string
  note: string | null
}

export interface PreferenceRow {
  id: string
  person_id: string
  subject: 'stage' | 'role' | 'type' | 'audience'
  value: string
  feeling: 'likes' | 'would-hate'
}

export interface SignOffRow {
  id: string
  placement_id: string
  by_person_id: string | null
  attendance: 'attended' | 'partly' | 'missed' | 'cancelled'
  signed_at: string
  /** JSON */
  levels_shown: string
  observation: string | null
  agreement: 'agrees' | 'differs' | null
}

export interface ReflectionRow {
  id: string
  placement_id: string
  author_id: string
  visibility: 'private' | 'host' | 'team'
  minutes: number | null
  /** JSON */
  content: string | null
  sealed: string | null
  submitted_at: string
}

export interface ReflectionAddendumRow {
  id: string
  reflection_id: string
  content: string | null
  sealed: string | null
  written_at: string
}

export interface ReflectionDraftRow {
  id: string
  placement_id: string
  author_id: string
  visibility: ReflectionRow['visibility']
  /** JSON */
  content: string | null
  sealed: string | null
  saved_at: string
}

export interface SealRow {
  id: string
  person_id: string
  /** JSON */
  by_passphrase: string
  /** JSON */
  by_recovery_code: string
}

export interface FormDraftRow {
  id: string
  author_id: string
  form: 'sign-off' | 'veto' | 'alignment-check'
  subject_id: string
  /** JSON */
  content: string
  saved_at: string
}

export interface AlignmentAnswerRow {
  id: string
  cycle_id: string
  person_id: string
  function: 'marketing' | 'sales'
  /** JSON */
  answers: string
  answered_at: string
}

export interface AlignmentResultRow {
  id: string
  cycle_id: string
  /** JSON */
  result: string
}

export interface MeasureRow {
  id: string
  name: string
  owner: SkillRow['home_function']
  unit: string | null
  better: 'higher' | 'lower'
  target: number | null
  archived_at: string | null
}

export interface MeasureValueRow {
  id: string
  measure_id: string
  measured_on: string
  value: number
}

export interface ErasureRow {
  id: string
  person_id: string
  erased_at: string
  /** JSON */
  entries: string
}

export interface RetentionPeriodRow {
  id: string
  kind: string
  months: number
}

export interface RetentionRunRow {
  id: string
  kind: string
  deleted: number
  deleted_at: string
  /** JSON */
  entries: string
}

export interface InvitationRow {
  id: string
  cycle_id: string
  placement_id: string
  person_id: string
  uid: string
  sequence: number
  /** JSON */
  sent: string
  sent_at: string
  is_cancelled: Flag
}

export interface ImportMappingRow {
  id: string
  kind: string
  header_hash: string
  /** JSON */
  mapping: string
  used_at: string
}

export interface EventVersionRow {
  id: string
  source_id: string
  sequence: number
}

export interface ChangeRow {
  seq: number
  group_id: string
  group_kind: 'do' | 'undo' | 'redo'
  target_group_id: string | null
  at: string
  person_id: string | null
  command: string
  label: string
  table_name: string
  row_id: string
  /** JSON */
  before: string | null
  /** JSON */
  after: string | null
  digest: string
  hash: string
}
