import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { RefusedError } from '../../../shared/contract/errors.ts'
import { topics } from '../../../shared/contract/procedure.ts'
import { dayIn } from '../../../shared/domain/times.ts'
import type { App } from '../app.ts'
import { toBackup } from '../db/backups.ts'
import type { WriteHandle } from '../db/handles.ts'
import { createWorkspaceFile } from '../db/workspace-file.ts'
import { countWorkspace, getWorkspace, insertWorkspace, updateWorkspace } from '../db/workspaces.ts'
import type { HandlersOf } from '../handler.ts'
import { backUp, backupsOfWorkspace, closeWorkspace, openWorkspace, restoreBackup, settled } from '../open-workspace.ts'
import { listRecent } from '../recent-workspaces.ts'
import { fillSampleTeam } from '../sample/sample-team.ts'
import { saveEverything } from './everything.ts'

export const workspace: HandlersOf<'workspace'> = {
  status: async (_, { app, db }) => {
    const { workspace: held } = app
    if (held.state === 'none') return { state: 'none' }
    if (held.state === 'restore') {
      return { state: 'restore', fileName: path.basename(held.path), words: held.words }
    }
    const { name, time_zone: timeZone } = await getWorkspace(db)
    return {
      state: 'open',
      name,
      timeZone,
      fileName: path.basename(held.database.path),
      folder: path.dirname(held.database.path),
      counts: await countWorkspace(db),
      folderWarning: held.folderWarning,
    }
  },

  recent: async (_, { app }) =>
    listRecent(app.dataFolder).map(({ id, path: file, name, openedAt, isThere }) => ({
      id,
      name,
      folder: path.dirname(file),
      openedAt,
      isThere,
    })),

  create: async ({ grant, name, timeZone }, { app, path: pathOf }) => {
    const file = settled(pathOf(grant, 'write'))
    await create(app, file, { command: 'workspace.create', name, timeZone })
    await openWorkspace(app, file)
    return {}
  },

  createSample: async ({ grant }, { app, path: pathOf, now }) => {
    const file = grant === undefined ? freeSampleFile(app.dataFolder) : settled(pathOf(grant, 'write'))
    const timeZone = 'Europe/Berlin'
    const beginning: Beginning = { command: 'workspace.createSample', name: sampleName, timeZone }
    await create(app, file, beginning, async (db) => {
      await fillSampleTeam(db, app.newId, dayIn(timeZone, now()))
    })
    await openWorkspace(app, file)
    return {}
  },

  open: async (which, { app, path: pathOf }) => {
    await openWorkspace(app, 'grant' in which ? pathOf(which.grant, 'write') : recentFile(app, which.recentId))
    return {}
  },

  close: async (_, { app }) => {
    await closeWorkspace(app)
    app.onChanged(topics)
    return {}
  },

  edit: async ({ name, timeZone }, { db, label }) => {
    const { id, name: before } = await getWorkspace(db)
    await updateWorkspace(db, id, { name, time_zone: timeZone })
    label(name === before ? `Change the time zone of ${name}` : `Rename ${before} to ${name}`)
    return {}
  },

  backups: async (_, { app, db }) => (await backupsOfWorkspace(app, db)).map(toBackup),

  backUp: async (_, { app }) => toBackup(await backUp(app, 'asked')),

  saveEverything,

  restore: async ({ backupId }, { app }) => {
    await restoreBackup(app, backupId)
    return {}
  },
}

const sampleName = 'Sample team'

interface Beginning {
  command: 'workspace.create' | 'workspace.createSample'
  name: string
  timeZone: string
}

/** One change, which cannot be taken back: before it there was no workspace. */
async function create(
  app: App,
  file: string,
  { command, name, timeZone }: Beginning,
  fill?: (db: WriteHandle) => Promise<void>,
): Promise<void> {
  await createWorkspaceFile(file, async (database) => {
    await database.write({ id: app.newId(), at: app.now(), command }, async (db) => {
      db.label(`Make ${name}`)
      await insertWorkspace(db, { id: app.newId(), name, time_zone: timeZone, created_at: app.now() })
      await fill?.(db)
    })
  })
}

/** Every exploration begins with a fresh sample; earlier ones stay where they are. */
function freeSampleFile(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true })
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? sampleName : `${sampleName} ${number}`
    const file = path.join(dataFolder, `${name}.baton`)
    if (!existsSync(file)) return file
  }
}

function recentFile(app: App, id: string): string {
  const entry = listRecent(app.dataFolder).find((known) => known.id === id)
  if (entry === undefined) throw new RefusedError('workspace-missing')
  return entry.path
}
