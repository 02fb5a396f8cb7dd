import { RefusedError } from '../../shared/contract/errors.ts'
import type { App } from './app.ts'
import { changedTopics } from './changed-topics.ts'
import type { Database } from './db/database.ts'
import type { Recorder } from './db/recorder.ts'

/** One recorded transaction under the name of a procedure, and the news of what it changed. */
export async function write<T>(
  app: App,
  database: Database,
  command: string,
  work: (db: Recorder) => Promise<T>,
): Promise<T> {
  const written = await database.write({ id: app.newId(), at: app.now(), command }, work)
  const topics = changedTopics(written.tables)
  if (topics.length > 0) app.onChanged(topics)
  return written.value
}

/** Throws `no-workspace`, or `workspace-damaged` in restore mode. */
export function openDatabase(app: App): Database {
  if (app.workspace.state !== 'open') throw refusalWithoutWorkspace(app)
  return app.workspace.database
}

export function refusalWithoutWorkspace(app: App): RefusedError {
  return new RefusedError(app.workspace.state === 'restore' ? 'workspace-damaged' : 'no-workspace')
}
