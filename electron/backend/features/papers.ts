import type { Paper } from '../../../shared/domain/papers.ts'
import { getCycle } from '../db/cycles.ts'
import type { ReadHandle } from '../db/handles.ts'
import { getPerson, listPeople } from '../db/people.ts'
import { getWorkspace } from '../db/workspaces.ts'
import { fileNameFor, fileNamesOf } from '../exports/file-names.ts'
import { finishPaper } from '../exports/papers.ts'
import { writeFileWhole } from '../exports/write-files.ts'
import type { HandlersOf } from '../handler.ts'
import path from 'node:path'

export const papers: HandlersOf<'papers'> = {
  save: async ({ paper, details, pdf, into, grant }, context) => {
    const { read, signal } = context
    const granted = context.path(grant, into === 'folder' ? 'folder' : 'write')
    const { author, fileName } = await read(async (db) => {
      await getPerson(db, paper.personId)
      return { author: (await getWorkspace(db)).name, fileName: await fileNameOf(db, paper) }
    })
    const file = into === 'folder' ? path.join(granted, fileName) : granted
    const bytes = await finishPaper(Buffer.from(pdf, 'base64'), { ...details, author })
    await writeFileWhole(file, bytes, { signal, progress: () => undefined })
    return { fileName: path.basename(file) }
  },
}

/** "transcript-ana-ruiz.pdf", "certificate-autumn-2026-ana-ruiz.pdf". */
async function fileNameOf(db: ReadHandle, paper: Paper): Promise<string> {
  const people = fileNamesOf(await listPeople(db, { includeArchived: true }))
  const parts = [paper.kind, people.get(paper.personId) ?? 'person']
  if (paper.kind === 'certificate') parts.splice(1, 0, fileNameFor((await getCycle(db, paper.cycleId)).name))
  return `${parts.join('-')}.pdf`
}
