import type { MeasureWithValues } from '../../../shared/contract/measures.ts'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { MeasureId, NewId } from '../../../shared/domain/ids.ts'
import type { Measure, MeasuredValue } from '../../../shared/domain/measures.ts'
import type { HomeFunction } from '../../../shared/domain/skills.ts'
import type { Day, Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { MeasureRow } from './schema.ts'

/** By name. Archived ones only when asked for. */
export async function listMeasures(
  db: ReadHandle,
  options: { includeArchived?: boolean } = {},
): Promise<MeasureWithValues[]> {
  let rows = db.selectFrom('measure').selectAll().orderBy('name').orderBy('id')
  if (options.includeArchived !== true) rows = rows.where('archived_at', 'is', null)
  const values = Map.groupBy(
    await db.selectFrom('measure_value').selectAll().orderBy('measured_on').execute(),
    (row) => row.measure_id,
  )
  return (await rows.execute()).map((row) => {
    const measured = (values.get(row.id) ?? []).map(({ measured_on, value }) => ({ on: measured_on as Day, value }))
    return Object.assign(toMeasure(row), { values: measured })
  })
}

/** Those of the given ids that are there, in no particular order. */
export async function listMeasuresById(db: ReadHandle, ids: readonly MeasureId[]): Promise<Measure[]> {
  return (await db.selectFrom('measure').selectAll().where('id', 'in', ids).execute()).map(toMeasure)
}

/** Throws `not-found`. */
export async function getMeasure(db: ReadHandle, id: MeasureId): Promise<Measure> {
  const [measure] = await listMeasuresById(db, [id])
  if (measure === undefined) throw new RefusedError('not-found', 'This measure is no longer there.')
  return measure
}

/** Ignores the case of A to Z, as the index does, and finds archived measures too. */
export async function findMeasureByName(
  db: ReadHandle,
  owner: HomeFunction,
  name: string,
): Promise<Measure | undefined> {
  const row = await db
    .selectFrom('measure')
    .selectAll()
    .where('owner', '=', owner)
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', eb.fn<string>('lower', [eb.val(name)])))
    .executeTakeFirst()
  return row && toMeasure(row)
}

export async function insertMeasures(db: WriteHandle, measures: readonly Measure[]): Promise<void> {
  await db.insert('measure', measures.map(toMeasureRow))
}

/** Throws `not-found`. */
export async function updateMeasure(db: WriteHandle, measure: Measure): Promise<void> {
  const { id, ...columns } = toMeasureRow(measure)
  await db.update('measure', id, columns)
}

/** Undefined: nothing was measured on that day. */
export async function findMeasuredValue(db: ReadHandle, id: MeasureId, on: Day): Promise<number | undefined> {
  return (await findValueRow(db, id, on))?.value
}

/** Inserts, updates or, at null, removes the row. */
export async function setMeasuredValue(
  db: WriteHandle,
  id: MeasureId,
  { on, value }: { on: Day; value: number | null },
  newId: () => NewId,
): Promise<void> {
  const row = await findValueRow(db, id, on)
  if (row === undefined) {
    if (value !== null) await insertMeasuredValues(db, id, [{ on, value }], newId)
  } else if (value === null) {
    await db.remove('measure_value', row.id)
  } else {
    await db.update('measure_value', row.id, { value })
  }
}

/** For days on which nothing was measured yet. */
export async function insertMeasuredValues(
  db: WriteHandle,
  id: MeasureId,
  values: readonly MeasuredValue[],
  newId: () => NewId,
): Promise<void> {
  await db.insert(
    'measure_value',
    values.map(({ on, value }) => ({ id: newId(), measure_id: id, measured_on: on, value })),
  )
}

async function findValueRow(db: ReadHandle, id: MeasureId, on: Day) {
  return await db
    .selectFrom('measure_value')
    .selectAll()
    .where('measure_id', '=', id)
    .where('measured_on', '=', on)
    .executeTakeFirst()
}

function toMeasure(row: MeasureRow): Measure {
  return {
    id: row.id as MeasureId,
    name: row.name,
    owner: row.owner,
    unit: row.unit,
    better: row.better,
    target: row.target,
    archivedAt: row.archived_at as Instant | null,
  }
}

function toMeasureRow(measure: Measure): MeasureRow {
  return {
    id: measure.id,
    name: measure.name,
    owner: measure.owner,
    unit: measure.unit,
    better: measure.better,
    target: measure.target,
    archived_at: measure.archivedAt,
  }
}
