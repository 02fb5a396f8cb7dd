import { expect, test } from 'vitest'
import { findNextStep, takeBack } from '../../../../electron/backend/db/history.ts'
import { verifyChain } from '../../../../electron/backend/db/verify-chain.ts'
import type { ChangeRow } from '../../../../electron/backend/db/schema.ts'
import { makeWorkspaceFile, newId, openForTest, tamper, writeAs } from '../../../support/workspace-files.ts'

/** A closed workspace with six lines in its history. */
async function fileWithHistory(): Promise<string> {
  const file = await makeWorkspaceFile()
  const { database } = await openForTest(file)
  for (let number = 1; number <= 5; number += 1) {
    await writeAs(database, 'accounts.add', async (db) => {
      await db.insert('account', { id: newId(), name: `Account ${number}`, is_opted_out: 0 })
    })
  }
  await database.close()
  return file
}

async function verify(file: string) {
  const { database } = await openForTest(file)
  try {
    return await database.read(verifyChain)
  } finally {
    await database.close()
  }
}

test('an untouched history verifies, with its length and its head', async () => {
  const chain = await verify(await fileWithHistory())
  expect(chain).toMatchObject({ entries: 6, firstBroken: null })
  expect(chain.head).toMatch(/^[0-9a-f]{64}$/)
})

const tampered: Record<Exclude<keyof ChangeRow, 'seq'>, string> = {
  group_id: "'other'",
  group_kind: "'undo'",
  target_group_id: "'other'",
  at: "'2020-01-01T00:00:00.000Z'",
  person_id: "'somebody'",
  command: "'accounts.edit'",
  label: "'Nothing happened'",
  table_name: "'person'",
  row_id: "'other'",
  before: "'{}'",
  after: `'{"name":"Other"}'`,
  digest: "'00'",
  hash: "'00'",
}

test.for(Object.entries(tampered))('a changed %s is found at its entry', async ([column, value]) => {
  const file = await fileWithHistory()
  tamper(file, `UPDATE change SET ${column} = ${value} WHERE seq = 3`)
  expect(await verify(file)).toMatchObject({ firstBroken: 3 })
})

test('a removed line is found, and so are two that were swapped', async () => {
  const removed = await fileWithHistory()
  tamper(removed, 'DELETE FROM change WHERE seq = 4')
  expect(await verify(removed)).toMatchObject({ firstBroken: 4 })

  const swapped = await fileWithHistory()
  tamper(
    swapped,
    `UPDATE change SET seq = 99 WHERE seq = 2; UPDATE change SET seq = 2 WHERE seq = 3; UPDATE change SET seq = 3 WHERE seq = 99`,
  )
  expect(await verify(swapped)).toMatchObject({ firstBroken: 2 })
})

test('a line that is whole in itself but comes from another history is found', async () => {
  const file = await fileWithHistory()
  const forged = await fileWithHistory()
  tamper(
    file,
    `ATTACH '${forged}' AS forged; DELETE FROM change WHERE seq = 3; INSERT INTO change SELECT * FROM forged.change WHERE seq = 3`,
  )
  expect(await verify(file)).toMatchObject({ firstBroken: 3 })
})

test('undo leaves alone what was told to the outside world, and does not stop at it either', async () => {
  const { database } = await openForTest(await makeWorkspaceFile())
  const mapping = { kind: 'people', mapping: '{}', used_at: '2026-01-01T00:00:00.000Z' }
  await writeAs(database, 'imports.apply', async (db) => {
    await db.insert('account', { id: newId(), name: 'Acme', is_opted_out: 0 })
    await db.insert('import_mapping', { id: newId(), header_hash: 'one', ...mapping })
  })
  await writeAs(database, 'imports.preview', async (db) => {
    await db.insert('import_mapping', { id: newId(), header_hash: 'two', ...mapping })
  })
  const step = await database.read(async (db) => await findNextStep(db, 'undo'))
  expect(step?.label).toBe('Test imports.apply')
  await writeAs(database, 'history.undo', async (db) => {
    await takeBack(db, 'undo')
  })
  const left = await database.read(async (db) => [
    (await db.selectFrom('account').selectAll().execute()).length,
    (await db.selectFrom('import_mapping').selectAll().execute()).length,
  ])
  expect(left).toEqual([0, 2])
})
