import type { RecordViewId } from '../../../shared/domain/ids.ts'
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

/** The other way round. */
export function viewOf(filter: RecordFilter): RecordsView {
  const { from, to, function: side, team, personId, skillId, cycleId, attendance } = filter
  return {
    from: from ?? null,
    to: to ?? null,
    function: side ?? null,
    team: team ?? null,
    personId: personId ?? null,
    skillId: skillId ?? null,
    cycleId: cycleId ?? null,
    attendance: attendance ?? null,
  }
}

/** Whether both ask for the same records. */
export function isSameView(one: RecordsView, other: RecordsView): boolean {
  const names = Object.keys(everyRecord) as (keyof RecordsView)[]
  return names.every((name) => one[name] === other[name])
}

/** Which saved view was opened last; null: all records. */
export const useOpenView = createFilters<{ viewId: RecordViewId | null }>({ viewId: null })
