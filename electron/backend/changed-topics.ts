import type { Topic } from '../../shared/contract/procedure.ts'
import type { RecordedTable } from './db/schema.ts'

/** Which topics a row of the table belongs to. */
const topicsOfTable: Record<RecordedTable, readonly Topic[]> = {
  workspace: ['workspace'],
  person: ['people'],
  time_off: ['people'],
  busy_time: ['people'],
  skill: ['skills'],
  skill_level: ['skills'],
  account: ['accounts'],
  activity: ['calls', 'projects'],
  cycle: ['cycles'],
  cycle_participant: ['cycles'],
  placement: ['placements'],
  excluded_pair: ['people'],
  preference: ['preferences'],
  sign_off: ['placements'],
  invitation: ['publications'],
  import_mapping: [],
  event_version: [],
}

/** What to ask again after these tables were written; the history always, as every write stands there. */
export function changedTopics(tables: ReadonlySet<RecordedTable>): Topic[] {
  if (tables.size === 0) return []
  return [...new Set<Topic>([...[...tables].flatMap((table) => topicsOfTable[table]), 'history'])]
}
