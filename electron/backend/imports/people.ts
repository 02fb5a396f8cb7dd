import { isAhead } from '../../../shared/domain/activities.ts'
import { type Person, PersonDraft } from '../../../shared/domain/people.ts'
import { nineToFive } from '../../../shared/domain/times.ts'
import { listActivities } from '../db/activities.ts'
import { insertPeople, listPeople, updatePerson } from '../db/people.ts'
import { type Cells, cellsOf, changesBetween, checked } from './cells.ts'
import type { Importer, Kind, Outcome, Setting } from './kind.ts'
import { indexPeople } from './people-index.ts'
import { createSeenLines } from './seen-lines.ts'
import { dayField, textField, type Field } from './field.ts'
import { nameKey, type SourceRow } from './source.ts'
import { functionOf } from './words.ts'
import { readWorkingHours, workingHoursText } from './working-hours.ts'

const fields: readonly Field[] = [
  textField(
    'name',
    'Name',
    `name fullname displayname employeename workername person employee mitarbeiter mitarbeitername
     vollstandigername nomcomplet nombrecompleto nomecompleto naam`,
  ),
  textField('firstName', 'First name', 'firstname givenname vorname prenom nombre nome voornaam fornavn fornamn'),
  textField(
    'lastName',
    'Last name',
    `lastname surname familyname nachname familienname nom nomdefamille apellidos apellido cognome sobrenome
     achternaam etternavn efternamn`,
  ),
  textField(
    'email',
    'E-mail address',
    `email emailaddress workemail businessemail primaryworkemail emailwork mail emailadresse epost courriel
     adressemail adresseemail correo correoelectronico userprincipalname`,
  ),
  textField(
    'function',
    'Function',
    `function workfunction funktion department departmentname dept abteilung bereich departement service
     departamento reparto afdeling avdeling businessunit`,
    true,
  ),
  textField('team', 'Team', 'team teamname gruppe equipe equipo squadra'),
  textField(
    'jobTitle',
    'Job title',
    `jobtitle businesstitle position positionsbezeichnung stelle stellenbezeichnung berufsbezeichnung role rolle
     poste intituleduposte puesto cargo functietitel title`,
  ),
  textField(
    'hrId',
    'HR id',
    `hrid employeeid employeenumber employeeno personnelnumber personnelno workerid staffid personalnummer
     personalnr mitarbeiternummer matricule matricola personeelsnummer idempleado`,
  ),
  textField('timeZone', 'Time zone', 'timezone tz zeitzone fuseauhoraire zonahoraria fusohorario tijdzone'),
  textField(
    'workingHours',
    'Working hours',
    `workinghours workhours officehours arbeitszeit arbeitszeiten horaires horario`,
  ),
  textField(
    'hoursPerWeek',
    'Hours per week',
    `hoursperweek hoursaweek rotationhours rotationhoursperweek weeklybudget stundenprowoche heuresparsemaine
     horasporsemana`,
  ),
  textField(
    'hostHoursPerWeek',
    'Host hours per week',
    `hosthoursperweek hosthoursaweek hostinghours gastgeberstundenprowoche`,
  ),
  dayField(
    'startsOn',
    'Starts on',
    `startson startdate hiredate dateofhire joined joiningdate eintritt eintrittsdatum datedentree fechadeingreso`,
  ),
  dayField(
    'leavesOn',
    'Leaves on',
    `leaveson leavedate leavingdate terminationdate lastday austritt austrittsdatum datedesortie fechadebaja`,
  ),
]

/** Given to new people when the file says nothing. */
const usual = { hoursPerWeek: 2, hostHoursPerWeek: 4 }

/** An empty cell leaves what is there: an import adds and corrects, it never wipes. */
export const people: Kind = {
  name: 'people',
  noun: { one: 'person', many: 'people' },
  fields,
  oneOf: [['name', 'firstName', 'lastName', 'email', 'hrId']],
  open: async (db, setting) => {
    const everybody = await listPeople(db, { includeArchived: true })
    const zones = new Map(everybody.map(({ id, timeZone }) => [id, timeZone]))
    const hosts = new Set(
      (await listActivities(db))
        .filter((activity) => isAhead(activity, zones.get(activity.hostId) ?? setting.timeZone, setting.now))
        .map((activity) => activity.hostId),
    )
    return createImporter(everybody, (person) => hosts.has(person.id), setting)
  },
}

function createImporter(
  everybody: readonly Person[],
  isHosting: (person: Person) => boolean,
  setting: Setting,
): Importer {
  const index = indexPeople(everybody)
  const lines = createSeenLines()
  const added: Person[] = []
  const changed: Person[] = []

  function take(row: SourceRow): Outcome {
    const cells = cellsOf(row, fields, setting.source.reading)
    const keys = { email: cells.text('email'), hrId: cells.text('hrId'), name: nameIn(cells) }
    const title = keys.name ?? keys.email ?? keys.hrId ?? ''
    const failed = (reasons: string[]): Outcome => ({ status: 'error', title, changes: [], reasons })

    const { person: existing, problem } = index.recognise(keys)
    if (problem !== undefined) return failed([...cells.reasons, problem])
    if (existing !== undefined && existing.archivedAt !== null) {
      return failed([...cells.reasons, `${existing.name} is archived. Bring ${existing.name} back before importing.`])
    }
    const draft = checked(PersonDraft, draftOf(cells, keys.name, existing, setting.timeZone), cells)
    if (draft === undefined) return failed(cells.reasons)
    if (draft.startsOn !== null && draft.leavesOn !== null && draft.leavesOn < draft.startsOn) {
      return failed([`${draft.name} would leave before starting.`])
    }
    if (existing !== undefined && draft.function !== existing.function && isHosting(existing)) {
      return failed([
        `${existing.name} hosts activities ahead and cannot change to ${draft.function}. Give them another host first.`,
      ])
    }
    const seen = lines.before(row.line, identityOf(draft, existing))
    if (seen !== undefined) return failed([`The same person as in line ${seen}.`])

    const changes = changesBetween(existing && described(existing), described(draft))
    if (existing === undefined) added.push({ ...draft, id: setting.newId(), archivedAt: null })
    else if (changes.length > 0) changed.push({ ...existing, ...draft })
    const status = existing === undefined ? 'new' : changes.length > 0 ? 'changed' : 'same'
    return { status, title: draft.name, changes, reasons: [] }
  }

  return {
    take,
    notes: () => [],
    write: async (db) => {
      await insertPeople(db, added)
      for (const person of changed) await updatePerson(db, person)
    },
  }
}

function nameIn(cells: Cells): string | null {
  const parts = [cells.text('firstName'), cells.text('lastName')].filter((part) => part !== null)
  return cells.text('name') ?? (parts.length > 0 ? parts.join(' ') : null)
}

function draftOf(cells: Cells, name: string | null, existing: Person | undefined, timeZone: string): PersonDraft {
  const hours = cells.text('workingHours')
  const workingHours = hours === null ? undefined : readWorkingHours(hours)
  if (workingHours?.ok === false) cells.fail('workingHours', workingHours.reason)
  const read = {
    name,
    email: cells.text('email'),
    function: cells.choice('function', functionOf, 'clearly marketing or sales'),
    team: cells.text('team'),
    jobTitle: cells.text('jobTitle'),
    hrId: cells.text('hrId'),
    timeZone: cells.zone('timeZone'),
    workingHours: workingHours?.ok === true ? workingHours.value : null,
    hoursPerWeek: cells.number('hoursPerWeek'),
    hostHoursPerWeek: cells.number('hostHoursPerWeek'),
    startsOn: cells.day('startsOn'),
    leavesOn: cells.day('leavesOn'),
  }
  if (existing === undefined && name === null) cells.missing('name')
  if (existing === undefined && cells.text('function') === null) cells.missing('function')
  return {
    name: read.name ?? existing?.name ?? '',
    email: read.email ?? existing?.email ?? null,
    function: read.function ?? existing?.function ?? 'marketing',
    team: read.team ?? existing?.team ?? null,
    jobTitle: read.jobTitle ?? existing?.jobTitle ?? null,
    hrId: read.hrId ?? existing?.hrId ?? null,
    timeZone: read.timeZone ?? existing?.timeZone ?? timeZone,
    workingHours: read.workingHours ?? existing?.workingHours ?? nineToFive,
    hoursPerWeek: read.hoursPerWeek ?? existing?.hoursPerWeek ?? usual.hoursPerWeek,
    hostHoursPerWeek: read.hostHoursPerWeek ?? existing?.hostHoursPerWeek ?? usual.hostHoursPerWeek,
    startsOn: read.startsOn ?? existing?.startsOn ?? null,
    leavesOn: read.leavesOn ?? existing?.leavesOn ?? null,
  }
}

/** Under which keys the same person would come again in the file. */
function identityOf(draft: PersonDraft, existing: Person | undefined): string[] {
  if (existing !== undefined) return [`id ${existing.id}`]
  const keys = []
  if (draft.email !== null) keys.push(`email ${draft.email.toLowerCase()}`)
  if (draft.hrId !== null) keys.push(`hr ${draft.hrId}`)
  return keys.length > 0 ? keys : [`name ${nameKey(draft.name)}`]
}

function described(person: PersonDraft): [label: string, text: string][] {
  return [
    ['Name', person.name],
    ['E-mail address', person.email ?? ''],
    ['Function', person.function],
    ['Team', person.team ?? ''],
    ['Job title', person.jobTitle ?? ''],
    ['HR id', person.hrId ?? ''],
    ['Time zone', person.timeZone],
    ['Working hours', workingHoursText(person.workingHours)],
    ['Hours per week', String(person.hoursPerWeek)],
    ['Host hours per week', String(person.hostHoursPerWeek)],
    ['Starts on', person.startsOn ?? ''],
    ['Leaves on', person.leavesOn ?? ''],
  ]
}
