import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { backUp, backUpWhenDue } from '../../../../electron/backend/open-workspace.ts'
import { startTestBackend, type TestBackend } from '../../../support/backend.ts'
import { forkBackend } from '../../../support/forked-backend.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { fingerprint, tamper } from '../../../support/workspace-files.ts'

afterEach(() => {
  vi.useRealTimers()
})

async function accountNames({ call }: TestBackend): Promise<string[]> {
  return (await call('accounts.list', {})).map(({ name }) => name)
}

test('without a workspace the status says so, and everything else is refused in words', async () => {
  const { call } = await startTestBackend({ workspace: 'none' })
  expect(await call('workspace.status', {})).toEqual({ state: 'none' })
  expect(await call('workspace.recent', {})).toEqual([])
  await expect(call('accounts.list', {})).rejects.toMatchObject({ code: 'no-workspace' })
  await expect(call('accounts.add', { name: 'A' })).rejects.toMatchObject({ code: 'no-workspace' })
  await expect(call('workspace.backUp', {})).rejects.toMatchObject({ code: 'no-workspace' })
  await expect(call('history.undo', {})).rejects.toMatchObject({ code: 'no-workspace' })
})

test('a new workspace is open, counted, and remembered', async () => {
  const { call, folder, events } = await startTestBackend()
  expect(await call('workspace.status', {})).toEqual({
    state: 'open',
    name: 'Test team',
    fileName: 'Team.baton',
    folder,
    timeZone: 'Europe/Berlin',
    counts: { people: 0, calls: 0, projects: 0, skills: 0, cycles: 0 },
    folderWarning: null,
  })
  expect(await call('workspace.recent', {})).toMatchObject([{ name: 'Test team', folder, isThere: true }])
  const lastRecent = () => events.findLast((event) => event.type === 'recent-workspaces')
  expect(lastRecent()).toMatchObject({
    workspaces: [{ name: 'Test team' }],
    openId: lastRecent()?.workspaces[0]?.id,
  })
  await call('workspace.close', {})
  expect(lastRecent()).toMatchObject({ workspaces: [{ name: 'Test team' }], openId: null })
})

test('the sample team is there with one change that cannot be taken back, in the folder of the app when no file is named', async () => {
  const { call, dataFolder } = await startTestBackend({ workspace: 'none' })
  await call('workspace.createSample', {})
  const status = await call('workspace.status', {})
  expect(status).toMatchObject({ state: 'open', fileName: 'Sample team.baton', folder: dataFolder })
  if (status.state !== 'open') throw new Error('It is open.')
  expect(status.counts.people).toBe(24)
  expect(await call('history.list', {})).toHaveLength(1)
  await expect(call('history.undo', {})).rejects.toMatchObject({ code: 'nothing-to-undo' })
  await call('workspace.createSample', {})
  expect(await call('workspace.status', {})).toMatchObject({ fileName: 'Sample team 2.baton' })
})

test('the sample team begins on the Monday after the day in its own zone', async () => {
  // In Berlin it is Monday the 23rd already.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T23:30:00.000Z') })
  const { call } = await startTestBackend({ workspace: 'sample' })
  const cycle = (await call('cycles.list', {})).find(({ status }) => status === 'draft')
  expect(cycle?.startsOn).toBe('2026-11-30')
})

test('renaming the workspace can be taken back', async () => {
  const { call } = await startTestBackend()
  await call('workspace.edit', { name: 'Relay', timeZone: 'Asia/Tokyo' })
  expect(await call('workspace.status', {})).toMatchObject({ name: 'Relay', timeZone: 'Asia/Tokyo' })
  expect(await call('history.undo', {})).toEqual({ label: 'Rename Test team to Relay' })
  expect(await call('workspace.status', {})).toMatchObject({ name: 'Test team', timeZone: 'Europe/Berlin' })
})

test('a refused file leaves the open workspace open', async () => {
  const { call, grant, folder } = await startTestBackend()
  await call('accounts.add', { name: 'A' })
  const other = path.join(folder, 'notes.txt')
  writeFileSync(other, 'not a workspace')
  const before = fingerprint(other)
  await expect(call('workspace.open', { grant: grant(other, 'write') })).rejects.toMatchObject({
    code: 'workspace-foreign',
  })
  await expect(call('workspace.open', { recentId: 'nobody' })).rejects.toMatchObject({ code: 'workspace-missing' })
  expect(fingerprint(other)).toEqual(before)
  await call('accounts.add', { name: 'B' })
  expect(await call('accounts.list', {})).toHaveLength(2)
})

test('opening what is open already changes nothing, not even its locks', async () => {
  const backend = await startTestBackend()
  await backend.call('accounts.add', { name: 'A' })
  await backend.call('workspace.open', { grant: backend.grant(backend.file, 'write') })
  expect(await accountNames(backend)).toEqual(['A'])
  const other = await forkBackend(temporaryFolder())
  const opening = other.call('workspace.open', { grant: other.grant(backend.file, 'write') })
  await expect(opening).rejects.toMatchObject({ code: 'workspace-locked' })
})

test('a second process is kept away until the first has closed, or died', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'Team.baton')
  const first = await forkBackend(folder)
  await first.call('workspace.create', { grant: first.grant(file, 'write'), name: 'Relay', timeZone: 'Europe/Berlin' })
  const { call, grant } = await startTestBackend({ workspace: 'none' })
  const open = async () => await call('workspace.open', { grant: grant(file, 'write') })
  await expect(open()).rejects.toMatchObject({ code: 'workspace-locked' })
  first.kill()
  await first.exited
  await open()
  await call('workspace.close', {})
  expect(readdirSync(folder).filter((name) => name.startsWith('Team'))).toEqual(['Team.baton'])
})

test('a backup is listed with what it holds, and restoring it can itself be undone', async () => {
  const backend = await startTestBackend()
  const { call } = backend
  await call('accounts.add', { name: 'Before' })
  const asked = await call('workspace.backUp', {})
  expect(asked).toMatchObject({ reason: 'asked', people: 0, placements: 0 })
  await call('accounts.add', { name: 'After' })

  await call('workspace.restore', { backupId: asked.id })
  expect(await accountNames(backend)).toEqual(['Before'])

  const [beforeRestore] = await call('workspace.backups', {})
  expect(beforeRestore?.reason).toBe('restore')
  await call('workspace.restore', { backupId: beforeRestore?.id ?? '' })
  expect(await accountNames(backend)).toEqual(['After', 'Before'])
  await call('accounts.add', { name: 'And on' })
  expect((await call('history.verify', {})).firstBroken).toBeNull()
})

test('a backup of another workspace cannot be restored into this one', async () => {
  const dataFolder = temporaryFolder()
  const first = await startTestBackend({ dataFolder })
  const backup = await first.call('workspace.backUp', {})
  await first.stop()
  const second = await startTestBackend({ dataFolder })
  expect(await second.call('workspace.backups', {})).toEqual([])
  await expect(second.call('workspace.restore', { backupId: backup.id })).rejects.toMatchObject({ code: 'not-found' })
})

/** Ways in which disks, and people, break files. */
const damages: Record<string, (file: string) => void> = {
  'its first page is gone': (file) => {
    overwrite(file, 0, 4_096)
  },
  'its list of tables is garbage': (file) => {
    overwrite(file, 100, 3_000)
  },
  'it was cut short': (file) => {
    writeFileSync(file, readFileSync(file).subarray(0, 5_000))
  },
  'somebody added a trigger': (file) => {
    tamper(file, 'CREATE TRIGGER t AFTER INSERT ON person BEGIN SELECT 1; END')
  },
}

function overwrite(file: string, from: number, to: number): void {
  const bytes = readFileSync(file)
  bytes.fill(0x5a, from, to)
  writeFileSync(file, bytes)
}

test.for(Object.entries(damages))(
  'DS-14: when %s, the workspace opens in restore mode, a backup brings it back and the broken file is kept',
  async ([, damage]) => {
    const backend = await startTestBackend()
    const { call, grant, file, dataFolder } = backend
    await call('accounts.add', { name: 'Safe' })
    const backup = await call('workspace.backUp', {})
    await call('workspace.close', {})
    damage(file)
    const broken = readFileSync(file)

    await call('workspace.open', { grant: grant(file, 'write') })
    expect(await call('workspace.status', {})).toMatchObject({ state: 'restore', fileName: 'Team.baton' })
    await expect(call('accounts.list', {})).rejects.toMatchObject({ code: 'workspace-damaged' })
    expect(readFileSync(file).equals(broken)).toBe(true)

    expect(await call('workspace.backups', {})).toEqual([backup])
    await call('workspace.restore', { backupId: backup.id })
    expect(await accountNames(backend)).toEqual(['Safe'])
    const kept = path.join(dataFolder, 'backups', 'damaged')
    expect(readdirSync(kept).map((name) => readFileSync(path.join(kept, name)).equals(broken))).toEqual([true])
  },
)

test('damage that only a check can see is found after an unclean end', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'Team.baton')
  const first = await forkBackend(folder)
  await first.call('workspace.create', { grant: first.grant(file, 'write'), name: 'Relay', timeZone: 'Europe/Berlin' })
  for (let count = 0; count < 60; count += 1) await first.call('accounts.add', { name: `Account ${count}` })
  first.kill()
  await first.exited
  expect(existsSync(`${file}-wal`)).toBe(true)
  // A page in the middle that no opening reads; the log must not put it right again.
  const copy = path.join(temporaryFolder(), 'Team.baton')
  for (const suffix of ['', '-wal']) copyFileSync(`${file}${suffix}`, `${copy}${suffix}`)
  tamper(copy, 'PRAGMA wal_checkpoint(TRUNCATE)')
  const bytes = readFileSync(copy)
  const middle = bytes.indexOf('Account 5')
  bytes.fill(0x5a, middle - (middle % 4_096), middle - (middle % 4_096) + 4_096)
  writeFileSync(copy, bytes)
  writeFileSync(`${copy}-wal`, 'the end of a log that was being written')

  const { call, grant, events } = await startTestBackend({ workspace: 'none' })
  await call('workspace.open', { grant: grant(copy, 'write') })
  await expect.poll(async () => (await call('workspace.status', {})).state).toBe('restore')
  expect(events.findLast((event) => event.type === 'changed')?.topics).toContain('workspace')
})

test('automatic backups come when something has changed, and not again when nothing has', async () => {
  const { call, app } = await startTestBackend()
  await backUpWhenDue(app)
  await backUpWhenDue(app)
  expect((await call('workspace.backups', {})).map(({ reason }) => reason)).toEqual(['monthly'])
})

test('the rotation lets go of nothing that belongs to another file', async () => {
  const dataFolder = temporaryFolder()
  const first = await startTestBackend({ dataFolder })
  await first.call('workspace.backUp', {})
  await first.call('workspace.close', {})
  const copy = path.join(first.folder, 'Copy.baton')
  copyFileSync(first.file, copy)
  await first.call('workspace.open', { grant: first.grant(copy, 'write') })
  const backup = await backUp(first.app, 'import')
  const folder = path.join(dataFolder, 'backups', backup.workspaceId)
  for (let count = 0; count < 25; count += 1) {
    copyFileSync(path.join(folder, `${backup.id}.baton`), path.join(folder, `older-${count}.baton`))
    writeFileSync(path.join(folder, `older-${count}.json`), JSON.stringify({ ...backup, id: `older-${count}` }))
  }
  await backUp(first.app, 'import')
  const backups = await first.call('workspace.backups', {})
  expect(backups.filter(({ reason }) => reason === 'import')).toHaveLength(20)
  expect(backups.filter(({ reason }) => reason === 'asked')).toHaveLength(1)
})

test('a folder that cannot be found is a missing workspace, not a bug', async () => {
  const { call, grant, folder } = await startTestBackend({ workspace: 'none' })
  const nowhere = path.join(folder, 'gone', 'Team.baton')
  await expect(call('workspace.open', { grant: grant(nowhere, 'write') })).rejects.toMatchObject({
    code: 'workspace-missing',
  })
  const making = call('workspace.create', { grant: grant(nowhere, 'write'), name: 'R', timeZone: 'Europe/Berlin' })
  await expect(making).rejects.toMatchObject({ code: 'workspace-missing' })
  mkdirSync(path.dirname(nowhere))
  await call('workspace.create', { grant: grant(nowhere, 'write'), name: 'R', timeZone: 'Europe/Berlin' })
})
