import { z } from 'zod'
import { chainStart, digestOf, hashOf } from './change-chain.ts'
import type { ReadHandle } from './handles.ts'
import { labelsOfDeletions, type Range } from './erasure.ts'
import { type ChainHead, getChainHead } from './history.ts'
import type { ChangeRow } from './schema.ts'

export interface VerifiedChain extends ChainHead {
  /** `seq` of the first entry that does not fit; null when all do. */
  firstBroken: number | null
  /** What that entry says it is about; null when it is missing or when nothing is broken. */
  about: Pick<ChangeRow, 'label' | 'at'> | null
  /** How many entries an erasure took the content from, up to the first broken one. */
  withoutContent: number
}

/** Recomputes every digest and hash. An entry without content has to be one that an erasure tells of. */
export async function verifyChain(db: ReadHandle): Promise<VerifiedChain> {
  const erased = await readErasures(db)
  let entries = 0
  let head = chainStart
  let withoutContent = 0
  let unexplained: ChangeRow | undefined
  for await (const row of rowsInOrder(db)) {
    const isLinked = row.seq === entries + 1 && row.hash === hashOf(head, row)
    if (!isLinked || !(isEmpty(row) || (row.digest === digestOf(row) && !erased.has(row.seq)))) {
      // What an erasure emptied is without a reason only because that erasure's own entry is broken or gone.
      const mayHaveExplained = row.seq > entries + 1 || isErasure(row)
      if (unexplained !== undefined && !mayHaveExplained) return await brokenAt(db, unexplained, withoutContent)
      // A row before all others was put there; a later one stands where another is missing.
      return await brokenAt(db, row.seq > entries + 1 ? { seq: entries + 1 } : row, withoutContent)
    }
    if (isEmpty(row)) {
      if (row.label === labelOfErased(erased.get(row.seq), row)) withoutContent += 1
      else unexplained ??= row
    }
    entries += 1
    head = row.hash
  }
  if (unexplained !== undefined) return await brokenAt(db, unexplained, withoutContent)
  return { entries, head, firstBroken: null, about: null, withoutContent }
}

async function brokenAt(
  db: ReadHandle,
  { seq, label, at }: { seq: number; label?: string; at?: string },
  withoutContent: number,
): Promise<VerifiedChain> {
  const about = label === undefined || at === undefined ? null : { label, at }
  return { ...(await getChainHead(db)), firstBroken: seq, about, withoutContent }
}

async function* rowsInOrder(db: ReadHandle): AsyncGenerator<ChangeRow> {
  let seen = Number.MIN_SAFE_INTEGER
  for (;;) {
    const rows = await db.selectFrom('change').selectAll().where('seq', '>', seen).orderBy('seq').limit(1_000).execute()
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    seen = last.seq
  }
}

/** No change is recorded without a row before or after. */
function isEmpty({ before, after }: ChangeRow): boolean {
  return before === null && after === null
}

/** As far as a broken entry still shows it. */
function isErasure(row: ChangeRow): boolean {
  return isTableOfDeletions(row.table_name) || listedIn(row).length > 0
}

/** An erasure keeps the words of its own entries; all others get the same. */
function labelOfErased(by: ChangeRow | undefined, { group_id: group }: ChangeRow): string | undefined {
  if (by === undefined || by.group_id === group) return by?.label
  return isTableOfDeletions(by.table_name) ? labelsOfDeletions[by.table_name] : undefined
}

function isTableOfDeletions(table: string): table is keyof typeof labelsOfDeletions {
  return table in labelsOfDeletions
}

/** The entry of the last erasure that emptied an entry. One whose own digest does not fit is not believed. */
async function readErasures(db: ReadHandle): Promise<ReadonlyMap<number, ChangeRow>> {
  const erased = new Map<number, ChangeRow>()
  const { entries } = await db
    .selectFrom('change')
    .select((eb) => eb.fn.countAll<number>().as('entries'))
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('change')
    .selectAll()
    .where('table_name', 'in', Object.keys(labelsOfDeletions))
    .orderBy('seq')
    .execute()
  for (const row of rows) {
    if (row.digest !== digestOf(row)) continue
    for (const [from, to] of listedIn(row)) {
      for (let entry = from; entry <= Math.min(to, entries); entry += 1) erased.set(entry, row)
    }
  }
  return erased
}

const Ranges = z.array(z.tuple([z.int().min(1), z.int()]))

/** Empty for what cannot be read. */
function listedIn({ after }: ChangeRow): Range[] {
  try {
    const { entries } = z.object({ entries: z.string() }).parse(JSON.parse(after ?? 'null'))
    return Ranges.parse(JSON.parse(entries))
  } catch {
    return []
  }
}
