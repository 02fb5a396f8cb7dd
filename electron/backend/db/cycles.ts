import { RefusedError } from '../../../shared/contract/errors.ts'
import type { Cycle, CycleParticipant, PlanFigures } from '../../../shared/domain/cycles.ts'
import type { CycleId, PersonId } from '../../../shared/domain/ids.ts'
import type { Day } from '../../../shared/domain/times.ts'
import { RuleSettings } from '../../../shared/rules/settings.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { CycleParticipantRow, CycleRow } from './schema.ts'

/** Newest first. */
export async function listCycles(db: ReadHandle): Promise<Cycle[]> {
  const rows = await db.selectFrom('cycle').selectAll().orderBy('starts_on', 'desc').orderBy('id', 'desc').execute()
  const participants = await db.selectFrom('cycle_participant').selectAll().orderBy('id').execute()
  const byCycle = Map.groupBy(participants, (row) => row.cycle_id)
  return rows.map((row) => toCycle(row, byCycle.get(row.id) ?? []))
}

/** Throws `not-found`. */
export async function getCycle(db: ReadHandle, id: CycleId): Promise<Cycle> {
  const row = await db.selectFrom('cycle').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new RefusedError('not-found', 'This cycle is no longer there.')
  return toCycle(row, await listParticipantRows(db, id))
}

/** With its participants. */
export async function insertCycle(db: WriteHandle, cycle: Cycle, newId: () => string): Promise<void> {
  await db.insert('cycle', toCycleRow(cycle))
  await insertParticipants(db, cycle.id, cycle.participants, newId)
}

/** Changes only the participants that differ. Throws `not-found`. */
export async function updateCycle(db: WriteHandle, cycle: Cycle, newId: () => string): Promise<void> {
  const { id, ...columns } = toCycleRow(cycle)
  await db.update('cycle', id, columns)
  const rows = new Map((await listParticipantRows(db, cycle.id)).map((row) => [row.person_id, row]))
  const added: CycleParticipant[] = []
  for (const participant of cycle.participants) {
    const row = rows.get(participant.personId)
    rows.delete(participant.personId)
    if (row === undefined) added.push(participant)
    else await db.update('cycle_participant', row.id, { minimum_placements: participant.minimumPlacements })
  }
  if (rows.size > 0)
    await db.remove(
      'cycle_participant',
      [...rows.values()].map((row) => row.id),
    )
  await insertParticipants(db, cycle.id, added, newId)
}

/** Throws `not-found`. */
export async function updateFigures(db: WriteHandle, id: CycleId, figures: PlanFigures): Promise<void> {
  await db.update('cycle', id, { figures: JSON.stringify(figures) })
}

/** Its placements must be gone. Throws `not-found`. */
export async function deleteCycle(db: WriteHandle, id: CycleId): Promise<void> {
  const rows = await listParticipantRows(db, id)
  if (rows.length > 0)
    await db.remove(
      'cycle_participant',
      rows.map((row) => row.id),
    )
  await db.remove('cycle', id)
}

async function listParticipantRows(db: ReadHandle, id: CycleId): Promise<CycleParticipantRow[]> {
  return await db.selectFrom('cycle_participant').selectAll().where('cycle_id', '=', id).orderBy('id').execute()
}

async function insertParticipants(
  db: WriteHandle,
  id: CycleId,
  participants: readonly CycleParticipant[],
  newId: () => string,
): Promise<void> {
  if (participants.length === 0) return
  const rows = participants.map(({ personId, minimumPlacements }) => {
    return { id: newId(), cycle_id: id, person_id: personId, minimum_placements: minimumPlacements }
  })
  await db.insert('cycle_participant', rows)
}

function toCycle(row: CycleRow, participants: readonly CycleParticipantRow[]): Cycle {
  return {
    id: row.id as CycleId,
    name: row.name,
    startsOn: row.starts_on as Day,
    endsOn: row.ends_on as Day,
    status: row.status,
    // Parsed, so that cycles made before a rule or setting existed get its default.
    rules: RuleSettings.parse(JSON.parse(row.rules)),
    commitments: { marketing: row.marketing_hours, sales: row.sales_hours },
    figures: row.figures === null ? null : (JSON.parse(row.figures) as PlanFigures),
    participants: participants.map((participant) => ({
      personId: participant.person_id as PersonId,
      minimumPlacements: participant.minimum_placements,
    })),
  }
}

function toCycleRow(cycle: Cycle): CycleRow {
  return {
    id: cycle.id,
    name: cycle.name,
    starts_on: cycle.startsOn,
    ends_on: cycle.endsOn,
    status: cycle.status,
    rules: JSON.stringify(cycle.rules),
    figures: cycle.figures === null ? null : JSON.stringify(cycle.figures),
    marketing_hours: cycle.commitments.marketing,
    sales_hours: cycle.commitments.sales,
  }
}
