import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { machineKeyFiles } from '../../shared/contract/bridge.ts'
import { RefusedError } from '../../shared/contract/errors.ts'
import { writeFileWhole } from './db/durable-files.ts'
import { keyBytes, makeKey } from './sealing.ts'

/** `keychain-closed`: the keychain has the key and does not give it out; the command line cannot ask it at all. */
export type KeyKeeper = 'keychain' | 'keychain-closed' | 'file'

/** The key that what this machine keeps secret is sealed with. */
export interface MachineKey {
  /** What the keychain gave, in base64; null: nothing, though it has the key. Never called where there is no keychain. */
  hear: (key: string | null) => void
  /** Makes one at first use, unless the keychain is to have it. Throws `secrets-locked`. */
  get: () => Buffer
  keeper: () => KeyKeeper
}

const forItsOwnerAlone = 0o600

export function createMachineKey(dataFolder: string): MachineKey {
  const locked = path.join(dataFolder, machineKeyFiles.locked)
  const plain = path.join(dataFolder, machineKeyFiles.plain)
  let given: Buffer | undefined

  function keeper(): KeyKeeper {
    if (given !== undefined) return 'keychain'
    return existsSync(locked) ? 'keychain-closed' : 'file'
  }

  function readOrMake(): Buffer {
    if (!existsSync(plain)) {
      mkdirSync(dataFolder, { recursive: true })
      writeFileWhole(plain, makeKey().toString('base64'), forItsOwnerAlone)
    }
    const key = Buffer.from(readFileSync(plain, 'utf8'), 'base64')
    if (key.length !== keyBytes) throw new RefusedError('secrets-locked', wordsForDamage)
    return key
  }

  return {
    hear: (key) => {
      given = key === null ? undefined : Buffer.from(key, 'base64')
    },
    get: () => {
      if (given !== undefined) return given
      if (keeper() === 'keychain-closed') throw new RefusedError('secrets-locked', wordsForKeeper['keychain-closed'])
      return readOrMake()
    },
    keeper,
  }
}

export const wordsForKeeper: Record<KeyKeeper, string> = {
  keychain: "This machine's keychain holds the key to what Baton keeps secret.",
  'keychain-closed':
    "This machine's keychain holds the key to what Baton keeps secret, and only the app can ask for it. In the app, unlock the keychain and start Baton again.",
  file: 'This machine has no keychain; the key is kept in a file that only you can read.',
}

const wordsForDamage = `The key to what Baton keeps secret on this machine is damaged. Put ${machineKeyFiles.plain} back into Baton's folder from a backup of this machine.`
