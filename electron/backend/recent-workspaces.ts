import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Instant } from '../../shared/domain/times.ts'
import { writeFileWhole } from './db/durable-files.ts'

const most = 10

const Remembered = z.object({ id: z.string(), path: z.string(), name: z.string(), openedAt: Instant })
type Remembered = z.infer<typeof Remembered>

/** Newest first. A list that cannot be read is an empty one: it is a convenience. */
export function listRecent(dataFolder: string): (Remembered & { isThere: boolean })[] {
  return readList(dataFolder).map((entry) => Object.assign(entry, { isThere: existsSync(entry.path) }))
}

export function remember(dataFolder: string, entry: Omit<Remembered, 'id'>): void {
  const list = readList(dataFolder)
  const id = list.find((known) => known.path === entry.path)?.id ?? randomUUID()
  const others = list.filter((known) => known.path !== entry.path)
  mkdirSync(dataFolder, { recursive: true })
  writeFileWhole(fileIn(dataFolder), JSON.stringify([{ id, ...entry }, ...others].slice(0, most), null, 2))
}

function readList(dataFolder: string): Remembered[] {
  try {
    const json: unknown = JSON.parse(readFileSync(fileIn(dataFolder), 'utf8'))
    return z.array(Remembered).parse(json)
  } catch {
    return []
  }
}

function fileIn(dataFolder: string): string {
  return path.join(dataFolder, 'recent-workspaces.json')
}
