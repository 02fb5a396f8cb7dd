import Sqlite from 'better-sqlite3'
import * as fc from 'fast-check'
import { Kysely, SqliteDialect } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import type { ChangeRow, Schema } from '../../../../electron/backend/db/schema.ts'
import { verifyChain } from '../../../../electron/backend/db/verify-chain.ts'
import { contentOf, startRotationTeam } from '../../../support/rotation-team.ts'

/** A copy, in memory, of a workspace from whose history two people were erased. Each change of it lasts for one look. */
async function copyWithErasures() {
  const { call, file, stop, ann, ben, annOnDemo, tom } = await startRotationTeam()
  await call('reflections.submit', {
    authorId: ann,
    placementId: annOnDemo,
    visibility: 'team',
    minutes: 30,
    content: contentOf({ what: 'Grüße an alle' }),
  })
  await call('placements.signOff', { id: annOnDemo, attendance: 'attended', byPersonId: tom })
  for (const id of [ann, ben]) {
    await call('people.archive', { ids: [id] })
    await call('people.erase', { id })
    await call('accounts.add', { name: `After ${id}` })
  }
  await stop()
  const onDisk = new Sqlite(file)
  // What lies in memory alone has no log beside it.
  onDisk.pragma('journal_mode = DELETE')
  const connection = new Sqlite(onDisk.serialize())
  onDisk.close()
  onTestFinished(() => {
    connection.close()
  })
  connection.pragma('ignore_check_constraints = ON')
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: connection }) })
  const rows = connection.prepare<[], ChangeRow>('SELECT * FROM change ORDER BY seq').all()
  const lookAfter = async (change: () => void) => {
    connection.exec('BEGIN')
    try {
      change()
      return await verifyChain(db)
    } finally {
      connection.exec('ROLLBACK')
    }
  }
  return { connection, rows, lookAfter }
}

type Copy = Awaited<ReturnType<typeof copyWithErasures>>

const columns = [
  'group_id',
  'group_kind',
  'target_group_id',
  'at',
  'person_id',
  'command',
  'label',
  'table_name',
  'row_id',
  'before',
  'after',
  'digest',
  'hash',
] as const satisfies readonly Exclude<keyof ChangeRow, 'seq'>[]

/** `one` and `other` say which entries, `at` which byte, as parts of what there is. */
const tampering = fc.record({
  deed: fc.oneof(
    { weight: columns.length, arbitrary: fc.constantFrom(...columns) },
    { weight: 4, arbitrary: fc.constantFrom('move' as const, 'swap' as const, 'remove' as const, 'put' as const) },
  ),
  isErased: fc.boolean(),
  one: fc.nat({ max: 999_999 }),
  other: fc.nat({ max: 999_999 }),
  at: fc.nat({ max: 999_999 }),
  flip: fc.integer({ min: 1, max: 255 }),
})
type Tampering = typeof tampering extends fc.Arbitrary<infer T> ? T : never

/** Changes one byte, or one entry as a whole. Returns the entry to be named. */
function tamperWith({ connection, rows }: Copy, { deed, isErased, one, other, at, flip }: Tampering): number {
  const among = isErased ? rows.filter(({ before, after }) => before === null && after === null) : rows
  const { seq } = among[one % among.length] as ChangeRow
  const last = rows.length
  const next = (seq + (other % (last - 1))) % last
  const another = next + 1 === seq ? (seq % last) + 1 : next + 1
  const move = connection.prepare('UPDATE change SET seq = ? WHERE seq = ?')
  if (deed === 'move') {
    move.run(last + flip, seq)
    return seq
  }
  if (deed === 'swap') {
    move.run(-1, seq)
    move.run(seq, another)
    move.run(another, -1)
    return Math.min(seq, another)
  }
  if (deed === 'remove') {
    // A missing end is what proofs that are kept elsewhere are for.
    const gone = Math.min(seq, last - 1)
    connection.prepare('DELETE FROM change WHERE seq = ?').run(gone)
    return gone
  }
  if (deed === 'put') {
    const place = other % 2 === 0 ? last + 1 : -(other % 2_000)
    const copied = columns.join(', ')
    connection
      .prepare(`INSERT INTO change (seq, ${copied}) SELECT ?, ${copied} FROM change WHERE seq = ?`)
      .run(place, seq)
    return place
  }
  const bytes = Buffer.from(rows[seq - 1]?.[deed] ?? '')
  const changed = bytes.length === 0 ? Buffer.from([flip]) : bytes
  if (bytes.length > 0) changed[at % bytes.length] = (changed[at % bytes.length] ?? 0) ^ flip
  connection.prepare(`UPDATE change SET ${deed} = CAST(? AS TEXT) WHERE seq = ?`).run(changed, seq)
  return seq
}

test('of 1,000 changes of one byte or one entry each is found, and named by its entry', async () => {
  const copy = await copyWithErasures()
  expect(await copy.lookAfter(() => undefined)).toMatchObject({ firstBroken: null, entries: copy.rows.length })
  const missed: unknown[] = []
  for (const drawn of fc.sample(tampering, 1_000)) {
    let tampered: number | undefined
    const { firstBroken } = await copy.lookAfter(() => {
      tampered = tamperWith(copy, drawn)
    })
    if (firstBroken === null || firstBroken !== tampered) missed.push({ ...drawn, tampered, firstBroken })
  }
  expect(missed).toEqual([])
})

test('what an erasure emptied keeps neither other words nor other content, not even its own', async () => {
  const { connection, rows, lookAfter } = await copyWithErasures()
  const emptied = rows.filter(({ before, after }) => before === null && after === null)
  const { withoutContent } = await lookAfter(() => undefined)
  expect(withoutContent).toBe(emptied.length)
  // Of the entries that were emptied and of those that an erasure added.
  expect(new Set(emptied.map(({ label }) => label))).toEqual(
    new Set(['About somebody who was erased', 'Erase somebody']),
  )
  for (const { seq, label } of emptied) {
    const others = ['Erase somebody', 'About somebody who was erased', ''].filter((words) => words !== label)
    for (const words of others) {
      const found = await lookAfter(() => {
        connection.prepare('UPDATE change SET label = ? WHERE seq = ?').run(words, seq)
      })
      expect(found).toMatchObject({ firstBroken: seq, about: { label: words } })
    }
  }
})

test('an entry that was emptied without an erasure, or against the list of one, is found', async () => {
  const { connection, rows, lookAfter } = await copyWithErasures()
  const { seq, at } = rows.find(({ after }) => after !== null) as ChangeRow
  const empty = () => {
    const words = 'About somebody who was erased'
    connection.prepare('UPDATE change SET before = NULL, after = NULL, label = ? WHERE seq = ?').run(words, seq)
  }
  expect(await lookAfter(empty)).toMatchObject({
    firstBroken: seq,
    about: { label: 'About somebody who was erased', at },
  })
  const listToo = () => {
    empty()
    connection.exec(
      `UPDATE change SET after = json_set(after, '$.entries', '[[1,${rows.length}]]') WHERE table_name = 'erasure'`,
    )
  }
  const erasure = rows.find(({ table_name: table }) => table === 'erasure')
  expect(await lookAfter(listToo)).toMatchObject({ firstBroken: erasure?.seq })
})

test('a list of an erasure that cannot be read, or is endless, names the erasure', async () => {
  const { connection, rows, lookAfter } = await copyWithErasures()
  const erasure = rows.find(({ table_name: table }) => table === 'erasure') as ChangeRow
  for (const list of ['[[1,900000000000000]]', '[["x"]]', '[', '{}']) {
    const found = await lookAfter(() => {
      connection
        .prepare(`UPDATE change SET after = json_set(after, '$.entries', ?) WHERE seq = ?`)
        .run(list, erasure.seq)
    })
    expect(found).toMatchObject({ firstBroken: erasure.seq, about: { label: 'Erase somebody' } })
  }
})

test('a missing entry is named by its number, and nothing is said of what it was', async () => {
  const { connection, lookAfter } = await copyWithErasures()
  expect(await lookAfter(() => connection.exec('DELETE FROM change WHERE seq = 3'))).toMatchObject({
    firstBroken: 3,
    about: null,
  })
})
