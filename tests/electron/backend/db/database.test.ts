import { renameSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { AccountRow } from '../../../../electron/backend/db/schema.ts'
import { newId, openFreshWorkspace, writeAs } from '../../../support/workspace-files.ts'
import type { Database } from '../../../../electron/backend/db/database.ts'

function account(name: string): AccountRow {
  return { id: newId(), name, is_opted_out: 0 }
}

async function accountNames(database: Database): Promise<string[]> {
  const rows = await database.read(async (db) => await db.selectFrom('account').selectAll().orderBy('name').execute())
  return rows.map(({ name }) => name)
}

async function countChanges(database: Database): Promise<number> {
  const rows = await database.read(async (db) => await db.selectFrom('change').select('seq').execute())
  return rows.length
}

test('a write that throws leaves neither rows nor lines in the history', async () => {
  const database = await openFreshWorkspace()
  const before = await countChanges(database)
  const writing = writeAs(database, 'test', async (db) => {
    await db.insert('account', account('Acme'))
    throw new Error('Changed my mind.')
  })
  await expect(writing).rejects.toThrow('Changed my mind.')
  expect(await accountNames(database)).toEqual([])
  expect(await countChanges(database)).toBe(before)
})

test('a handler that swallows a failed write cannot keep the rest of its transaction', async () => {
  const database = await openFreshWorkspace()
  const twice = account('Acme')
  const writing = writeAs(database, 'test', async (db) => {
    await db.insert('account', account('Brand'))
    await db.insert('account', [twice, { ...twice, id: newId() }]).catch(() => undefined)
  })
  await expect(writing).rejects.toThrow('none of it may stay')
  expect(await accountNames(database)).toEqual([])
})

test('rows cannot change without a label', async () => {
  const database = await openFreshWorkspace()
  const writing = database.write({ id: newId(), at: '2026-01-01T00:00:00.000Z', command: 'test' }, async (db) => {
    await db.insert('account', account('Acme'))
  })
  await expect(writing).rejects.toThrow('without a label')
  expect(await accountNames(database)).toEqual([])
})

test('writes that are asked for at once happen one after the other, each whole', async () => {
  const database = await openFreshWorkspace()
  await Promise.all(
    ['A', 'B', 'C', 'D'].map(async (name) => {
      await writeAs(database, 'test', async (db) => {
        await db.insert('account', account(`${name}1`))
        await new Promise((resolve) => {
          setImmediate(resolve)
        })
        await db.insert('account', account(`${name}2`))
      })
    }),
  )
  const lines = await database.read(
    async (db) =>
      await db.selectFrom('change').select(['group_id']).where('command', '=', 'test').orderBy('seq').execute(),
  )
  const groups = lines.map((line) => line.group_id)
  expect(groups.filter((group, index) => groups.indexOf(group) !== index - (index % 2))).toEqual([])
  expect(await accountNames(database)).toHaveLength(8)
})

test('a read sees one state, whatever is written meanwhile', async () => {
  const database = await openFreshWorkspace()
  await writeAs(database, 'test', async (db) => await db.insert('account', account('Acme')))
  const seen = await database.read(async (db) => {
    const before = await db.selectFrom('account').select('name').execute()
    await writeAs(database, 'test', async (writing) => await writing.insert('account', account('Brand')))
    const after = await db.selectFrom('account').select('name').execute()
    return [before.length, after.length]
  })
  expect(seen).toEqual([1, 1])
  expect(await accountNames(database)).toEqual(['Acme', 'Brand'])
})

test('a snapshot stays as it was while others write, and does not outlive the workspace', async () => {
  const database = await openFreshWorkspace()
  const add = async (name: string) => {
    await writeAs(database, 'test', async (db) => {
      await db.insert('account', account(name))
    })
  }
  await add('Acme')
  const snapshot = database.snapshot()
  await add('Brand')
  const namesThen = async () =>
    (await snapshot.read(async (db) => await db.selectFrom('account').select('name').execute())).map(({ name }) => name)
  expect(await namesThen()).toEqual(['Acme'])
  await add('Crane')
  expect(await namesThen()).toEqual(['Acme'])
  expect(await accountNames(database)).toEqual(['Acme', 'Brand', 'Crane'])
  await database.close()
  await expect(namesThen()).rejects.toMatchObject({ code: 'no-workspace' })
  await snapshot.end()
})

test('the log of writes is emptied once nobody reads an older state any more', async () => {
  const database = await openFreshWorkspace()
  await writeAs(database, 'test', async (db) => {
    await db.insert('account', account('Acme'))
  })
  const logSize = () => statSync(`${database.path}-wal`).size
  const snapshot = database.snapshot()
  const emptying = database.emptyLog()
  await snapshot.read(async (db) => await db.selectFrom('account').select('id').execute())
  expect(logSize()).toBeGreaterThan(0)
  await snapshot.end()
  await emptying
  expect(logSize()).toBe(0)
})

test('an update that changes nothing is no change', async () => {
  const database = await openFreshWorkspace()
  const acme = account('Acme')
  await writeAs(database, 'test', async (db) => await db.insert('account', acme))
  const before = await countChanges(database)
  const tables = await writeAs(database, 'test', async (db) => await db.update('account', acme.id, { name: 'Acme' }))
  expect(tables.size).toBe(0)
  expect(await countChanges(database)).toBe(before)
})

test('changing or removing a row that is gone is refused', async () => {
  const database = await openFreshWorkspace()
  const gone = newId()
  await expect(
    writeAs(database, 'test', async (db) => await db.update('account', gone, { name: 'x' })),
  ).rejects.toMatchObject({ code: 'not-found' })
  await expect(writeAs(database, 'test', async (db) => await db.remove('account', [gone]))).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('nothing is written into a file that was moved away under the app', async () => {
  const database = await openFreshWorkspace()
  renameSync(database.path, `${database.path}.moved`)
  const writing = writeAs(database, 'test', async (db) => await db.insert('account', account('Acme')))
  await expect(writing).rejects.toMatchObject({ code: 'workspace-missing' })
  renameSync(`${database.path}.moved`, database.path)
  await writeAs(database, 'test', async (db) => await db.insert('account', account('Acme')))
  expect(await accountNames(database)).toEqual(['Acme'])
})

test('10,000 rows are recorded in one transaction and taken back in another', async () => {
  const database = await openFreshWorkspace()
  const rows = Array.from({ length: 10_000 }, (_, index) => account(`Account ${index}`))
  await writeAs(database, 'test', async (db) => await db.insert('account', rows))
  expect(await accountNames(database)).toHaveLength(10_000)
  expect(await countChanges(database)).toBe(10_001)
  await writeAs(database, 'test', async (db) => {
    await db.remove(
      'account',
      rows.map(({ id }) => id),
    )
  })
  expect(await accountNames(database)).toEqual([])
})
