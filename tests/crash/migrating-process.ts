import { makeBackup } from '../../electron/backend/db/backups.ts'
import { openWorkspaceFile } from '../../electron/backend/db/workspace-file.ts'
import type { Instant } from '../../shared/domain/times.ts'
import { futureMigrations } from '../support/test-migrations.ts'

// Opens a workspace as a later Baton would, and says when it begins to migrate and when it is done.
const [file = '', folder = ''] = process.argv.slice(2)
const { database } = await openWorkspaceFile(file, {
  migrations: futureMigrations(),
  beforeMigration: async () => {
    await makeBackup({ folder, path: file, workspaceId: 'w' }, 'migration', new Date().toISOString() as Instant)
    process.send?.('migrating')
  },
})
await database.close()
process.send?.('migrated')
process.disconnect()
