import { setImmediate } from 'node:timers/promises'
import type { Snapshot } from '../db/database.ts'
import type { ReadHandle } from '../db/handles.ts'
import { insertDisclosure } from '../db/disclosures.ts'
import { partAfter } from '../db/everything.ts'
import { getChainHead } from '../db/history.ts'
import { listRecordIds } from '../db/records.ts'
import { listSkills } from '../db/skills.ts'
import { getWorkspace } from '../db/workspaces.ts'
import { csvLine } from '../exports/csv.ts'
import { archiveBytes } from '../exports/everything/archive.ts'
import type { Noun } from '../exports/everything/noun.ts'
import { nounsOf, type RowsOf } from '../exports/everything/nouns.ts'
import { cellsOf, recordColumns } from '../exports/records/columns.ts'
import { writeFileWhole } from '../exports/write-files.ts'
import type { HandlersOf } from '../handler.ts'
import { findPersonHere } from './identity.ts'
import { createRecordReader } from './training-records.ts'

const recordsAtATime = 500

/** Reads one state of the workspace; that somebody took it away is kept, as every export is. */
export const saveEverything: HandlersOf<'workspace'>['saveEverything'] = async ({ grant }, context) => {
  const { app, path, signal, progress, now } = context
  const snapshot = context.snapshot()
  try {
    const { name, timeZone, history, skillNames, byPersonId } = await snapshot.read(async (db) => {
      const workspace = await getWorkspace(db)
      const skills = await listSkills(db, { includeArchived: true })
      return {
        name: workspace.name,
        timeZone: workspace.time_zone,
        history: await getChainHead(db),
        skillNames: new Map<string, string>(skills.map((skill) => [skill.id, skill.name])),
        byPersonId: await findPersonHere(db, app),
      }
    })
    const reading = { snapshot, signal }
    const nouns = [...nounsOf(rowsOf(reading), skillNames), trainingRecords(reading, timeZone)]
    const files = nouns.length * 2
    const { entries, head } = history
    const bytes = archiveBytes(nouns, { workspace: { name, timeZone }, history: { entries, head } }, (done) => {
      progress({ done, of: files })
    })
    await writeFileWhole(path(grant, 'write'), bytes, { signal, progress: () => undefined })
    await context.commit('Save everything', async (db, newId) => {
      const about = { aboutPersonId: null, subjectId: null }
      await insertDisclosure(db, { id: newId(), kind: 'everything', byPersonId, ...about, at: now() })
    })
    progress({ done: files, of: files })
    return { files: files + 2 }
  } finally {
    await snapshot.end()
  }
}

interface Reading {
  snapshot: Snapshot
  signal: AbortSignal
}

/** A part, and a turn of the event loop, without which nobody else would be heard and nobody could cancel. */
async function readPart<T>({ snapshot, signal }: Reading, work: (db: ReadHandle) => Promise<T>): Promise<T> {
  await setImmediate()
  signal.throwIfAborted()
  return await snapshot.read(work)
}

function rowsOf(reading: Reading): RowsOf {
  return (name) => {
    type Part = Awaited<ReturnType<(typeof partAfter)[typeof name]>>
    const read = partAfter[name] as (db: ReadHandle, after: string) => Promise<Part>
    return async function* parts() {
      for (let after: string | undefined = ''; after !== undefined;) {
        const from: string = after
        const part: Part = await readPart(reading, async (db) => await read(db, from))
        yield part
        after = part.at(-1)?.id
      }
    }
  }
}

function trainingRecords(reading: Reading, timeZone: string): Noun {
  async function* parts() {
    const ids = await readPart(reading, async (db) => {
      return await listRecordIds(db, { timeZone }, { offset: 0, limit: Number.MAX_SAFE_INTEGER })
    })
    const readRecords = createRecordReader(timeZone)
    for (let start = 0; start < ids.length; start += recordsAtATime) {
      const some = ids.slice(start, start + recordsAtATime)
      const records = await readPart(reading, async (db) => await readRecords(db, some))
      yield records.map((record) => ({
        csv: () => csvLine(cellsOf(record)),
        json: () => JSON.stringify(record),
      }))
    }
  }
  return {
    file: 'training-records',
    about: 'What took place and was signed off, newest first.',
    header: csvLine(recordColumns.map(({ title }) => title)),
    parts,
  }
}
