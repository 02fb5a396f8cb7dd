import Sqlite from 'better-sqlite3'
import { fork } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { listBackups, putBackup } from '../../electron/backend/db/backups.ts'
import { contentHash } from '../../electron/backend/db/content-hash.ts'
import { expectedSchemaHash, readMigrations, schemaHash, versionOf } from '../../electron/backend/db/migrate.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { futureMigrations } from '../support/test-migrations.ts'
import { makeWorkspaceFile, newId, openForTest, writeAs } from '../support/workspace-files.ts'

const kills = 60
const oldVersion = readMigrations().length
const newVersion = futureMigrations().length
const entry = fileURLToPath(new URL('migrating-process.ts', import.meta.url))

/** Starts migrating and ends the process `afterMs` after it began; undefined lets it finish. */
async function migrateAndKill(file: string, backups: string, afterMs: number | undefined): Promise<void> {
  const child = fork(entry, [file, backups], {
    execArgv: [],
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(os.homedir(), '.cache/baton-dev/compile-cache') },
  })
  const exited = new Promise((resolve) => {
    child.once('exit', resolve)
  })
  const isMigrating = new Promise((resolve) => {
    child.once('message', resolve)
  })
  await Promise.race([isMigrating, exited])
  if (afterMs !== undefined) {
    await wait(afterMs)
    child.kill('SIGKILL')
  }
  await exited
}

/** The version, having checked that the file is wholly of that version. */
function wholeVersionOf(file: string): number {
  const connection = new Sqlite(file)
  try {
    const version = versionOf(connection)
    expect(schemaHash(connection)).toBe(expectedSchemaHash(version, futureMigrations()))
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
    const filler = version === newVersion ? connection.prepare('SELECT count(*) FROM filler').pluck().get() : 0
    expect(filler).toBe(version === newVersion ? 40_000 : 0)
    expect(connection.prepare('SELECT count(*) FROM account').pluck().get()).toBe(50)
    return version
  } finally {
    connection.close()
  }
}

test(`DS-6: ${kills} kills during a migration leave the old version or the new one, and a backup of the old`, async () => {
  const origin = await makeWorkspaceFile()
  const { database } = await openForTest(origin)
  await writeAs(database, 'test', async (db) => {
    await db.insert(
      'account',
      Array.from({ length: 50 }, (_, index) => ({ id: newId(), name: `Account ${index}`, is_opted_out: 0 as const })),
    )
  })
  await database.close()
  const pristine = hashOf(origin)

  let left = 0
  const lane = async (): Promise<number[]> => {
    const versions: number[] = []
    for (let round = left++; round < kills; round = left++) {
      const folder = temporaryFolder()
      const file = path.join(folder, 'Team.baton')
      copyFileSync(origin, file)
      // The moment moves through the whole migration; the first one is before its first statement.
      await migrateAndKill(file, folder, round * 4)
      versions.push(wholeVersionOf(file))
      const [backup] = listBackups(folder, { path: file })
      if (backup === undefined) throw new Error('There is no backup.')
      putBackup(folder, backup, file)
      expect(wholeVersionOf(file)).toBe(oldVersion)
      expect(hashOf(file)).toBe(pristine)
    }
    return versions
  }
  const versions = (await Promise.all([lane(), lane()])).flat()
  expect(versions).toHaveLength(kills)
  expect(versions.filter((version) => version !== oldVersion && version !== newVersion)).toEqual([])
}, 600_000)

test('a killed migration is carried out by the next opening', async () => {
  const file = await makeWorkspaceFile()
  const backups = temporaryFolder()
  const { database } = await openForTest(file)
  await writeAs(database, 'test', async (db) => {
    await db.insert(
      'account',
      Array.from({ length: 50 }, (_, index) => ({ id: newId(), name: `Account ${index}`, is_opted_out: 0 as const })),
    )
  })
  await database.close()
  await migrateAndKill(file, backups, 0)
  await migrateAndKill(file, backups, undefined)
  expect(wholeVersionOf(file)).toBe(newVersion)
})

function hashOf(file: string): string {
  const connection = new Sqlite(file, { readonly: true })
  try {
    return contentHash(connection)
  } finally {
    connection.close()
  }
}
