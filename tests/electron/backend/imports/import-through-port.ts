import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { openReadOnly } from '../../../../electron/backend/db/connection.ts'
import { contentHash } from '../../../../electron/backend/db/content-hash.ts'
import type { ImportKind, ImportOptions, ImportPreview } from '../../../../shared/contract/imports.ts'
import type { TestBackend } from '../../../support/backend.ts'

export const fixtures = path.resolve(import.meta.dirname, '../../../fixtures/imports')

/** A file to import: a fixture by its name, or a new file with this content. */
export type ImportFile = string | { name: string; content: string | Uint8Array }

export function sourceOf(backend: TestBackend, kind: ImportKind, file: ImportFile, options: ImportOptions = {}) {
  const place = typeof file === 'string' ? path.join(fixtures, file) : path.join(backend.folder, file.name)
  if (typeof file !== 'string') writeFileSync(place, file.content)
  return { grant: backend.grant(place), kind, options }
}

export async function preview(
  backend: TestBackend,
  kind: ImportKind,
  file: ImportFile,
  options?: ImportOptions,
): Promise<ImportPreview> {
  return await backend.call('imports.preview', sourceOf(backend, kind, file, options))
}

/** Preview and apply, as somebody does who agrees with everything; returns the counts of apply. */
export async function importFile(
  backend: TestBackend,
  kind: ImportKind,
  file: ImportFile,
  options?: ImportOptions & { leaveOutErrors?: boolean },
): Promise<ImportPreview['counts']> {
  const { leaveOutErrors = false, ...rest } = options ?? {}
  const source = sourceOf(backend, kind, file, rest)
  const { digest } = await backend.call('imports.preview', source)
  return await backend.call('imports.apply', { ...source, digest, leaveOutErrors })
}

/** "3 Title: reason" of every row that cannot be used. */
export function errorsOf({ rows }: ImportPreview): string[] {
  return rows.filter((row) => row.status === 'error').map((row) => `${row.line} ${row.title}: ${row.reasons.join(' ')}`)
}

/** Equal for equal content, history aside. */
export function contentOf(backend: TestBackend): string {
  const connection = openReadOnly(backend.file)
  try {
    return contentHash(connection)
  } finally {
    connection.close()
  }
}
