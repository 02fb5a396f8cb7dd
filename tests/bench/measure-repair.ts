import type { PlanRecords } from '../../electron/backend/db/facts.ts'
import { factsOf } from '../../electron/backend/planner/facts.ts'
import { repairInThread } from '../../electron/backend/planner/mending.ts'
import type { ActivityId, PersonId, PlacementId } from '../../shared/domain/ids.ts'
import type { Placement } from '../../shared/domain/placements.ts'
import type { Instant } from '../../shared/domain/times.ts'
import type { Placed, PlanFacts } from '../../shared/rules/facts.ts'
import { at } from '../../shared/rules/facts.ts'
import { plannedAt } from './company/company.ts'

export interface MeasuredRepair {
  change: string
  seconds: number
  /** Of the seconds that the fresh plan took. */
  ratio: number
  /** Published placements that the repair changes. */
  dropped: number
  /** To the bound of all plans, not only of those that change as little; null where that is not known. */
  gap: number | null
}

/** Each of a few changes to a published plan, repaired by itself; seconds are from the records on. */
export async function measureRepairs(
  records: PlanRecords,
  facts: PlanFacts,
  plan: readonly Placed[],
  freshSeconds: number,
  signal: AbortSignal,
): Promise<MeasuredRepair[]> {
  const published = withPlan(records, facts, plan)
  const measured: MeasuredRepair[] = []
  for (const [change, changed] of Object.entries(changesOf(published))) {
    const begun = performance.now()
    const { facts: after, live } = factsOf(changed, plannedAt)
    const calls = { signal, progress: () => {} }
    const result = await repairInThread({ facts: after, live }, { timeLimitSeconds: 60, seed: 1 }, calls)
    if (result.state !== 'repaired') throw new Error(`The repair of "${change}" ended as ${result.state}.`)
    const seconds = Math.round(performance.now() - begun) / 1_000
    measured.push({ change, seconds, ratio: seconds / freshSeconds, dropped: result.dropped, gap: result.gap })
  }
  return measured
}

/** The workspace after the plan was published. */
function withPlan(records: PlanRecords, facts: PlanFacts, plan: readonly Placed[]): PlanRecords {
  const made = plan.map(({ person, activity, role }, index): Placement => {
    const id = `10000000-0000-7000-8000-${index.toString(16).padStart(12, '0')}` as PlacementId
    const [personId, activityId] = [at(facts.people, person).id, at(facts.activities, activity).id]
    const { cycle } = records
    return { id, cycleId: cycle.id, personId, activityId, role, status: 'published', isPinned: false, vetoReason: null }
  })
  return { ...records, placements: [...records.placements, ...made] }
}

/** What happens after a plan was published, one thing at a time. */
function changesOf(records: PlanRecords): Record<string, PlanRecords> {
  const { activities, placements, cycle } = records
  const own = placements.filter(({ cycleId }) => cycleId === cycle.id)
  const callIds = new Set(activities.filter(({ kind }) => kind === 'call').map(({ id }) => id))
  const onCalls = own.filter(({ activityId }) => callIds.has(activityId))
  const middle = at(onCalls, onCalls.length >> 1)
  return {
    'a call moved by a day': withActivity(records, middle.activityId, 86_400_000),
    'a person went away for a week': away(records, middle.personId),
    'a host vetoed': vetoed(records, middle),
    'a seat was added': withActivity(records, middle.activityId, 0),
  }
}

function withActivity(records: PlanRecords, id: ActivityId, laterMs: number): PlanRecords {
  const later = (instant: Instant) => new Date(Date.parse(instant) + laterMs).toISOString() as Instant
  const activities = records.activities.map((activity) => {
    if (activity.id !== id || activity.kind !== 'call') return activity
    const seats = laterMs === 0 ? activity.seats + 1 : activity.seats
    return Object.assign({}, activity, { seats, startsAt: later(activity.startsAt), endsAt: later(activity.endsAt) })
  })
  return { ...records, activities }
}

function away(records: PlanRecords, personId: PersonId): PlanRecords {
  const { startsOn } = records.cycle
  const day = (days: number) => new Date(Date.parse(startsOn) + days * 86_400_000).toISOString().slice(0, 10)
  const timeOff = {
    id: '20000000-0000-7000-8000-000000000000',
    personId,
    startsOn: day(14),
    endsOn: day(20),
    note: null,
  } as PlanRecords['timeOff'][number]
  return { ...records, timeOff: [...records.timeOff, timeOff] }
}

function vetoed(records: PlanRecords, { id }: Placement): PlanRecords {
  const placements = records.placements.map((placement) =>
    placement.id === id
      ? Object.assign({}, placement, { status: 'cancelled', vetoReason: 'Not this time' })
      : placement,
  )
  return { ...records, placements }
}
