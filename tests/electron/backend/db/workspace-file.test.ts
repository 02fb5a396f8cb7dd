import Sqlite from 'better-sqlite3'
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { createWorkspaceFile } from '../../../../electron/backend/db/workspace-file.ts'
import { readMigrations } from '../../../../electron/backend/db/migrate.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { fingerprint, makeWorkspaceFile, openForTest, tamper, writeAs } from '../../../support/workspace-files.ts'

test('DS-7: a workspace of a newer Baton is refused with both versions in words, bytes and time unchanged', async () => {
  const file = await makeWorkspaceFile()
  tamper(file, 'PRAGMA user_version = 4711')
  const before = fingerprint(file)
  await expect(openForTest(file)).rejects.toMatchObject({
    code: 'workspace-newer',
    words: expect.stringMatching(/4711.*up to \d+.*Update Baton/) as string,
  })
  expect(fingerprint(file)).toEqual(before)
  expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)])
})

test('DS-7: a newer version that only stands in the log of an unclean end is refused as well', async () => {
  const file = await makeWorkspaceFile()
  // A process that ends without closing: the new version is in the log, the old one in the file.
  const script = `
    const Sqlite = require('better-sqlite3')
    const db = new Sqlite(process.argv[1])
    db.pragma('wal_autocheckpoint = 0')
    db.pragma('user_version = 4711')
    process.kill(process.pid, 'SIGKILL')`
  await promisify(execFile)(process.execPath, ['-e', script, file]).catch(() => undefined)
  expect(existsSync(`${file}-wal`)).toBe(true)
  const before = fingerprint(file)
  const logBefore = fingerprint(`${file}-wal`)
  await expect(openForTest(file)).rejects.toMatchObject({ code: 'workspace-newer' })
  expect(fingerprint(file)).toEqual(before)
  expect(fingerprint(`${file}-wal`)).toEqual(logBefore)
})

test.for([
  ['a SQLite file of another program', (file: string) => new Sqlite(file).exec('CREATE TABLE t (a)').close()],
  [
    'a workspace of another application id',
    (file: string) => {
      const db = new Sqlite(file)
      db.pragma('application_id = 12345')
      db.pragma('user_version = 1')
      db.close()
    },
  ],
  ['a text file', (file: string) => writeFileSync(file, 'name,email\nAnn,ann@example.com\n'.repeat(20))],
  ['an empty file', (file: string) => writeFileSync(file, '')],
  ['a file of a few bytes', (file: string) => writeFileSync(file, 'SQLite format 3\0')],
] as const)('DS-7: %s is refused, bytes and time unchanged', async ([, make]) => {
  const file = path.join(temporaryFolder(), 'Other.baton')
  make(file)
  const before = fingerprint(file)
  await expect(openForTest(file)).rejects.toMatchObject({ code: 'workspace-foreign' })
  expect(fingerprint(file)).toEqual(before)
  expect(readdirSync(path.dirname(file))).toEqual(['Other.baton'])
})

test('a folder, a link and a file that is not there are refused', async () => {
  const file = await makeWorkspaceFile()
  const folder = path.dirname(file)
  mkdirSync(path.join(folder, 'Folder.baton'))
  symlinkSync(file, path.join(folder, 'Link.baton'))
  await expect(openForTest(path.join(folder, 'Folder.baton'))).rejects.toMatchObject({ code: 'workspace-foreign' })
  await expect(openForTest(path.join(folder, 'Link.baton'))).rejects.toMatchObject({ code: 'workspace-foreign' })
  await expect(openForTest(path.join(folder, 'None.baton'))).rejects.toMatchObject({ code: 'workspace-missing' })
})

test('a workspace that another program gave a trigger is not worked with', async () => {
  const file = await makeWorkspaceFile()
  tamper(file, "CREATE TRIGGER t AFTER INSERT ON person BEGIN UPDATE workspace SET name = 'mine'; END")
  const before = fingerprint(file)
  await expect(openForTest(file)).rejects.toMatchObject({ code: 'workspace-damaged' })
  expect(fingerprint(file)).toEqual(before)
})

test('a workspace that is open cannot be opened a second time, and can be once it is closed', async () => {
  const file = await makeWorkspaceFile()
  const { database } = await openForTest(file)
  await expect(openForTest(file)).rejects.toMatchObject({ code: 'workspace-locked' })
  await database.close()
  await openForTest(file)
})

test('an unclean end is noticed at the next opening, and a clean one is not', async () => {
  const file = await makeWorkspaceFile()
  const script = `
    const Sqlite = require('better-sqlite3')
    const db = new Sqlite(process.argv[1])
    db.exec("UPDATE workspace SET name = 'Kept'")
    process.kill(process.pid, 'SIGKILL')`
  await promisify(execFile)(process.execPath, ['-e', script, file]).catch(() => undefined)
  const first = await openForTest(file)
  expect(first.wasUnclean).toBe(true)
  const row = await first.database.read(async (db) => await db.selectFrom('workspace').selectAll().executeTakeFirst())
  expect(row?.name).toBe('Kept')
  await first.database.close()
  expect((await openForTest(file)).wasUnclean).toBe(false)
})

test('a workspace that could not be filled leaves nothing behind', async () => {
  const folder = temporaryFolder()
  const filling = createWorkspaceFile(path.join(folder, 'Team.baton'), async (database) => {
    await writeAs(database, 'workspace.create', async () => await Promise.reject(new Error('Enough.')))
  })
  await expect(filling).rejects.toThrow('Enough.')
  expect(readdirSync(folder)).toEqual([])
})

test('making a workspace never overwrites a file', async () => {
  const file = path.join(temporaryFolder(), 'Team.baton')
  writeFileSync(file, 'something dear')
  const before = fingerprint(file)
  await expect(makeWorkspaceFile(file)).rejects.toMatchObject({ code: 'conflict' })
  expect(fingerprint(file)).toEqual(before)
  expect(readdirSync(path.dirname(file))).toEqual(['Team.baton'])
})

test('a new workspace has the newest version and our application id in its first bytes', async () => {
  const bytes = Buffer.from(fingerprint(await makeWorkspaceFile()).bytes, 'base64')
  expect(bytes.toString('latin1', 68, 72)).toBe('BATN')
  expect(bytes.readUInt32BE(60)).toBe(readMigrations().length)
})
