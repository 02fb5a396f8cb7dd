import type { Placement } from '../../../shared/domain/placements.ts'
import type { ActivityFacts, Closed, Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import type { PlanRecords } from '../db/facts.ts'
import { byId, numberIn } from './numbering.ts'

/** What the planner leaves alone, what it must keep, and what people were told. */
export function sortPlacements(
  { cycle, placements }: PlanRecords,
  activities: readonly ActivityFacts[],
  personIndex: ReadonlyMap<string, number>,
  activityIndex: ReadonlyMap<string, number>,
): Pick<PlanFacts, 'fixed' | 'pins' | 'published'> {
  const fixed: Placed[] = []
  const pins: Placed[] = []
  const published: Placed[] = []
  for (const placement of placements.toSorted(byId)) {
    if (placement.status === 'missed' || placement.status === 'cancelled') continue
    const isElsewhere = placement.cycleId !== cycle.id
    const activity = numberIn(activityIndex, placement.activityId)
    const isFixed = isElsewhere || isSettled(placement, at(activities, activity).closed)
    const person = numberIn(personIndex, placement.personId)
    const placed = { person, activity, role: placement.role, id: placement.id, isFixed, isElsewhere }
    if (isFixed) {
      fixed.push(placed)
      continue
    }
    if (placement.isPinned) pins.push(placed)
    if (placement.status === 'published') published.push(placed)
  }
  return { fixed, pins, published }
}

/** What was completed, and what people were told of and is over by now. */
function isSettled({ status, isPinned }: Placement, closed: Closed | null): boolean {
  return status === 'completed' || (closed === 'over' && (status === 'published' || isPinned))
}

/** The cycle's placements that may still change; those that `sortPlacements` found are the same objects here. */
export function livePlacements(
  { cycle, placements }: PlanRecords,
  facts: Pick<PlanFacts, 'fixed' | 'pins' | 'published'>,
  personIndex: ReadonlyMap<string, number>,
  activityIndex: ReadonlyMap<string, number>,
): Placed[] {
  const known = new Map([...facts.pins, ...facts.published].map((placed) => [placed.id, placed]))
  const settled = new Set(facts.fixed.map(({ id }) => id))
  return placements
    .filter(({ id, cycleId, status }) => cycleId === cycle.id && isLive(status) && !settled.has(id))
    .map((placement) => {
      const person = numberIn(personIndex, placement.personId)
      const activity = numberIn(activityIndex, placement.activityId)
      const fresh = { person, activity, role: placement.role, id: placement.id, isFixed: false, isElsewhere: false }
      return known.get(placement.id) ?? fresh
    })
}

function isLive(status: Placement['status']): boolean {
  return status === 'proposed' || status === 'published'
}
