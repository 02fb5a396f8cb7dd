import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { PersonId, PlacementId } from '../../shared/domain/ids.ts'
import { RecordDeed } from '../../shared/domain/record-exports.ts'
import { Instant } from '../../shared/domain/times.ts'
import { writeFileWhole } from './db/durable-files.ts'

/** A record that was sent and of which it is not noted yet whether the store took it. */
const InFlight = z.object({
  placementId: PlacementId,
  personId: PersonId.nullable(),
  deed: RecordDeed,
  digest: z.string().nullable(),
  /** Of the last of its statements. */
  statementId: z.string(),
})
export type InFlight = z.infer<typeof InFlight>

/** The learning record store of a workspace on this machine, without its secret (`secrets.ts`). */
const StoreSettings = z.object({
  address: z.string(),
  key: z.string(),
  sendsByItself: z.boolean(),
  lastSentAt: Instant.nullable(),
  problem: z.string().nullable(),
  refused: z.int(),
  /** By the address of the store, so that none is forgotten when another is set for a while. */
  inFlight: z.record(z.string(), z.array(InFlight)),
})
export type StoreSettings = z.infer<typeof StoreSettings>

/** By workspace. */
const AllSettings = z.record(z.string(), StoreSettings)

/** Undefined where none was set. A list that cannot be read is an empty one. */
export function findStoreSettings(dataFolder: string, workspaceId: string): StoreSettings | undefined {
  return readAll(dataFolder).get(workspaceId)
}

/** Undefined forgets them. On the disk when it returns. */
export function keepStoreSettings(dataFolder: string, workspaceId: string, settings: StoreSettings | undefined): void {
  const all = readAll(dataFolder)
  if (settings === undefined) all.delete(workspaceId)
  else all.set(workspaceId, settings)
  mkdirSync(dataFolder, { recursive: true })
  writeFileWhole(fileIn(dataFolder), JSON.stringify(Object.fromEntries(all), null, 2))
}

function readAll(dataFolder: string): Map<string, StoreSettings> {
  try {
    const json: unknown = JSON.parse(readFileSync(fileIn(dataFolder), 'utf8'))
    return new Map(Object.entries(AllSettings.parse(json)))
  } catch {
    return new Map()
  }
}

function fileIn(dataFolder: string): string {
  return path.join(dataFolder, 'record-stores.json')
}
