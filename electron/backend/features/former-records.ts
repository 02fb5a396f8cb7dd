import { skillsServed } from '../../../shared/domain/activities.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { Day } from '../../../shared/domain/times.ts'
import { listPlacementFacts, type PlacementFacts } from '../db/former-records.ts'
import type { ReadHandle } from '../db/handles.ts'
import { listPeopleById } from '../db/people.ts'
import type { RecordsWanted } from '../db/records.ts'
import type { FormerRecord } from '../exports/records/record-format.ts'
import { createDayReader, type DayReader } from './day-reader.ts'

/**
 * Those of the placements that are no records (any more), with what is still known of them, and that fit what is asked as far as
 * it can be told: what is gone altogether fits any filter.
 */
export async function readFormerRecords(
  db: ReadHandle,
  ids: readonly PlacementId[],
  wanted: RecordsWanted,
): Promise<{ placementId: PlacementId; former: FormerRecord | null }[]> {
  const days = createDayReader(wanted.timeZone)
  const facts = new Map((await listPlacementFacts(db, ids)).map((placement) => [placement.placementId, placement]))
  const hostIds = [...new Set([...facts.values()].map(({ activity }) => activity.hostId))]
  const hosts = new Map((await listPeopleById(db, hostIds)).map((person) => [person.id, person]))
  return ids.flatMap((placementId) => {
    const known = facts.get(placementId)
    if (known === undefined) return { placementId, former: null }
    const { startsOn, endsOn } = daysOf(known, days)
    if (known.isRecord || !fits(known, endsOn, wanted)) return []
    const { person, cycle, activity, role } = known
    const { id, kind, title, funnelStage, audience, hostId } = activity
    const type = kind === 'call' ? activity.callType : activity.format
    const { name = '', hrId = null, email = null } = hosts.get(hostId) ?? {}
    const host = { id: hostId, name, hrId, email }
    const what = { id, kind, title, type, funnelStage, audience }
    return { placementId, former: { placementId, person, cycle, activity: what, role, host, startsOn, endsOn } }
  })
}

function daysOf({ activity }: PlacementFacts, days: DayReader): { startsOn: Day; endsOn: Day } {
  if (activity.kind === 'project') return activity
  return { startsOn: days.dayOf(activity.startsAt), endsOn: days.dayOf(activity.endsAt) }
}

function fits({ person, cycle, activity }: PlacementFacts, endsOn: Day, wanted: RecordsWanted): boolean {
  const { from, to, function: side, team, personId, cycleId, skill } = wanted
  return (
    (from === undefined || endsOn >= from) &&
    (to === undefined || endsOn <= to) &&
    (side === undefined || person.function === side) &&
    (team === undefined || person.team === team) &&
    (personId === undefined || person.id === personId) &&
    (cycleId === undefined || cycle.id === cycleId) &&
    (skill === undefined || (skill !== null && skillsServed(activity, [skill]).length > 0))
  )
}
