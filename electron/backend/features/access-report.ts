import type { AccessReport, SectionName } from '../../../shared/domain/access-report.ts'
import type { CycleId, PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { RetentionPeriods } from '../../../shared/domain/retention.ts'
import type { Snapshot } from '../db/database.ts'
import { listDisclosuresAbout, listExportsAbout } from '../db/disclosures-about.ts'
import type { ReadHandle } from '../db/handles.ts'
import { getChainHead } from '../db/history.ts'
import { getPerson } from '../db/people.ts'
import { followTraces, listMentions, startTraces } from '../db/traces.ts'
import { listPeriods } from '../db/retention.ts'
import { getWorkspace } from '../db/workspaces.ts'
import type { TaskContext } from '../handler.ts'
import { createHistoryReader } from './access-history.ts'
import { type AccessNames, type Held, type HeldSections, readNames, titlesOf } from './access-names.ts'
import { readAboutPerson } from './access-person.ts'
import { readRotations, readTrainingRecords } from './access-rotations.ts'
import { sectionWords } from './access-words.ts'
import { readWriting } from './access-writing.ts'
import { findPersonHere } from './identity.ts'

type Context = Pick<TaskContext<{ done: number; of: number }>, 'app' | 'snapshot' | 'signal' | 'progress'>

/** Everything that is held about somebody, from one state. Read piece by piece, so that others are answered between. */
export async function readAccessReport(personId: PersonId, context: Context): Promise<AccessReport> {
  const snapshot = context.snapshot()
  try {
    return await readFrom(snapshot.read, personId, context)
  } finally {
    await snapshot.end()
  }
}

async function readFrom(
  read: Snapshot['read'],
  personId: PersonId,
  { app, signal, progress }: Omit<Context, 'snapshot'>,
): Promise<AccessReport> {
  const { id, name: workspaceName, time_zone: timeZone } = await read(getWorkspace)
  const { person, state, names, isOwn, periods } = await read(async (db) => ({
    person: await getPerson(db, personId),
    state: await getChainHead(db),
    names: await readNames(db),
    periods: await listPeriods(db),
    isOwn: (await findPersonHere(db, app)) === personId,
  }))
  const part = async <T>(work: (db: ReadHandle) => Promise<T>): Promise<T> => {
    signal.throwIfAborted()
    return await read(work)
  }
  const asking = { personId, name: person.name, isOwn, keys: app.keys }
  const traces = startTraces(personId)
  const history = createHistoryReader(traces, isOwn)
  for (let seen: number | null = 0; seen !== null;) {
    progress({ done: seen, of: state.entries })
    const from: number = seen
    seen = await part(async (db) => await followTraces(db, traces, from, history.see))
  }
  return {
    format: 'baton-access-report',
    version: 1,
    workspace: { id, name: workspaceName, timeZone },
    person: { id: personId, name: person.name },
    isOwn,
    state,
    sections: inWords(
      {
        ...(await part(async (db) => await readAboutPerson(db, personId, names))),
        ...(await part(async (db) => await readRotations(db, personId, names))),
        ...(await part(async (db) => await readTrainingRecords(db, personId))),
        ...(await part(async (db) => await readWriting(db, asking, names))),
        ...(await part(async (db) => await readHandedOver(db, personId, names))),
        mentions: await part(async (db) => {
          return { entries: (await listMentions(db, personId, traces.names)).map((found) => ({ found })) }
        }),
        ...history.found(),
      },
      periods,
    ),
  }
}

async function readHandedOver(
  db: ReadHandle,
  personId: PersonId,
  names: AccessNames,
): Promise<HeldSections<'exports' | 'disclosures'>> {
  const disclosures = await listDisclosuresAbout(db, personId)
  const titles = await titlesOf(
    db,
    disclosures.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId as PlacementId])),
  )
  return {
    exports: {
      entries: (await listExportsAbout(db, personId)).map(({ byPersonId, ...exported }) => {
        return Object.assign(exported, { by: names.personOrNull(byPersonId) })
      }),
    },
    disclosures: {
      entries: disclosures.map(({ at, kind, byPersonId, subjectId }) => {
        const subject = subjectId === null ? null : (titles.get(subjectId) ?? names.cycle(subjectId as CycleId))
        return { at, kind, by: names.personOrNull(byPersonId), subject }
      }),
    },
  }
}

function inWords(held: HeldSections<SectionName>, periods: RetentionPeriods): AccessReport['sections'] {
  const names = Object.keys(sectionWords) as SectionName[]
  const sections = names.map((name) => {
    const { title, cameFrom, seenBy, keptAs } = sectionWords[name]
    const keptMonths = keptAs === null ? null : periods[keptAs]
    const { entries, withheld = null }: Held<SectionName> = held[name]
    return [name, { title, cameFrom, seenBy, keptMonths, withheld, entries }]
  })
  return Object.fromEntries(sections) as AccessReport['sections']
}
