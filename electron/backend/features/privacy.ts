import path from 'node:path'
import { AccessReport } from '../../../shared/domain/access-report.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import { insertDisclosure, isDisclosedSince } from '../db/disclosures.ts'
import { prepareFiles } from '../exports/write-files.ts'
import type { HandlersOf, TaskContext } from '../handler.ts'
import { readAccessReport } from './access-report.ts'
import { findPersonHere } from './identity.ts'

export const privacy: HandlersOf<'privacy'> = {
  report: async ({ personId }, context) => {
    const report = await readAccessReport(personId, context)
    // A page asks when it is shown and again when it is printed.
    if (!(await isNoted(report, context))) await noteReport(report, context)
    return report
  },

  /** Noted before the file gets its name: better a report noted that nobody got than one that nobody knows of. */
  saveReport: async ({ personId, grant }, context) => {
    const { signal } = context
    const file = context.path(grant, 'write')
    // Through the schema, whose order of keys is the file's.
    const report = AccessReport.parse(await readAccessReport(personId, context))
    const bytes = new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`)
    const hooks = { signal, progress: () => undefined }
    const prepared = await prepareFiles(path.dirname(file), [{ name: path.basename(file), bytes }], hooks)
    try {
      await noteReport(report, context)
    } catch (error) {
      await prepared.discard()
      throw error
    }
    await prepared.place()
    const sections = Object.values(report.sections)
    return {
      entries: sections.reduce((sum, { entries }) => sum + entries.length, 0),
      withheld: sections.filter(({ withheld }) => withheld !== null).length,
    }
  },
}

type Noting = Pick<TaskContext<unknown>, 'app' | 'read' | 'commit' | 'now'>

async function isNoted({ person }: AccessReport, { app, read, now }: Noting): Promise<boolean> {
  const anHourAgo = new Date(Date.parse(now()) - 3_600_000).toISOString() as Instant
  return await read(async (db) => {
    const byPersonId = await findPersonHere(db, app)
    return await isDisclosedSince(db, { kind, byPersonId, aboutPersonId: person.id, subjectId: null }, anHourAgo)
  })
}

const kind = 'access-report'

async function noteReport({ person }: AccessReport, { app, commit, now }: Noting): Promise<void> {
  await commit(`Report what is held about ${person.name}`, async (db, newId) => {
    const byPersonId = await findPersonHere(db, app)
    await insertDisclosure(db, { id: newId(), kind, byPersonId, aboutPersonId: person.id, subjectId: null, at: now() })
  })
}
