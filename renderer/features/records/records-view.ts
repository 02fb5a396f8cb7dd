import type { RecordFilter } from '../../../shared/domain/records.ts'
import { createFilters } from '../../ui/create-filters.ts'

/** What is asked of the records; null: whatever it is. */
export type RecordsView = { [Name in keyof RecordFilter]-?: Exclude<RecordFilter[Name], undefined> | null }

export const everyRecord: RecordsView = {
  from: null,
  to: null,
  function: null,
  team: null,
  personId: null,
  skillId: null,
  cycleId: null,
  attendance: null,
}

export const useRecordsView = createFilters<RecordsView>(everyRecord)

/** As the backend takes it: what is not asked is left out. */
export function filterOf(view: RecordsView): RecordFilter {
  const { from, to, function: side, team, personId, skillId, cycleId, attendance } = view
  return {
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(side === null ? {} : { function: side }),
    ...(team === null ? {} : { team }),
    ...(personId === null ? {} : { personId }),
    ...(skillId === null ? {} : { skillId }),
    ...(cycleId === null ? {} : { cycleId }),
    ...(attendance === null ? {} : { attendance }),
  }
}
