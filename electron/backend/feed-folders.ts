import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Instant } from '../../shared/domain/times.ts'
import { writeFileWhole } from './db/durable-files.ts'

/** Where this machine keeps the calendar feeds of a workspace, and how the last attempt to write them went. */
const FeedFolder = z.object({
  folder: z.string(),
  upToDateSince: Instant.nullable(),
  files: z.int(),
  problem: z.string().nullable(),
})
export type FeedFolder = z.infer<typeof FeedFolder>

/** By workspace. */
const FeedFolders = z.record(z.string(), FeedFolder)

/** Whether any workspace has one, which is quicker to know than whether the open one does. */
export function hasFeedFolders(dataFolder: string): boolean {
  return readFolders(dataFolder).size > 0
}

/** Undefined where feeds were not asked for. A list that cannot be read is an empty one. */
export function findFeedFolder(dataFolder: string, workspaceId: string): FeedFolder | undefined {
  return readFolders(dataFolder).get(workspaceId)
}

/** Undefined forgets it. */
export function keepFeedFolder(dataFolder: string, workspaceId: string, folder: FeedFolder | undefined): void {
  const folders = readFolders(dataFolder)
  if (folder === undefined) folders.delete(workspaceId)
  else folders.set(workspaceId, folder)
  mkdirSync(dataFolder, { recursive: true })
  writeFileWhole(fileIn(dataFolder), JSON.stringify(Object.fromEntries(folders), null, 2))
}

function readFolders(dataFolder: string): Map<string, FeedFolder> {
  try {
    const json: unknown = JSON.parse(readFileSync(fileIn(dataFolder), 'utf8'))
    return new Map(Object.entries(FeedFolders.parse(json)))
  } catch {
    return new Map()
  }
}

function fileIn(dataFolder: string): string {
  return path.join(dataFolder, 'feed-folders.json')
}
