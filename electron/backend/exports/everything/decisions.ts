import type { Schema } from '../../db/schema.ts'

type Decision = { files: readonly string[] } | { leftOut: string }

const found = (...files: string[]): Decision => ({ files })
const leftOut = (why: string): Decision => ({ leftOut: why })

/** Where the content of each table is found in the archive, or why it is not; a new table has to be thought about. */
export const decisions: { [Table in keyof Schema]: Decision } = {
  workspace: found('manifest'),
  person: found('people'),
  time_off: found('time-off'),
  busy_time: found('busy-times'),
  skill: found('skills'),
  skill_level: found('levels'),
  level_change: found('level-changes'),
  account: found('accounts'),
  activity: found('calls', 'projects'),
  cycle: found('cycles'),
  cycle_participant: found('participants'),
  placement: found('placements'),
  excluded_pair: found('excluded-pairs'),
  sign_off: found('sign-offs'),
  reflection: found('reflections'),
  reflection_addendum: found('reflection-addenda'),
  measure: found('measures'),
  measure_value: found('measured-values'),
  course: found('courses'),
  record_view: found('record-views'),
  record_export: found('record-exports'),
  retention_period: found('retention-periods'),
  preference: leftOut('What people like and would hate is theirs alone.'),
  seal: leftOut('Keys of private reflections. Reflections that are private, or for the host alone, are left out too.'),
  reflection_draft: leftOut('What nobody has submitted yet.'),
  form_draft: leftOut('What nobody has submitted yet.'),
  alignment_answer: leftOut('Answers of single people; what they come to is on the Alignment screen.'),
  alignment_result: leftOut('What alignment checks came to is on the Alignment screen.'),
  erasure: leftOut('Who was erased has no data any more.'),
  retention_run: leftOut('What was deleted because its time was over has no data any more.'),
  disclosure: leftOut('Who has seen what of whom is in the access report of each person.'),
  record_export_part: leftOut('Digests by which later exports find what changed.'),
  record_export_person: leftOut('Whose records an export held is in the access report of each person.'),
  digest_key: leftOut('Keys of those digests.'),
  invitation: leftOut('What calendars were told; placements say the same.'),
  import_mapping: leftOut('Which columns of imported files meant what.'),
  event_version: leftOut('How often imported events were changed elsewhere.'),
  change: leftOut('The history stays with the workspace; its head and length are in the manifest.'),
}

/** The reasons, each once. */
export function reasonsForLeavingOut(): string[] {
  return [...new Set(Object.values(decisions).flatMap((one) => ('leftOut' in one ? [one.leftOut] : [])))]
}
