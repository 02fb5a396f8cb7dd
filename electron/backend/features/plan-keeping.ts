import { setImmediate } from 'node:timers/promises'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { CycleId } from '../../../shared/domain/ids.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import { planRecordsHead, type PlanRecords, readPlanRecords } from '../db/facts.ts'
import type { ReadHandle, WriteHandle } from '../db/handles.ts'
import { deletePlacements, insertPlacements, listPlacements, updatePlacement } from '../db/placements.ts'
import type { CommandContext } from '../handler.ts'
import { type CycleFacts, factsOf } from '../planner/facts.ts'

export interface ReadForPlanning extends CycleFacts {
  records: PlanRecords
  /** What the newest change was when this was read. */
  head: string
}

/** All that a plan depends on, in one consistent state. */
export async function readForPlanning(
  read: <T>(work: (db: ReadHandle) => Promise<T>) => Promise<T>,
  id: CycleId,
  now: Instant,
): Promise<ReadForPlanning> {
  const { records, head } = await read(async (db) => ({
    records: await readPlanRecords(db, id),
    head: await planRecordsHead(db),
  }))
  return { ...factsOf(records, now), records, head }
}

/** The same for a quick answer. For 200 people each step takes about 30 ms, so others get their turn between them. */
export async function readForAnswer(db: ReadHandle, id: CycleId, now: Instant) {
  const records = await readPlanRecords(db, id)
  await setImmediate()
  const { facts, live } = factsOf(records, now)
  await setImmediate()
  return { records, facts, live }
}

/** A plan answers what was there when it was asked for; what was entered since may contradict it. */
export async function refuseChanged(db: ReadHandle, head: string, again: string): Promise<void> {
  if ((await planRecordsHead(db)) !== head) {
    const words = `Something was changed while the plan was made, so the plan was not kept. ${again} again.`
    throw new RefusedError('conflict', words)
  }
}

/** What stays keeps its row, so that calendars know it again; what took place is not touched. */
export async function replacePlan(
  db: WriteHandle,
  cycleId: CycleId,
  facts: PlanFacts,
  planned: readonly Placed[],
  newId: CommandContext['newId'],
): Promise<void> {
  const settled = new Set(facts.fixed.map(({ id }) => id))
  const live = (await listPlacements(db, cycleId)).filter(
    ({ id, status }) => (status === 'proposed' || status === 'published') && !settled.has(id),
  )
  const leaving = new Map(live.map((placement) => [`${placement.personId}/${placement.activityId}`, placement]))
  const added: Placement[] = []
  const shared = { cycleId, status: 'proposed', isPinned: false, vetoReason: null } as const
  for (const { person, activity, role } of planned) {
    const personId = at(facts.people, person).id
    const activityId = at(facts.activities, activity).id
    const key = `${personId}/${activityId}`
    const before = leaving.get(key)
    leaving.delete(key)
    if (before === undefined) added.push({ ...shared, id: newId(), activityId, personId, role })
    // In another role it is not what people were told; publishing tells them.
    else if (before.role !== role) await updatePlacement(db, { ...before, role, status: 'proposed' })
  }
  await deletePlacements(
    db,
    [...leaving.values()].map(({ id }) => id),
  )
  await insertPlacements(db, added)
}
