import type { ImportKind, ImportRow } from '../../../shared/contract/imports.ts'
import type { NewId } from '../../../shared/domain/ids.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from '../db/handles.ts'
import type { Field } from './field.ts'
import type { Reading, Source, SourceRow } from './source.ts'

export interface Setting {
  now: Instant
  newId: () => NewId
  /** The workspace's zone. */
  timeZone: string
  source: Pick<Source, 'format' | 'options'> & { reading: Reading }
}

/** What becomes of one row; the line is added by the caller. */
export type Outcome = Omit<ImportRow, 'line'>

/** Takes the rows of one file in order and remembers what is to be written. */
export interface Importer {
  take: (row: SourceRow) => Outcome
  /** What is worth knowing once all rows are taken. */
  notes: () => string[]
  /** Writes everything that was taken as new or changed. */
  write: (db: WriteHandle) => Promise<void>
}

/** One kind of thing that can be imported: which columns it knows, and how rows compare with what is there. */
export interface Kind {
  name: ImportKind
  /** "Import 24 people from people.csv" */
  noun: { one: string; many: string }
  fields: readonly Field[]
  /** Sets of fields of which one must be mapped, where a single required field would not do. */
  oneOf: readonly (readonly string[])[]
  open: (db: ReadHandle, setting: Setting) => Promise<Importer>
}
