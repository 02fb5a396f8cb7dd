import path from 'node:path'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { DisclosureKind } from '../../../shared/domain/disclosures.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Paper, PaperKind } from '../../../shared/domain/papers.ts'
import type { RecordFilter } from '../../../shared/domain/records.ts'
import { dayIn, type Instant } from '../../../shared/domain/times.ts'
import { getCycle } from '../db/cycles.ts'
import { insertDisclosure } from '../db/disclosures.ts'
import type { ReadHandle } from '../db/handles.ts'
import { getFactsHead } from '../db/history.ts'
import { getPerson, listPeople } from '../db/people.ts'
import { listRecordIds, listRecordPeople } from '../db/records.ts'
import { getWorkspace } from '../db/workspaces.ts'
import { fileNameFor, fileNamesOf } from '../exports/file-names.ts'
import { finishPaper } from '../exports/papers.ts'
import { prepareFiles } from '../exports/write-files.ts'
import type { HandlersOf } from '../handler.ts'
import { findPersonHere } from './identity.ts'
import { wantedBy } from './record-comparison.ts'
import { createRecordReader } from './training-records.ts'

/** As many as fit into one statement with room to spare. */
const atATime = 500

export const papers: HandlersOf<'papers'> = {
  transcript: async (filter, { db, now }) => await readPaper(db, filter, now()),

  certificate: async ({ personId, cycleId }, { db, now }) => {
    const { name, startsOn, endsOn } = await getCycle(db, cycleId)
    const facts = await readPaper(db, { personId, cycleId }, now())
    if (facts.records.length === 0) {
      const words = `${facts.person.name} has completed nothing in ${name} that is signed off`
      throw new RefusedError('not-found', `${words}, so there is nothing to certify yet.`)
    }
    return { ...facts, cycle: { name, startsOn, endsOn } }
  },

  people: async ({ filter }, { db }) => await listRecordPeople(db, await wantedBy(db, filter)),

  save: async ({ paper, details, pdf, into, grant }, context) => {
    const { app, read, commit, now, signal } = context
    const granted = context.path(grant, into === 'folder' ? 'folder' : 'write')
    const { author, ownName, byPersonId } = await read(async (db) => {
      await getPerson(db, paper.personId)
      const { name } = await getWorkspace(db)
      return { author: name, ownName: await fileNameOf(db, paper), byPersonId: await findPersonHere(db, app) }
    })
    const folder = into === 'folder' ? granted : path.dirname(granted)
    const fileName = into === 'folder' ? ownName : path.basename(granted)
    const bytes = await finishPaper(Buffer.from(pdf, 'base64'), { ...details, author })
    const prepared = await prepareFiles(folder, [{ name: fileName, bytes }], { signal, progress: () => undefined })
    try {
      await commit(`Save a ${paperWords[paper.kind]}`, async (db, newId) => {
        await insertDisclosure(db, {
          id: newId(),
          kind: disclosureKinds[paper.kind],
          byPersonId,
          aboutPersonId: paper.personId,
          subjectId: paper.kind === 'certificate' ? paper.cycleId : null,
          at: now(),
        })
      })
    } catch (error) {
      await prepared.discard()
      throw error
    }
    await prepared.place()
    return { fileName }
  },
}

const paperWords: Record<PaperKind, string> = {
  transcript: 'transcript',
  certificate: 'certificate',
  'access-report': 'report of what is held about somebody',
}

const disclosureKinds: Record<PaperKind, DisclosureKind> = {
  transcript: 'transcript',
  certificate: 'certificates',
  'access-report': 'access-report',
}

async function readPaper(db: ReadHandle, filter: RecordFilter & { personId: PersonId }, now: Instant) {
  const { id, name, function: side, team, jobTitle, hrId } = await getPerson(db, filter.personId)
  const { name: workspaceName, time_zone: timeZone } = await getWorkspace(db)
  const newestFirst = await listRecordIds(db, { ...filter, timeZone }, { offset: 0, limit: Number.MAX_SAFE_INTEGER })
  const ids = newestFirst.toReversed()
  const readRecords = createRecordReader(timeZone)
  const records = []
  for (let start = 0; start < ids.length; start += atATime) {
    records.push(...(await readRecords(db, ids.slice(start, start + atATime))))
  }
  return {
    workspaceName,
    madeOn: dayIn(timeZone, now),
    person: { id, name, function: side, team, jobTitle, hrId },
    records,
    history: await getFactsHead(db),
  }
}

/** "transcript-ana-ruiz.pdf", "certificate-autumn-2026-ana-ruiz.pdf". */
async function fileNameOf(db: ReadHandle, paper: Paper): Promise<string> {
  const people = fileNamesOf(await listPeople(db, { includeArchived: true }))
  const parts = [paper.kind, people.get(paper.personId) ?? 'person']
  if (paper.kind === 'certificate') parts.splice(1, 0, fileNameFor((await getCycle(db, paper.cycleId)).name))
  return `${parts.join('-')}.pdf`
}
