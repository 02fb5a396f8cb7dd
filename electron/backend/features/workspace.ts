import path from 'node:path'
import { RefusedError } from '../../../shared/contract/errors.ts'
import { topics } from '../../../shared/contract/procedure.ts'
import type { App } from '../app.ts'
import { createWorkspaceFile, openWorkspaceFile } from '../db/workspace-file.ts'
import { countWorkspace, getWorkspace, insertWorkspace, updateWorkspace } from '../db/workspaces.ts'
import type { HandlersOf } from '../handler.ts'

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

  recent: async () => [],

  create: async ({ grant, name, timeZone }, { app, path: pathOf, now }) => {
    const file = pathOf(grant)
    await createWorkspaceFile(file, async (database) => {
      await database.write({ id: app.newId(), at: now(), command: 'workspace.create' }, async (db) => {
        db.label(`Make ${name}`)
        await insertWorkspace(db, { id: app.newId(), name, time_zone: timeZone, created_at: now() })
      })
    })
    await openFile(app, file)
    return {}
  },

  createSample: async () => {
    throw new RefusedError('internal')
  },

  open: async (which, { app, path: pathOf }) => {
    if (!('grant' in which)) throw new RefusedError('not-found')
    await openFile(app, pathOf(which.grant))
    return {}
  },

  close: async (_, { app }) => {
    await closeOpen(app)
    app.onChanged(topics)
    return {}
  },

  edit: async ({ name, timeZone }, { db, label }) => {
    const { id, name: before } = await getWorkspace(db)
    await updateWorkspace(db, id, { name, time_zone: timeZone })
    label(name === before ? `Change the time zone of ${name}` : `Rename ${before} to ${name}`)
    return {}
  },

  backups: async () => [],
  backUp: async () => {
    throw new RefusedError('internal')
  },
  restore: async () => {
    throw new RefusedError('internal')
  },
}

async function openFile(app: App, file: string): Promise<void> {
  const database = openWorkspaceFile(file)
  await closeOpen(app)
  app.workspace = { state: 'open', database, folderWarning: null }
  app.onChanged(topics)
}

async function closeOpen(app: App): Promise<void> {
  const { workspace: held } = app
  app.workspace = { state: 'none' }
  if (held.state === 'open') await held.database.close()
}
