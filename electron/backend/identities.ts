import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { PersonId } from '../../shared/domain/ids.ts'
import { writeFileWhole } from './db/durable-files.ts'

/** By workspace. */
const Identities = z.record(z.string(), PersonId)

/** Who uses a workspace on this machine; null: nobody said so. A list that cannot be read is an empty one. */
export function findIdentity(dataFolder: string, workspaceId: string): PersonId | null {
  return readIdentities(dataFolder).get(workspaceId) ?? null
}

export function keepIdentity(dataFolder: string, workspaceId: string, personId: PersonId | null): void {
  const identities = readIdentities(dataFolder)
  if (personId === null) identities.delete(workspaceId)
  else identities.set(workspaceId, personId)
  mkdirSync(dataFolder, { recursive: true })
  writeFileWhole(fileIn(dataFolder), JSON.stringify(Object.fromEntries(identities), null, 2))
}

function readIdentities(dataFolder: string): Map<string, PersonId> {
  try {
    const json: unknown = JSON.parse(readFileSync(fileIn(dataFolder), 'utf8'))
    return new Map(Object.entries(Identities.parse(json)))
  } catch {
    return new Map()
  }
}

function fileIn(dataFolder: string): string {
  return path.join(dataFolder, 'identities.json')
}
