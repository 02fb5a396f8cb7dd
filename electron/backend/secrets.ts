import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { RefusedError } from '../../shared/contract/errors.ts'
import { writeFileWhole } from './db/durable-files.ts'
import type { MachineKey } from './machine-key.ts'
import { openText, sealText } from './sealing.ts'

/** `badges`: what badges are signed with. `record-store`: what a learning record store asks for before it takes anything. */
export type SecretName = 'badges' | 'record-store'

/**
 * What a workspace needs and nobody is to read: kept on this machine and in no workspace file, so that it is in no copy,
 * backup, export or history. On the disk it is sealed under the key of the machine (`machine-key.ts`), which the keychain
 * holds where there is one.
 *
 * Whoever asks for a secret uses it and lets go of it: it never stands in an answer, an error or a log.
 */
export interface Secrets {
  /**
   * Undefined when there is none of this name. What the environment gives goes before what is kept (`variables`): the command
   * line cannot ask a keychain. Throws `secrets-locked`, with words that say what to do.
   */
  findSecret: (name: SecretName) => string | undefined
  /** In place of the one before; on the disk when it returns. Throws `secrets-locked`. */
  keepSecret: (name: SecretName, text: string) => void
  /** Needs no key. Does nothing when there is none of this name. */
  forgetSecret: (name: SecretName) => void
}

/** By workspace and name, sealed. */
const Kept = z.record(z.string(), z.record(z.string(), z.string()))

const forItsOwnerAlone = 0o600

/** `onChanged` is told when one was kept or forgotten. */
export function createSecrets(
  dataFolder: string,
  machineKey: MachineKey,
  onChanged: () => void,
): (workspaceId: string) => Secrets {
  const file = path.join(dataFolder, 'secrets.json')

  function change(workspaceId: string, change: (kept: Map<string, string>) => void): void {
    const all = readAll(file)
    const kept = new Map(all.get(workspaceId))
    change(kept)
    all.set(workspaceId, kept)
    mkdirSync(dataFolder, { recursive: true })
    const plain = Array.from(all, ([id, sealed]) => [id, Object.fromEntries(sealed)])
    writeFileWhole(file, JSON.stringify(Object.fromEntries(plain), null, 2), forItsOwnerAlone)
    onChanged()
  }

  return (workspaceId) => ({
    findSecret: (name) => {
      const variable = variables[name]
      const given = variable === undefined ? undefined : process.env[variable]
      if (given !== undefined && given !== '') return given
      const sealed = readAll(file).get(workspaceId)?.get(name)
      if (sealed === undefined) return undefined
      const text = openText(keyFor(name), sealed, placeOf(workspaceId, name))
      if (text === undefined) throw new RefusedError('secrets-locked', wordsForAnotherKey)
      return text
    },
    keepSecret: (name, text) => {
      const sealed = sealText(keyFor(name), text, placeOf(workspaceId, name))
      change(workspaceId, (kept) => kept.set(name, sealed))
    },
    forgetSecret: (name) => {
      change(workspaceId, (kept) => kept.delete(name))
    },
  })

  function keyFor(name: SecretName): Buffer {
    try {
      return machineKey.get()
    } catch (error) {
      if (!(error instanceof RefusedError) || machineKey.keeper() !== 'keychain-unasked') throw error
      throw new RefusedError(error.code, `${error.words} ${wayRound[name]}`)
    }
  }
}

/** What people know themselves may also come with the environment. */
const variables: Partial<Record<SecretName, string>> = { 'record-store': 'BATON_RECORD_STORE_SECRET' }

/** Where the keychain cannot be asked. */
const wayRound: Record<SecretName, string> = {
  badges: 'Save the key in the app, and bring it with badges.loadKey to a folder that BATON_DATA names.',
  'record-store': 'Give the secret in BATON_RECORD_STORE_SECRET.',
}

/** A secret that was moved to another name or workspace does not open there. */
function placeOf(workspaceId: string, name: SecretName): string {
  return `secret ${name} of ${workspaceId}`
}

/** Empty only when there is no file: what cannot be read must not be written over. */
function readAll(file: string): Map<string, Map<string, string>> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Map()
    throw error
  }
  const kept = Kept.safeParse(parsed(text))
  if (!kept.success) throw new RefusedError('secrets-locked', wordsForDamage)
  return new Map(Object.entries(kept.data).map(([id, secrets]) => [id, new Map(Object.entries(secrets))]))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const wordsForAnotherKey =
  'What is kept secret here was sealed on another machine, or before its key was lost. Enter it again, or bring it back from where it was saved.'
const wordsForDamage =
  'The list of what is kept secret on this machine is damaged. Put secrets.json back into Baton’s folder from a backup of this machine, or remove it and enter everything again.'
