import type { ReadHandle, WriteHandle } from './handles.ts'
import type { Traces } from './traces.ts'

/** What a file is called in the list of exports, when its own name told who was erased. */
const nameOfErased = 'a file named after somebody who was erased'

/** Adds the lines of every export whose file is named after the person: "Ann Berg.csv", "ann-berg-records.csv". */
export async function followExports(db: ReadHandle, traces: Traces): Promise<void> {
  const ids = await listExportsNaming(db, traces.names)
  if (ids.length === 0) return
  const lines = await db
    .selectFrom('change')
    .select('seq')
    .where('table_name', '=', 'record_export')
    .where('row_id', 'in', ids)
    .execute()
  for (const { seq } of lines) traces.entries.add(seq)
}

/** Exports stay on record, without names of files that tell of the person. */
export async function eraseFileNames(db: WriteHandle, names: ReadonlySet<string>): Promise<void> {
  for (const id of await listExportsNaming(db, names)) await db.update('record_export', id, { file_name: nameOfErased })
}

async function listExportsNaming(db: ReadHandle, names: ReadonlySet<string>): Promise<string[]> {
  const wanted = [...names].map(plain)
  const rows = await db
    .selectFrom('record_export')
    .select(['id', 'file_name'])
    .where('file_name', 'is not', null)
    .execute()
  return rows.filter((row) => wanted.some((name) => plain(row.file_name ?? '').includes(name))).map(({ id }) => id)
}

/** Words between blanks, whatever stood between them. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
