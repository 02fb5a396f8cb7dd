import { RefusedError } from '../../../shared/contract/errors.ts'
import { ChangeGroup } from '../../../shared/contract/history.ts'
import { chainStart } from './change-chain.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { type ChangeRow, type RecordedTable, type Schema, tablesOutsideUndo } from './schema.ts'

type Step = Pick<ChangeRow, 'group_id' | 'group_kind' | 'command' | 'label'>

/** Cannot be taken back, nor what came before: what would be left is not a workspace, or is no longer on record. */
const beginnings: ReadonlySet<string> = new Set([
  'workspace.create',
  'workspace.createSample',
  'people.erase',
  'retention.apply',
])

/** The group that the next undo takes back, or redo carries out again. */
export async function findNextStep(db: ReadHandle, direction: 'undo' | 'redo'): Promise<Step | undefined> {
  // Seen from the newest group backwards, every undo cancels one doing (or redoing) before it, and every redo one undo.
  const cancels = direction === 'undo' ? 'undo' : 'redo'
  let cancelled = 0
  for await (const group of groupsNewestFirst(db)) {
    if (beginnings.has(group.command)) return undefined
    if (group.group_kind === cancels) cancelled += 1
    else if (direction === 'redo' && group.group_kind === 'do') return undefined
    else if (cancelled > 0) cancelled -= 1
    else return { ...group, label: withoutPrefix(group) }
  }
  return undefined
}

/** Takes the last group back (or carries it out again) within the transaction of `db`. Returns its label. */
export async function takeBack(db: WriteHandle, direction: 'undo' | 'redo'): Promise<string> {
  const step = await findNextStep(db, direction)
  if (step === undefined) {
    throw new RefusedError('nothing-to-undo', `There is nothing to ${direction}.`)
  }
  db.reverses(direction, step.group_id)
  const changes = await db
    .selectFrom('change')
    .selectAll()
    .where('group_id', '=', step.group_id)
    .where('table_name', 'not in', tablesOutsideUndo)
    .orderBy('seq', 'desc')
    .execute()
  for (const run of runsOf(changes)) await reverse(db, run)
  return step.label
}

/** Newest first, without who has seen what: `disclosures.list` tells that. Throws `conflict` when somebody wrote over one outside Baton so that it cannot be read. */
export async function listGroups(db: ReadHandle, limit: number): Promise<ChangeGroup[]> {
  const rows = await db
    .selectFrom('change')
    .select((eb) => ['group_id', 'label', 'at', 'group_kind', eb.fn.countAll<number>().as('changes')])
    .where('table_name', '!=', 'disclosure')
    .groupBy(['group_id', 'label', 'at', 'group_kind'])
    .orderBy((eb) => eb.fn.max('seq'), 'desc')
    .limit(limit)
    .execute()
  const groups = ChangeGroup.array().safeParse(
    rows.map(({ group_id: id, group_kind: kind, label, at, changes }) => ({ id, kind, label, at, changes })),
  )
  if (groups.success) return groups.data
  throw new RefusedError(
    'conflict',
    'The history cannot be listed, because an entry was changed outside Baton. Verify it to see which.',
  )
}

export async function countGroups(db: ReadHandle): Promise<number> {
  const { count } = await db
    .selectFrom('change')
    .select((eb) => eb.fn.count<number>('group_id').distinct().as('count'))
    .where('table_name', '!=', 'disclosure')
    .executeTakeFirstOrThrow()
  return count
}

export interface ChainHead {
  entries: number
  /** Hash of the last entry, as it is stored. */
  head: string
}

/** The end of the chain, without checking what leads to it. */
export async function getChainHead(db: ReadHandle): Promise<ChainHead> {
  const last = await db.selectFrom('change').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return { entries: last?.seq ?? 0, head: last?.hash ?? chainStart }
}

/**
 * The newest entry about what the workspace holds, instead of about what was sent and seen of it. What is read now is as
 * it was then.
 */
export async function getFactsHead(db: ReadHandle): Promise<ChainHead> {
  const last = await db
    .selectFrom('change')
    .select(['seq', 'hash'])
    .where('table_name', 'not in', tablesOutsideUndo)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { entries: last?.seq ?? 0, head: last?.hash ?? chainStart }
}

/** What the head was after so many entries; undefined when there is no such entry. */
export async function findHeadAfter(db: ReadHandle, entries: number): Promise<string | undefined> {
  if (entries === 0) return chainStart
  const row = await db.selectFrom('change').select('hash').where('seq', '=', entries).executeTakeFirst()
  return row?.hash
}

/** Of the entries, counted from 1. */
export async function findEntry(
  db: ReadHandle,
  entry: number,
): Promise<Pick<ChangeRow, 'hash' | 'label' | 'at'> | undefined> {
  return await db.selectFrom('change').select(['hash', 'label', 'at']).where('seq', '=', entry).executeTakeFirst()
}

/** Whether rows of the table were written after so many entries. */
export async function hasChangedSince(db: ReadHandle, table: RecordedTable, entries: number): Promise<boolean> {
  const row = await db
    .selectFrom('change')
    .select('seq')
    .where('table_name', '=', table)
    .where('seq', '>', entries)
    .executeTakeFirst()
  return row !== undefined
}

async function* groupsNewestFirst(db: ReadHandle): AsyncGenerator<Step> {
  let before = Number.MAX_SAFE_INTEGER
  for (;;) {
    const newest = await db
      .selectFrom('change')
      .select(['group_id', 'group_kind', 'command', 'label'])
      .where('seq', '<', before)
      .where('table_name', 'not in', tablesOutsideUndo)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (newest === undefined) return
    yield newest
    const { first } = await db
      .selectFrom('change')
      .select((eb) => eb.fn.min('seq').as('first'))
      .where('group_id', '=', newest.group_id)
      .executeTakeFirstOrThrow()
    before = first
  }
}

/** Neighbours of one table and one kind are reversed together. */
function runsOf(changes: readonly ChangeRow[]): ChangeRow[][] {
  const runs: ChangeRow[][] = []
  for (const change of changes) {
    const run = runs.at(-1)
    const first = run?.[0]
    const fits =
      first !== undefined &&
      first.table_name === change.table_name &&
      kindOf(first) === kindOf(change) &&
      kindOf(change) !== 'update'
    if (run !== undefined && fits) run.push(change)
    else runs.push([change])
  }
  return runs
}

function kindOf(change: ChangeRow): 'insert' | 'update' | 'delete' {
  if (change.before === null) return 'insert'
  return change.after === null ? 'delete' : 'update'
}

async function reverse(db: WriteHandle, run: readonly ChangeRow[]): Promise<void> {
  const [first] = run
  if (first === undefined) return
  const table = first.table_name as RecordedTable
  switch (kindOf(first)) {
    case 'insert':
      await db.remove(
        table,
        run.map((change) => change.row_id),
      )
      break
    case 'delete':
      await db.insert(
        table,
        run.map((change) => rowOf(change.before)),
      )
      break
    case 'update': {
      const { id, ...columns } = rowOf(first.before)
      await db.update(table, id, columns)
      break
    }
  }
}

function rowOf(json: string | null): Schema[RecordedTable] {
  return JSON.parse(json ?? 'null') as Schema[RecordedTable]
}

/** Labels of reversals begin with what they do, so that the trail reads well: "Undo: Move Ann to Tuesday call". */
export function labelOf(direction: 'undo' | 'redo', label: string): string {
  return `${prefixes[direction]}${label}`
}

const prefixes = { undo: 'Undo: ', redo: 'Redo: ' } as const

function withoutPrefix({ group_kind: kind, label }: Step): string {
  return kind === 'do' ? label : label.slice(prefixes[kind].length)
}
