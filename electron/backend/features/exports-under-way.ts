import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { RefusedError } from '../../../shared/contract/errors.ts'
import { RecordExportId } from '../../../shared/domain/ids.ts'
import { flushFolder, writeFileWhole } from '../db/durable-files.ts'
import { lockWorkspace } from '../db/file-lock.ts'
import { deleteRecordExport, findRecordExport } from '../db/record-exports.ts'
import { getWorkspace } from '../db/workspaces.ts'
import type { TaskContext } from '../handler.ts'

/**
 * What is written down on this machine before an export begins. Its note in the workspace and the name of its file cannot come
 * at the same moment, so whoever finds this without its process knows where to look which of the two there is.
 */
const UnderWay = z.object({ workspaceId: z.string(), exportId: RecordExportId, file: z.string(), hidden: z.string() })
export type UnderWay = z.infer<typeof UnderWay>

interface Begun {
  /** It is whole, or nothing of it is left. */
  end: () => void
  /** Something of it may be left: it is looked after the next time. */
  leave: () => void
}

export function beginExport(dataFolder: string, begun: UnderWay): Begun {
  const folder = folderIn(dataFolder)
  const mark = path.join(folder, begun.exportId)
  mkdirSync(folder, { recursive: true })
  // Goes with the process, however that ends: so it can be told what is still under way.
  const leave = lockWorkspace(mark)
  try {
    writeFileWhole(mark, JSON.stringify(begun))
  } catch (error) {
    leave()
    throw error
  }
  return {
    end: () => {
      rmSync(mark, { force: true })
      flushFolder(folder)
      leave()
    },
    leave,
  }
}

/**
 * Takes back the notes of exports that were cut off before their file had its name, so that what they held counts as never
 * told; and removes what they left. A note stays only with the file that it is about in its place.
 */
export async function settleExports(
  dataFolder: string,
  { read, commit }: Pick<TaskContext<unknown>, 'read' | 'commit'>,
): Promise<void> {
  const marks = marksIn(dataFolder)
  if (marks.length === 0) return
  const { id: workspaceId } = await read(getWorkspace)
  for (const mark of marks) {
    const release = lockIfLeft(mark)
    if (release === undefined) continue
    try {
      const left = readMark(mark)
      if (left?.workspaceId !== workspaceId) continue
      const { exportId, file, hidden } = left
      const noted = await read(async (db) => await findRecordExport(db, exportId))
      if (noted !== undefined && (await hashOf(file)) !== noted.sha256) {
        await commit(wordsForTakingBack, async (db) => {
          await deleteRecordExport(db, exportId)
        })
      }
      await rm(hidden, { recursive: true, force: true })
      rmSync(mark, { force: true })
    } finally {
      release()
    }
  }
}

export const wordsForTakingBack = 'Take back an export whose file could not be put in its place'

function folderIn(dataFolder: string): string {
  return path.join(dataFolder, 'exports-under-way')
}

function marksIn(dataFolder: string): string[] {
  const folder = folderIn(dataFolder)
  try {
    const names = readdirSync(folder).map((name) => name.replace(/-lock$/, ''))
    return [...new Set(names)].map((name) => path.join(folder, name))
  } catch {
    return []
  }
}

/** Undefined: it is still under way. */
function lockIfLeft(mark: string): (() => void) | undefined {
  try {
    return lockWorkspace(mark)
  } catch (error) {
    if (error instanceof RefusedError) return undefined
    throw error
  }
}

/** Undefined when it ended meanwhile, or never began. */
function readMark(mark: string): UnderWay | undefined {
  try {
    return UnderWay.parse(JSON.parse(readFileSync(mark, 'utf8')))
  } catch {
    return undefined
  }
}

async function hashOf(file: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(file), hash)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}
