import { hoursOf } from '../../../shared/domain/activities.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import { clockIn, dayIn } from '../../../shared/domain/times.ts'
import type { CsvCell } from './csv.ts'
import { csvBytes } from './csv.ts'
import type { PlacementDetails, PlanDetails } from './plan-details.ts'
import { placementDetails } from './plan-details.ts'

const header = [
  'Cycle',
  'Participant',
  'E-mail',
  'Function',
  'Activity',
  'Kind',
  'Role',
  'Status',
  'Pinned',
  'Starts',
  'Ends',
  'Time zone',
  'Host',
  'Account',
  'Funnel stage',
  'Hours',
]

/** Every placement of the cycle, by participant and time; calls on the participant's clock. */
export function placementsTable(facts: PlanDetails): Uint8Array {
  const rows = placementDetails(facts)
    .toSorted((one, other) => compare(orderOf(one), orderOf(other)))
    .map((row) => cellsOf(facts.cycle.name, row))
  return csvBytes(header, rows)
}

function cellsOf(cycle: string, { placement, activity, participant, host, account }: PlacementDetails): CsvCell[] {
  const isCall = activity.kind === 'call'
  const zone = participant.timeZone
  return [
    cycle,
    participant.name,
    participant.email,
    participant.function,
    activity.title,
    isCall ? 'sales call' : 'content project',
    placement.role,
    placement.status,
    placement.isPinned ? 'yes' : 'no',
    isCall ? onClock(zone, activity.startsAt) : activity.startsOn,
    isCall ? onClock(zone, activity.endsAt) : activity.endsOn,
    isCall ? zone : null,
    host.name,
    account?.name ?? null,
    activity.funnelStage,
    Math.round(hoursOf(activity) * 100) / 100,
  ]
}

function onClock(timeZone: string, at: Instant): string {
  return `${dayIn(timeZone, at)} ${clockIn(timeZone, at)}`
}

function orderOf({ placement, activity, participant }: PlacementDetails): string {
  const start = activity.kind === 'call' ? activity.startsAt : activity.startsOn
  return [participant.name, participant.id, start, placement.id].join('\n')
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
