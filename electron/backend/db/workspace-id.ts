import Sqlite from 'better-sqlite3'
import { RefusedError } from '../../../shared/contract/errors.ts'

/** The id that a file of any version carries. Throws `workspace-damaged` when it has none. */
export function readWorkspaceId(file: string): string {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    const id = connection.prepare<[], string>('SELECT id FROM workspace').pluck().get()
    if (id === undefined) throw new RefusedError('workspace-damaged')
    return id
  } finally {
    connection.close()
  }
}
