import { RefusedError } from '../../../shared/contract/errors.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { WorkspaceRow } from './schema.ts'

/** The one row about the workspace itself. */
export async function getWorkspace(db: ReadHandle): Promise<WorkspaceRow> {
  const row = await db.selectFrom('workspace').selectAll().executeTakeFirst()
  if (row === undefined) throw new RefusedError('workspace-damaged')
  return row
}

export async function insertWorkspace(db: WriteHandle, row: WorkspaceRow): Promise<void> {
  await db.insert('workspace', row)
}

export async function updateWorkspace(
  db: WriteHandle,
  id: string,
  patch: Pick<WorkspaceRow, 'name' | 'time_zone'>,
): Promise<void> {
  await db.update('workspace', id, patch)
}

export interface WorkspaceCounts {
  people: number
  calls: number
  projects: number
  skills: number
  cycles: number
}

/** Archived people, activities and skills do not count. */
export async function countWorkspace(db: ReadHandle): Promise<WorkspaceCounts> {
  const activities = (kind: 'call' | 'project') =>
    db
      .selectFrom('activity')
      .where('archived_at', 'is', null)
      .where('kind', '=', kind)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  const current = (table: 'person' | 'skill') =>
    db
      .selectFrom(table)
      .where('archived_at', 'is', null)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  const cycles = await db
    .selectFrom('cycle')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return {
    people: (await current('person')).count,
    calls: (await activities('call')).count,
    projects: (await activities('project')).count,
    skills: (await current('skill')).count,
    cycles: cycles.count,
  }
}
