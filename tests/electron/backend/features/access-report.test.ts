import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openReadOnly } from '../../../../electron/backend/db/connection.ts'
import type { Schema } from '../../../../electron/backend/db/schema.ts'
import { sectionWords } from '../../../../electron/backend/features/access-words.ts'
import { AccessReport, type SectionName } from '../../../../shared/domain/access-report.ts'
import { passphrase, startTracedPerson } from '../../../support/traced-person.ts'

const golden = fileURLToPath(new URL('../../../golden/access-report.schema.json', import.meta.url))

/** Where a column is told word for word, where it is told in other words, or why it is not told. */
type Decision = { in: SectionName } | { as: SectionName } | { not: string }
const told = (section: SectionName): Decision => ({ in: section })
const asWords = (section: SectionName): Decision => ({ as: section })
const not = (reason: string): Decision => ({ not: reason })
const id = not('a number that means something to Baton alone')
const whose = not('says whose it is')
const sealed = not('opened where the person may read it, which the test of what is private shows')
const nobody = (reason: string) => reason

/**
 * Every table of the workspace, and every column that could hold somebody's id or words about them. The compiler asks for a
 * new table, the test for a new column.
 */
const decisions: Record<keyof Schema, string | Record<string, Decision>> = {
  workspace: nobody('the workspace itself'),
  person: {
    id,
    name: told('person'),
    email: told('person'),
    function: told('person'),
    team: told('person'),
    job_title: told('person'),
    hr_id: told('person'),
    time_zone: told('person'),
    working_hours: asWords('workingHours'),
    starts_on: told('person'),
    leaves_on: told('person'),
    archived_at: told('person'),
  },
  time_off: { id, person_id: whose, starts_on: told('timeOff'), ends_on: told('timeOff'), note: told('timeOff') },
  busy_time: { id, person_id: whose, starts_at: told('busyTimes'), ends_at: told('busyTimes') },
  skill: nobody('what can be learned'),
  skill_level: { id, person_id: whose, skill_id: asWords('skills'), assessed_on: told('skills') },
  level_change: {
    id,
    person_id: whose,
    skill_id: asWords('levelChanges'),
    source: told('levelChanges'),
    by_person_id: asWords('levelChanges'),
    placement_ids: asWords('levelChanges'),
    changed_at: told('levelChanges'),
  },
  account: nobody('customers'),
  activity: {
    id,
    kind: told('hosted'),
    title: told('hosted'),
    host_id: whose,
    funnel_stage: not('of the activity'),
    audience: not('of the activity'),
    skill_ids: not('of the activity'),
    notes: told('hosted'),
    status: told('hosted'),
    source_id: told('hosted'),
    archived_at: not('of the activity'),
    account_id: asWords('hosted'),
    call_type: told('hosted'),
    starts_at: asWords('hosted'),
    ends_at: not('of the activity'),
    time_zone: not('of the activity'),
    format: told('hosted'),
    starts_on: asWords('hosted'),
    ends_on: not('of the activity'),
  },
  cycle: nobody('dates and rules'),
  cycle_participant: { id, cycle_id: asWords('cycles'), person_id: whose },
  placement: {
    id,
    cycle_id: asWords('placements'),
    activity_id: asWords('placements'),
    person_id: whose,
    role: told('placements'),
    status: told('placements'),
    veto_reason: told('placements'),
  },
  excluded_pair: {
    id,
    one_person_id: asWords('neverWith'),
    other_person_id: asWords('neverWith'),
    note: not('as much about the other person'),
  },
  preference: { id, person_id: whose, subject: told('wishes'), value: told('wishes'), feeling: told('wishes') },
  sign_off: {
    id,
    placement_id: asWords('signOffs'),
    by_person_id: asWords('signOffs'),
    attendance: told('signOffs'),
    signed_at: told('signOffs'),
    levels_shown: asWords('signOffs'),
    observation: told('signOffs'),
    agreement: told('signOffs'),
  },
  reflection: {
    id,
    placement_id: asWords('reflections'),
    author_id: whose,
    visibility: told('reflections'),
    content: asWords('reflections'),
    sealed,
    submitted_at: told('reflections'),
  },
  reflection_addendum: {
    id,
    reflection_id: asWords('reflections'),
    content: told('reflections'),
    sealed,
    written_at: told('reflections'),
  },
  reflection_draft: {
    id,
    placement_id: asWords('drafts'),
    author_id: whose,
    visibility: not('of what is typed, and may change until it is sent'),
    content: asWords('drafts'),
    sealed,
    saved_at: told('drafts'),
  },
  seal: {
    id,
    person_id: whose,
    by_passphrase: not('a locked key, which nobody can read anything from'),
    by_recovery_code: not('a locked key, which nobody can read anything from'),
  },
  form_draft: {
    id,
    author_id: whose,
    form: told('drafts'),
    subject_id: asWords('drafts'),
    content: asWords('drafts'),
    saved_at: told('drafts'),
  },
  alignment_answer: {
    id,
    cycle_id: asWords('alignmentAnswers'),
    person_id: whose,
    function: told('alignmentAnswers'),
    answers: asWords('alignmentAnswers'),
    answered_at: told('alignmentAnswers'),
  },
  alignment_result: nobody('what five people or more said together'),
  measure: nobody('figures of a function'),
  measure_value: nobody('figures of a function'),
  course: nobody('codes of activities and skills'),
  record_view: nobody('a search that somebody saved; a person that it looks for is told by their own records'),
  record_export: {
    id,
    target: told('exports'),
    file_name: told('exports'),
    store: told('exports'),
    extent: not('of the whole export'),
    filter: not('of the whole export'),
    by_person_id: asWords('exports'),
    exported_at: told('exports'),
    sha256: not('of the whole file'),
    history_head: not('of the whole workspace'),
  },
  record_export_part: nobody('digests, which nobody can read anything from'),
  record_export_person: { id, export_id: asWords('exports'), person_id: whose },
  digest_key: nobody('random, and which nobody can read anything from'),
  disclosure: {
    id,
    kind: told('disclosures'),
    by_person_id: asWords('disclosures'),
    about_person_id: whose,
    subject_id: asWords('disclosures'),
    disclosed_at: asWords('disclosures'),
  },
  erasure: {
    id,
    person_id: whose,
    erased_at: not('of somebody of whom nothing is left, which another test shows'),
    entries: not('numbers of lines without content'),
  },
  retention_period: nobody('how long kinds of data are kept'),
  retention_run: nobody('what was deleted, of nobody in particular'),
  invitation: {
    id,
    cycle_id: not('of the activity that is told'),
    placement_id: not('of the activity that is told'),
    person_id: asWords('invitations'),
    uid: id,
    sent: asWords('invitations'),
    sent_at: told('invitations'),
  },
  import_mapping: nobody('which column of a file holds what'),
  event_version: nobody('which version of a call was imported'),
  change: {
    group_id: id,
    group_kind: not('what was done is told by its label'),
    target_group_id: id,
    at: asWords('history'),
    person_id: not('never filled'),
    command: asWords('imports'),
    label: asWords('history'),
    table_name: asWords('earlier'),
    row_id: id,
    before: asWords('earlier'),
    after: not('is in the rows today, or before another change'),
    digest: not('nobody can read anything from it'),
    hash: not('nobody can read anything from it'),
  },
}

const owners = ['person_id', 'author_id', 'host_id', 'about_person_id', 'placement_id'] as const

test('whatever table or column could hold something about somebody is in the report, or there is a reason', async () => {
  const { call, ann, annOnDemo, file, stop } = await startTracedPerson()
  await call('identity.choose', { personId: ann })
  await call('seals.unlock', { personId: ann, by: { passphrase } })
  await call('privacy.report', { personId: ann })
  const { sections } = await call('privacy.report', { personId: ann })
  await stop()
  const connection = openReadOnly(file)
  const undecided: string[] = []
  const untold: string[] = []
  for (const [table, decided] of Object.entries(decisions)) {
    if (typeof decided === 'string') continue
    const texts = connection
      .prepare<[string], string>("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'")
      .pluck()
      .all(table)
    const known = new Map(Object.entries(decided))
    undecided.push(...texts.filter((column) => !known.has(column)).map((column) => `${table}.${column}`))
    expect([...known.keys()].filter((column) => !texts.includes(column))).toEqual([])
    const owned = owners.filter((column) => texts.includes(column)).map((column) => `${column} IN (?, ?)`)
    const where = table === 'person' ? 'id IN (?, ?)' : owned.join(' OR ')
    const statement = connection.prepare<string[], Record<string, unknown>>(
      `SELECT * FROM ${table} WHERE ${where === '' ? '? <> ?' : where}`,
    )
    const rows = statement.all(...Array.from({ length: Math.max(1, owned.length) }, () => [ann, annOnDemo]).flat())
    for (const [column, decision] of known) {
      if ('not' in decision) continue
      const section = sections['in' in decision ? decision.in : decision.as]
      const words = JSON.stringify(section.entries)
      if (section.entries.length === 0) untold.push(`${table}.${column}`)
      if (!('in' in decision)) continue
      const values = rows.map((row) => row[column]).filter((value) => typeof value === 'string')
      if (!values.every((value) => words.includes(JSON.stringify(value)))) untold.push(`${table}.${column}`)
    }
  }
  const tables = connection
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
  connection.close()
  expect(tables.filter((table) => !(table in decisions))).toEqual([])
  expect({ undecided, untold }).toEqual({ undecided: [], untold: [] })
})

test('every section has a title, and says where it came from and who sees it', () => {
  expect(Object.keys(sectionWords).toSorted()).toEqual(Object.keys(AccessReport.shape.sections.shape).toSorted())
  for (const { title, cameFrom, seenBy } of Object.values(sectionWords)) {
    expect([title, cameFrom, seenBy].every((words) => words.length > 3)).toBe(true)
  }
})

test('the file keeps to the schema that other programs may rely on', async () => {
  const schema = z.toJSONSchema(AccessReport, { io: 'output', unrepresentable: 'any' })
  const text = `${JSON.stringify(schema, null, 2)}\n`
  if (process.env['BATON_UPDATE_GOLDEN'] === '1') writeFileSync(golden, text)
  expect(text).toBe(readFileSync(golden, 'utf8'))
  const { call, ann, folder, grant } = await startTracedPerson()
  const file = path.join(folder, 'report.json')
  await call('privacy.saveReport', { personId: ann, grant: grant(file, 'write') })
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats['default'](ajv)
  for (const format of ['time-zone', 'clock-time']) ajv.addFormat(format, true)
  const validate = ajv.compile(JSON.parse(readFileSync(golden, 'utf8')) as object)
  const report = JSON.parse(readFileSync(file, 'utf8')) as AccessReport
  expect([validate(report), validate.errors]).toEqual([true, null])
  expect(validate({ ...report, version: 2 })).toBe(false)
})
