import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { automaticBackupDue, expiredBackups } from '../../../../electron/backend/db/backup-rotation.ts'
import {
  listBackups,
  makeBackup,
  type BackupReason,
  type Manifest,
  putBackup,
} from '../../../../electron/backend/db/backups.ts'
import { contentHash } from '../../../../electron/backend/db/content-hash.ts'
import { getChainHead } from '../../../../electron/backend/db/history.ts'
import type { Instant } from '../../../../shared/domain/times.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { makeWorkspaceFile, newId, openForTest, writeAs } from '../../../support/workspace-files.ts'

const now = () => new Date().toISOString() as Instant

test('DS-8: every backup made while changes are being written is whole, and is one state of the history', async () => {
  const file = await makeWorkspaceFile()
  const { database } = await openForTest(file)
  const source = { folder: temporaryFolder(), path: file, workspaceId: 'w' }
  const end = new AbortController()
  const writing = (async () => {
    for (let number = 0; !end.signal.aborted; number += 1) {
      await writeAs(database, 'test', async (db) => {
        await db.insert('account', { id: newId(), name: `Account ${number}`, is_opted_out: 0 })
      })
      // Lets the answers of the workers in.
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
    }
  })()
  const manifests: Manifest[] = []
  try {
    for (let count = 0; count < 20; count += 1) manifests.push(await makeBackup(source, 'asked', now()))
  } finally {
    end.abort()
    await writing
  }

  const lines = await database.read(async (db) => await db.selectFrom('change').select(['seq', 'hash']).execute())
  const hashes = new Map(lines.map(({ seq, hash }) => [seq, hash]))
  for (const { chain } of manifests) expect(hashes.get(chain.entries)).toBe(chain.head)
  const entries = manifests.map(({ chain }) => chain.entries)
  expect(new Set(entries).size, 'changes were written between the backups').toBeGreaterThan(10)
})

test('DS-10: a restored backup has the bytes, the content and the end of the history that its manifest names', async () => {
  const file = await makeWorkspaceFile()
  const { database } = await openForTest(file)
  const folder = temporaryFolder()
  const add = async (name: string) => {
    await writeAs(database, 'test', async (db) => await db.insert('account', { id: newId(), name, is_opted_out: 0 }))
  }
  await add('Acme')
  const oldest = await makeBackup({ folder, path: file, workspaceId: 'w' }, 'asked', now())
  await add('Brand')
  const newest = await makeBackup({ folder, path: file, workspaceId: 'w' }, 'asked', now())
  await database.close()

  for (const manifest of [oldest, newest]) {
    putBackup(folder, manifest, file)
    const restored = await openForTest(file)
    expect(await restored.database.read(getChainHead)).toEqual(manifest.chain)
    await restored.database.close()
    const connection = new Sqlite(file, { readonly: true })
    expect(contentHash(connection)).toBe(manifest.contentHash)
    connection.close()
  }
  expect(oldest.contentHash).not.toBe(newest.contentHash)
})

test('a backup with one changed bit is refused, and the workspace stays as it is', async () => {
  const file = await makeWorkspaceFile()
  const folder = temporaryFolder()
  const { database } = await openForTest(file)
  const manifest = await makeBackup({ folder, path: file, workspaceId: 'w' }, 'asked', now())
  await database.close()
  const backup = path.join(folder, 'w', `${manifest.id}.baton`)
  const bytes = readFileSync(backup)
  bytes[bytes.length - 10] = (bytes.at(-10) ?? 0) ^ 1
  writeFileSync(backup, bytes)
  const before = readFileSync(file)
  expect(() => {
    putBackup(folder, manifest, file)
  }).toThrow('This backup is damaged')
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(path.dirname(file))).toEqual(['Team.baton'])
})

test('a backup that fails leaves no file, and what a killed one left goes with the next', async () => {
  const file = await makeWorkspaceFile()
  const folder = temporaryFolder()
  const source = { folder, path: file, workspaceId: 'w' }
  await expect(makeBackup({ ...source, path: `${file}.gone` }, 'asked', now())).rejects.toThrow('unable to open')
  expect(readdirSync(path.join(folder, 'w'))).toEqual([])
  writeFileSync(path.join(folder, 'w', 'x.baton.1.unfinished'), '')
  const { id } = await makeBackup(source, 'asked', now())
  expect(readdirSync(path.join(folder, 'w')).sort()).toEqual([`${id}.baton`, `${id}.json`])
})

test('a backup that lost its manifest, or whose manifest leads elsewhere, is not offered', async () => {
  const file = await makeWorkspaceFile()
  const folder = temporaryFolder()
  const source = { folder, path: file, workspaceId: 'w' }
  const { id } = await makeBackup(source, 'asked', now())
  const manifest = path.join(folder, 'w', `${id}.json`)
  const text = readFileSync(manifest, 'utf8')
  writeFileSync(manifest, text.replaceAll(id, `../w/${id}`))
  expect(listBackups(folder, { path: file })).toEqual([])
  writeFileSync(manifest, text)
  expect(listBackups(folder, { path: file })).toMatchObject([
    { id, bytes: statSync(path.join(folder, 'w', `${id}.baton`)).size },
  ])
})

function manifest(reason: BackupReason, madeAt: string, head = madeAt): Manifest {
  const facts = { people: 0, placements: 0, bytes: 0, sha256: '', contentHash: '', chain: { entries: 1, head } }
  return {
    format: 1,
    id: `${reason}-${madeAt.length}`,
    workspaceId: 'w',
    path: '/w',
    reason,
    madeAt: madeAt as Instant,
    ...facts,
  }
}

test('an automatic backup is due once in an hour, day, week and month, and only when something changed', () => {
  // Wednesday noon, so that no time zone moves it into another day.
  const noon = new Date('2026-05-13T12:10:00.000Z')
  const due = (made: string) => automaticBackupDue([manifest('hourly', made)], noon, 'new')
  expect(automaticBackupDue([], noon, 'new')).toBe('monthly')
  expect(due('2026-04-29T12:10:00.000Z')).toBe('monthly')
  expect(due('2026-05-07T12:10:00.000Z')).toBe('weekly')
  expect(due('2026-05-12T12:10:00.000Z')).toBe('daily')
  expect(due('2026-05-13T11:00:00.000Z')).toBe('hourly')
  expect(due('2026-05-13T12:05:00.000Z')).toBeUndefined()
  expect(automaticBackupDue([manifest('asked', '2026-04-01T00:00:00.000Z', 'same')], noon, 'same')).toBeUndefined()
})

test('the rotation keeps 24 hourly, 14 daily, 8 weekly and 12 monthly backups, and all that were asked for', () => {
  const wanted = { hourly: 24, daily: 14, weekly: 8, monthly: 12, asked: 40 } as const
  const reasons = Object.keys(wanted) as (keyof typeof wanted)[]
  const backups = reasons.flatMap((reason) =>
    Array.from({ length: 40 }, (_, age) => manifest(reason, new Date(Date.UTC(2026, 0, 100 - age)).toISOString())),
  )
  const expired = new Set(expiredBackups(backups))
  const left = backups.filter((backup) => !expired.has(backup))
  const counts = reasons.map((reason) => [reason, left.filter((backup) => backup.reason === reason).length])
  expect(Object.fromEntries(counts)).toEqual(wanted)
  expect(left.find(({ reason }) => reason === 'hourly')?.madeAt).toBe(backups[0]?.madeAt)
})

test('no backup stays for more than a year after it was made but those that were asked for', () => {
  const made = ['2027-03-31T12:00:00.000Z', '2026-03-31T12:00:00.000Z', '2026-03-31T11:00:00.000Z']
  const reasons = [
    'hourly',
    'daily',
    'weekly',
    'monthly',
    'migration',
    'restore',
    'import',
    'erasure',
    'retention',
    'asked',
  ] as const
  const left = reasons.map((reason) => {
    const backups = made.map((madeAt) => manifest(reason, madeAt))
    const expired = expiredBackups(backups)
    return [reason, backups.filter((backup) => !expired.includes(backup)).map(({ madeAt }) => madeAt)]
  })
  const expected = reasons.map((reason) => [reason, reason === 'asked' ? made : made.slice(0, 2)])
  expect(left).toEqual(expected)
  expect(expiredBackups([])).toEqual([])
})
