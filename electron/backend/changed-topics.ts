import type { Topic } from '../../shared/contract/procedure.ts'
import { type RecordedTable, tablesOutsideHistory } from './db/schema.ts'

/** Which topics a row of the table belongs to. */
const topicsOfTable: Record<RecordedTable, readonly Topic[]> = {
  workspace: ['workspace'],
  person: ['people'],
  time_off: ['people'],
  busy_time: ['people'],
  skill: ['skills'],
  skill_level: ['skills'],
  level_change: ['skills'],
  account: ['accounts'],
  activity: ['calls', 'projects'],
  cycle: ['cycles'],
  cycle_participant: ['cycles'],
  placement: ['placements'],
  excluded_pair: ['people'],
  preference: ['preferences'],
  sign_off: ['placements'],
  reflection: ['reflections'],
  reflection_addendum: ['reflections'],
  reflection_draft: ['drafts'],
  seal: ['seals'],
  form_draft: ['drafts'],
  alignment_answer: ['alignment'],
  alignment_result: ['alignment'],
  measure: ['measures'],
  measure_value: ['measures'],
  course: ['courses'],
  record_view: ['recordViews'],
  erasure: ['people'],
  retention_period: ['retention'],
  retention_run: ['retention'],
  record_export: ['exports'],
  record_export_part: ['exports'],
  record_export_person: ['exports'],
  digest_key: [],
  disclosure: ['disclosures'],
  invitation: ['publications'],
  import_mapping: [],
  event_version: [],
}

const outsideHistory: ReadonlySet<RecordedTable> = new Set(tablesOutsideHistory)

/** What to ask again after these tables were written; the history too, unless none of it stands there. */
export function changedTopics(tables: ReadonlySet<RecordedTable>): Topic[] {
  const written = [...tables]
  const topics = new Set<Topic>(written.flatMap((table) => topicsOfTable[table]))
  if (written.some((table) => !outsideHistory.has(table))) topics.add('history')
  return [...topics]
}
