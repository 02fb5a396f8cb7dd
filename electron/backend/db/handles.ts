import type { Kysely } from 'kysely'
import type { labelsOfDeletions } from './erasure.ts'
import type { RecordedTable, Schema } from './schema.ts'

/** What a query gets: it can select and nothing else. The connection behind it is read-only as well. */
export type ReadHandle = Pick<Kysely<Schema>, 'selectFrom' | 'with' | 'withRecursive' | 'fn'>

/**
 * What a command gets inside its transaction. Writing goes through these three, because they record every change with its
 * row before and after (but for `tablesOutsideHistory`); there is no other way to write.
 */
export interface WriteHandle extends ReadHandle {
  insert<Table extends RecordedTable>(table: Table, rows: Schema[Table] | readonly Schema[Table][]): Promise<void>
  /** Throws `not-found` when the row is gone. Columns that already have the value given are no change. */
  update<Table extends RecordedTable>(
    table: Table,
    id: string,
    patch: Partial<Omit<Schema[Table], 'id'>>,
  ): Promise<void>
  /** Throws `not-found` when one of the rows is gone. */
  remove(table: RecordedTable, ids: string | readonly string[]): Promise<void>
  /** Marks this transaction as taking another group back; for `history.ts` alone. */
  reverses(kind: 'undo' | 'redo', groupId: string): void
  /**
   * Marks this transaction as one that deletes for good: the history keeps that it took place and none of what it changed,
   * and these earlier entries lose their content; for erasures and retention alone.
   */
  deletes(deletion: Deletion): void
}

export interface Deletion {
  /** `seq` of the earlier entries. */
  entries: ReadonlySet<number>
  /** Notes which entries have no content now, as JSON, in a row of one of `tablesOfDeletions`. */
  tell: (entries: string) => Promise<void>
  /** That row's table, which tells what the entries are called now. */
  table: keyof typeof labelsOfDeletions
}
