import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely'
import { RefusedError } from '../../../shared/contract/errors.ts'
import { digestOf, hashOf, chainStart } from './change-chain.ts'
import { labelsOfDeletions, rangesOf } from './erasure.ts'
import type { Deletion, WriteHandle } from './handles.ts'
import { type ChangeRow, type RecordedTable, type Schema, tablesOutsideHistory } from './schema.ts'

/** What one transaction's changes are recorded under. */
export interface Group {
  id: string
  at: string
  command: string
}

type Row = Record<string, unknown>
type RowsByTable = Record<RecordedTable, Row> & { change: ChangeRow }
type RecordedChange = Pick<ChangeRow, 'table_name' | 'row_id' | 'before' | 'after'>
type Reversal = { kind: 'undo' | 'redo'; groupId: string }

/** Rows per statement: few statements, and far from SQLite's limit of 32,766 values. */
const batch = 100

const outsideHistory: ReadonlySet<RecordedTable> = new Set(tablesOutsideHistory)

/**
 * The write handle of one transaction: writes rows and keeps what was there before and after, until `finish` adds it to
 * the chain of changes. After a failed write nothing of the transaction may stay, so `finish` refuses then.
 */
export class Recorder extends Kysely<Schema> implements WriteHandle {
  // A second view of the same connection, for statements whose table is known only at run time.
  readonly #rows: Kysely<RowsByTable>
  readonly #group: Group
  readonly #changes: RecordedChange[] = []
  readonly #written = new Set<RecordedTable>()
  #label: string | undefined
  #reversal: Reversal | undefined
  #deletion: Deletion | undefined
  #isSpoilt = false

  constructor(connection: SqliteDatabase, group: Group) {
    super({ dialect: new SqliteDialect({ database: connection }) })
    this.#rows = new Kysely<RowsByTable>({ dialect: new SqliteDialect({ database: connection }) })
    this.#group = group
  }

  async insert<Table extends RecordedTable>(
    table: Table,
    rows: Schema[Table] | readonly Schema[Table][],
  ): Promise<void> {
    const list: readonly { id: string }[] = isList(rows) ? rows : [rows]
    await this.#write(async () => {
      for (const chunk of chunksOf(list, batch)) {
        await this.#rows.insertInto<RecordedTable>(table).values(chunk).execute()
      }
    })
    for (const row of list) this.#record(table, row.id, null, row)
  }

  async update<Table extends RecordedTable>(
    table: Table,
    id: string,
    patch: Partial<Omit<Schema[Table], 'id'>>,
  ): Promise<void> {
    const [before] = await this.#find(table, [id])
    if (before === undefined) throw new RefusedError('not-found')
    const changed = Object.fromEntries(Object.entries(patch).filter(([column, value]) => before[column] !== value))
    if (Object.keys(changed).length === 0) return
    await this.#write(async () => {
      await this.#rows.updateTable<RecordedTable>(table).set(changed).where('id', '=', id).execute()
    })
    this.#record(table, id, before, { ...before, ...changed })
  }

  async remove(table: RecordedTable, ids: string | readonly string[]): Promise<void> {
    const list = [...new Set(isList(ids) ? ids : [ids])]
    for (const chunk of chunksOf(list, batch)) {
      const found = new Map((await this.#find(table, chunk)).map((row) => [row['id'], row]))
      await this.#write(async () => {
        await this.#rows.deleteFrom<RecordedTable>(table).where('id', 'in', chunk).execute()
      })
      for (const id of chunk) {
        const row = found.get(id)
        if (row === undefined) throw new RefusedError('not-found')
        this.#record(table, id, row, null)
      }
    }
  }

  reverses(kind: Reversal['kind'], groupId: string): void {
    this.#reversal = { kind, groupId }
  }

  deletes(deletion: Deletion): void {
    this.#deletion = deletion
  }

  /** Names what was done, for undo and history. */
  label(text: string): void {
    this.#label = text
  }

  /** Adds what was recorded to the chain of changes. Returns the tables that were written. */
  async finish(): Promise<ReadonlySet<RecordedTable>> {
    if (this.#isSpoilt) throw new Error('A write of this transaction failed, so none of it may stay.')
    if (this.#deletion === undefined) await this.#appendChanges(this.#changes)
    else await this.#delete(this.#deletion)
    return this.#written
  }

  /** What was changed is added without its content, and last what tells which entries have none. */
  async #delete({ entries, tell, table }: Deletion): Promise<void> {
    const changes = [...this.#changes]
    const before = (await this.#findLast())?.seq ?? 0
    const own = changes.map((_, index) => before + 1 + index)
    await this.#appendChanges(changes)
    for (const chunk of chunksOf([...entries], 1_000)) {
      const nothing = { before: null, after: null, label: labelsOfDeletions[table] }
      await this.#rows.updateTable('change').set(nothing).where('seq', 'in', chunk).execute()
    }
    const without = { before: null, after: null }
    await this.#rows.updateTable('change').set(without).where('seq', '>', before).execute()
    await tell(JSON.stringify(rangesOf([...entries, ...own])))
    await this.#appendChanges(this.#changes.slice(changes.length))
  }

  async #findLast(): Promise<Pick<ChangeRow, 'seq' | 'hash'> | undefined> {
    return await this.#rows
      .selectFrom('change')
      .select(['seq', 'hash'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
  }

  async #appendChanges(changes: readonly RecordedChange[]): Promise<void> {
    if (changes.length === 0) return
    const label = this.#label
    if (label === undefined) throw new Error(`${this.#group.command} changed rows without a label.`)
    const last = await this.#findLast()
    let hash = last?.hash ?? chainStart
    const firstSeq = (last?.seq ?? 0) + 1
    const rows = changes.map((change, index): ChangeRow => {
      const row: Omit<ChangeRow, 'hash'> = {
        seq: firstSeq + index,
        group_id: this.#group.id,
        group_kind: this.#reversal?.kind ?? 'do',
        target_group_id: this.#reversal?.groupId ?? null,
        at: this.#group.at,
        person_id: null,
        command: this.#group.command,
        label,
        ...change,
        digest: digestOf({ ...change, label }),
      }
      hash = hashOf(hash, row)
      return { ...row, hash }
    })
    for (const chunk of chunksOf(rows, batch)) await this.#rows.insertInto('change').values(chunk).execute()
  }

  async #find(table: RecordedTable, ids: readonly string[]): Promise<Row[]> {
    return await this.#rows.selectFrom<RecordedTable>(table).selectAll().where('id', 'in', ids).execute()
  }

  async #write(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#isSpoilt = true
      throw error
    }
  }

  #record(table: RecordedTable, id: string, before: object | null, after: object | null): void {
    this.#written.add(table)
    if (outsideHistory.has(table)) return
    this.#changes.push({ table_name: table, row_id: id, before: toJson(before), after: toJson(after) })
  }
}

function toJson(row: object | null): string | null {
  return row && JSON.stringify(row)
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value)
}

function* chunksOf<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}
