import { expect, test } from 'vitest'
import { openReadOnly } from '../../../../electron/backend/db/connection.ts'
import type { Schema } from '../../../../electron/backend/db/schema.ts'
import { makeWorkspaceFile } from '../../../support/workspace-files.ts'

type ColumnType<Value> =
  `${[Exclude<Value, null>] extends [number] ? 'number' : 'text'}${null extends Value ? ' or null' : ''}`

// The compiler holds this against the row types, and the test holds it against the migrated file.
const columns: { [Table in keyof Schema]: { [Column in keyof Schema[Table]]: ColumnType<Schema[Table][Column]> } } = {
  workspace: { id: 'text', name: 'text', time_zone: 'text', created_at: 'text' },
  person: {
    id: 'text',
    name: 'text',
    email: 'text or null',
    function: 'text',
    team: 'text or null',
    job_title: 'text or null',
    hr_id: 'text or null',
    time_zone: 'text',
    working_hours: 'text',
    hours_per_week: 'number',
    host_hours_per_week: 'number',
    starts_on: 'text or null',
    leaves_on: 'text or null',
    archived_at: 'text or null',
  },
  time_off: { id: 'text', person_id: 'text', starts_on: 'text', ends_on: 'text', note: 'text or null' },
  busy_time: { id: 'text', person_id: 'text', starts_at: 'text', ends_at: 'text' },
  skill: {
    id: 'text',
    name: 'text',
    home_function: 'text',
    funnel_stage: 'text',
    audience: 'text',
    capable_wanted: 'number',
    archived_at: 'text or null',
  },
  skill_level: {
    id: 'text',
    person_id: 'text',
    skill_id: 'text',
    level: 'number',
    target_level: 'number or null',
    assessed_on: 'text or null',
    is_interested: 'number',
  },
  level_change: {
    id: 'text',
    person_id: 'text',
    skill_id: 'text',
    from_level: 'number',
    to_level: 'number',
    source: 'text',
    by_person_id: 'text or null',
    placement_ids: 'text',
    changed_at: 'text',
  },
  account: { id: 'text', name: 'text', is_opted_out: 'number' },
  activity: {
    id: 'text',
    kind: 'text',
    title: 'text',
    host_id: 'text',
    funnel_stage: 'text',
    audience: 'text',
    seats: 'number',
    is_host_opted_out: 'number',
    skill_ids: 'text',
    notes: 'text or null',
    status: 'text',
    source_id: 'text or null',
    archived_at: 'text or null',
    account_id: 'text or null',
    call_type: 'text or null',
    starts_at: 'text or null',
    ends_at: 'text or null',
    time_zone: 'text or null',
    format: 'text or null',
    starts_on: 'text or null',
    ends_on: 'text or null',
    hours_per_week: 'number or null',
  },
  cycle: {
    id: 'text',
    name: 'text',
    starts_on: 'text',
    ends_on: 'text',
    status: 'text',
    rules: 'text',
    figures: 'text or null',
    marketing_hours: 'number or null',
    sales_hours: 'number or null',
  },
  cycle_participant: { id: 'text', cycle_id: 'text', person_id: 'text', minimum_placements: 'number' },
  placement: {
    id: 'text',
    cycle_id: 'text',
    activity_id: 'text',
    person_id: 'text',
    role: 'text',
    status: 'text',
    is_pinned: 'number',
    veto_reason: 'text or null',
  },
  excluded_pair: { id: 'text', one_person_id: 'text', other_person_id: 'text', note: 'text or null' },
  preference: { id: 'text', person_id: 'text', subject: 'text', value: 'text', feeling: 'text' },
  sign_off: {
    id: 'text',
    placement_id: 'text',
    by_person_id: 'text or null',
    attendance: 'text',
    signed_at: 'text',
    levels_shown: 'text',
    observation: 'text or null',
    agreement: 'text or null',
  },
  reflection: {
    id: 'text',
    placement_id: 'text',
    author_id: 'text',
    visibility: 'text',
    minutes: 'number or null',
    content: 'text or null',
    sealed: 'text or null',
    submitted_at: 'text',
  },
  reflection_addendum: {
    id: 'text',
    reflection_id: 'text',
    content: 'text or null',
    sealed: 'text or null',
    written_at: 'text',
  },
  reflection_draft: {
    id: 'text',
    placement_id: 'text',
    author_id: 'text',
    visibility: 'text',
    content: 'text or null',
    sealed: 'text or null',
    saved_at: 'text',
  },
  seal: { id: 'text', person_id: 'text', by_passphrase: 'text', by_recovery_code: 'text' },
  form_draft: {
    id: 'text',
    author_id: 'text',
    form: 'text',
    subject_id: 'text',
    content: 'text',
    saved_at: 'text',
  },
  alignment_answer: {
    id: 'text',
    cycle_id: 'text',
    person_id: 'text',
    function: 'text',
    answers: 'text',
    answered_at: 'text',
  },
  alignment_result: { id: 'text', cycle_id: 'text', result: 'text' },
  measure: {
    id: 'text',
    name: 'text',
    owner: 'text',
    unit: 'text or null',
    better: 'text',
    target: 'number or null',
    archived_at: 'text or null',
  },
  measure_value: { id: 'text', measure_id: 'text', measured_on: 'text', value: 'number' },
  erasure: { id: 'text', person_id: 'text', erased_at: 'text', entries: 'text' },
  retention_period: { id: 'text', kind: 'text', months: 'number' },
  retention_run: { id: 'text', kind: 'text', deleted: 'number', deleted_at: 'text', entries: 'text' },
  record_export: {
    id: 'text',
    target: 'text',
    file_name: 'text or null',
    store: 'text or null',
    extent: 'text',
    filter: 'text',
    by_person_id: 'text or null',
    exported_at: 'text',
    sent: 'number',
    corrected: 'number',
    withdrawn: 'number',
    rejected: 'number',
    sha256: 'text or null',
    history_entries: 'number',
    history_head: 'text',
  },
  record_export_part: { id: 'text', export_id: 'text', position: 'number', length: 'number', held: 'text' },
  record_export_person: { id: 'text', export_id: 'text', person_id: 'text' },
  digest_key: { id: 'text', person_id: 'text', value: 'text' },
  disclosure: {
    id: 'text',
    kind: 'text',
    by_person_id: 'text or null',
    about_person_id: 'text or null',
    subject_id: 'text or null',
    disclosed_at: 'text',
  },
  course: {
    id: 'text',
    target: 'text',
    kind: 'text or null',
    type: 'text or null',
    skill_id: 'text or null',
    code: 'text',
  },
  record_view: { id: 'text', name: 'text', filter: 'text' },
  invitation: {
    id: 'text',
    cycle_id: 'text',
    placement_id: 'text',
    person_id: 'text',
    uid: 'text',
    sequence: 'number',
    sent: 'text',
    sent_at: 'text',
    is_cancelled: 'number',
  },
  event_version: { id: 'text', source_id: 'text', sequence: 'number' },
  import_mapping: { id: 'text', kind: 'text', header_hash: 'text', mapping: 'text', used_at: 'text' },
  change: {
    seq: 'number',
    group_id: 'text',
    group_kind: 'text',
    target_group_id: 'text or null',
    at: 'text',
    person_id: 'text or null',
    command: 'text',
    label: 'text',
    table_name: 'text',
    row_id: 'text',
    before: 'text or null',
    after: 'text or null',
    digest: 'text',
    hash: 'text',
  },
}

test('the row types are those of the migrated file', async () => {
  const connection = openReadOnly(await makeWorkspaceFile())
  const tables = connection
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
  const found = tables.map((table) => [table, columnsOf(table)] as const)
  connection.close()
  expect(Object.fromEntries(found)).toEqual(columns)

  function columnsOf(table: string): Record<string, string> {
    const rows = connection
      .prepare<[string], { name: string; type: string; notnull: number; pk: number }>(
        'SELECT name, type, "notnull", pk FROM pragma_table_info(?)',
      )
      .all(table)
    return Object.fromEntries(
      rows.map(({ name, type, notnull, pk }) => {
        const kind = type === 'TEXT' ? 'text' : 'number'
        return [name, notnull === 1 || pk === 1 ? kind : `${kind} or null`]
      }),
    )
  }
})

test('every table is strict, and every column that points elsewhere refuses to lose its target', async () => {
  const connection = openReadOnly(await makeWorkspaceFile())
  const loose = connection
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND strict = 0",
    )
    .pluck()
    .all()
  const cascading = connection
    .prepare<[], string>(
      `SELECT t.name || '.' || f."from" FROM pragma_table_list t, pragma_foreign_key_list(t.name) f
       WHERE t.schema = 'main' AND f.on_delete <> 'RESTRICT'`,
    )
    .pluck()
    .all()
  connection.close()
  expect({ loose, cascading }).toEqual({ loose: [], cascading: [] })
})
