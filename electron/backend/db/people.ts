import type { BusyTimeId, PersonId, TimeOffId } from '../../../shared/domain/ids.ts'
import type { BusyTime, Person, TimeOff } from '../../../shared/domain/people.ts'
import type { Day, Instant, WorkingHours } from '../../../shared/domain/times.ts'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { BusyTimeRow, PersonRow, TimeOffRow } from './schema.ts'

/** Everybody, by name. Archived people only when asked for. */
export async function listPeople(db: ReadHandle, options: { includeArchived?: boolean } = {}): Promise<Person[]> {
  let rows = db.selectFrom('person').selectAll().orderBy('name').orderBy('id')
  if (options.includeArchived !== true) rows = rows.where('archived_at', 'is', null)
  return (await rows.execute()).map(toPerson)
}

/** Those of the given ids that are there, in no particular order. */
export async function listPeopleById(db: ReadHandle, ids: readonly PersonId[]): Promise<Person[]> {
  return (await db.selectFrom('person').selectAll().where('id', 'in', ids).execute()).map(toPerson)
}

export async function findPerson(db: ReadHandle, id: PersonId): Promise<Person | undefined> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPerson(row)
}

/** Throws `not-found`. */
export async function getPerson(db: ReadHandle, id: PersonId): Promise<Person> {
  const person = await findPerson(db, id)
  if (person === undefined) throw new RefusedError('not-found', 'This person is no longer there.')
  return person
}

/** Ignores case, as the index does, and finds archived people too. */
export async function findPersonByEmail(db: ReadHandle, email: string): Promise<Person | undefined> {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', eb.fn<string>('lower', [eb.val(email)])))
    .executeTakeFirst()
  return row && toPerson(row)
}

export async function insertPeople(db: WriteHandle, people: readonly Person[]): Promise<void> {
  await db.insert('person', people.map(toPersonRow))
}

/** Throws `not-found`. */
export async function updatePerson(db: WriteHandle, person: Person): Promise<void> {
  const { id, ...columns } = toPersonRow(person)
  await db.update('person', id, columns)
}

/** By first day; of everybody when no person is given. */
export async function listTimeOff(db: ReadHandle, personId?: PersonId): Promise<TimeOff[]> {
  let rows = db.selectFrom('time_off').selectAll().orderBy('starts_on').orderBy('id')
  if (personId !== undefined) rows = rows.where('person_id', '=', personId)
  return (await rows.execute()).map(toTimeOff)
}

/** Throws `not-found`. */
export async function getTimeOff(db: ReadHandle, id: TimeOffId): Promise<TimeOff> {
  const row = await db.selectFrom('time_off').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new RefusedError('not-found', 'These days away are no longer there.')
  return toTimeOff(row)
}

export async function insertTimeOff(db: WriteHandle, times: readonly TimeOff[]): Promise<void> {
  await db.insert('time_off', times.map(toTimeOffRow))
}

/** Throws `not-found`. */
export async function deleteTimeOff(db: WriteHandle, id: TimeOffId): Promise<void> {
  await db.remove('time_off', id)
}

/** By start; of everybody when no person is given. */
export async function listBusyTimes(db: ReadHandle, personId?: PersonId): Promise<BusyTime[]> {
  let rows = db.selectFrom('busy_time').selectAll().orderBy('starts_at').orderBy('id')
  if (personId !== undefined) rows = rows.where('person_id', '=', personId)
  return (await rows.execute()).map(toBusyTime)
}

/** Throws `not-found`. */
export async function getBusyTime(db: ReadHandle, id: BusyTimeId): Promise<BusyTime> {
  const row = await db.selectFrom('busy_time').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new RefusedError('not-found', 'This busy time is no longer there.')
  return toBusyTime(row)
}

export async function insertBusyTimes(db: WriteHandle, times: readonly BusyTime[]): Promise<void> {
  await db.insert('busy_time', times.map(toBusyTimeRow))
}

/** Throws `not-found`. */
export async function deleteBusyTime(db: WriteHandle, id: BusyTimeId): Promise<void> {
  await db.remove('busy_time', id)
}

function toPerson(row: PersonRow): Person {
  return {
    id: row.id as PersonId,
    name: row.name,
    email: row.email,
    function: row.function,
    team: row.team,
    jobTitle: row.job_title,
    hrId: row.hr_id,
    timeZone: row.time_zone,
    workingHours: JSON.parse(row.working_hours) as WorkingHours,
    hoursPerWeek: row.hours_per_week,
    hostHoursPerWeek: row.host_hours_per_week,
    startsOn: row.starts_on as Day | null,
    leavesOn: row.leaves_on as Day | null,
    archivedAt: row.archived_at as Instant | null,
  }
}

function toPersonRow(person: Person): PersonRow {
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    function: person.function,
    team: person.team,
    job_title: person.jobTitle,
    hr_id: person.hrId,
    time_zone: person.timeZone,
    working_hours: JSON.stringify(person.workingHours),
    hours_per_week: person.hoursPerWeek,
    host_hours_per_week: person.hostHoursPerWeek,
    starts_on: person.startsOn,
    leaves_on: person.leavesOn,
    archived_at: person.archivedAt,
  }
}

function toTimeOff(row: TimeOffRow): TimeOff {
  return {
    id: row.id as TimeOffId,
    personId: row.person_id as PersonId,
    startsOn: row.starts_on as Day,
    endsOn: row.ends_on as Day,
    note: row.note,
  }
}

function toTimeOffRow(time: TimeOff): TimeOffRow {
  return { id: time.id, person_id: time.personId, starts_on: time.startsOn, ends_on: time.endsOn, note: time.note }
}

function toBusyTime(row: BusyTimeRow): BusyTime {
  return {
    id: row.id as BusyTimeId,
    personId: row.person_id as PersonId,
    startsAt: row.starts_at as Instant,
    endsAt: row.ends_at as Instant,
  }
}

function toBusyTimeRow(time: BusyTime): BusyTimeRow {
  return { id: time.id, person_id: time.personId, starts_at: time.startsAt, ends_at: time.endsAt }
}
