import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { machineKeyFiles } from '../../shared/contract/bridge.ts'
import { RefusedError } from '../../shared/contract/errors.ts'
import { writeFileWhole } from './db/durable-files.ts'
import { keyBytes, makeKey } from './sealing.ts'

/** `keychain-closed`: it has the key and does not give it out. `keychain-unasked`: only the app can ask it, and this is not the app. */
export type KeyKeeper = 'keychain' | 'keychain-closed' | 'keychain-unasked' | 'file'

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
  /** Null: the keychain was asked, and gave nothing. */
  let given: Buffer | null | undefined

  function keeper(): KeyKeeper {
    if (Buffer.isBuffer(given)) return 'keychain'
    if (!existsSync(locked)) return 'file'
    return given === null ? 'keychain-closed' : 'keychain-unasked'
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
      given = key === null ? null : Buffer.from(key, 'base64')
    },
    get: () => {
      if (Buffer.isBuffer(given)) return given
      if (keeper() !== 'file') throw new RefusedError('secrets-locked', wordsForKeeper[keeper()])
      return readOrMake()
    },
    keeper,
  }
}

export const wordsForKeeper: Record<KeyKeeper, string> = {
  keychain: 'This machine’s keychain holds the key to what Baton keeps secret.',
  'keychain-closed':
    'This machine’s keychain holds the key to what Baton keeps secret, and does not give it out. Unlock the keychain and start Baton again.',
  'keychain-unasked':
    'This machine’s keychain holds the key to what Baton keeps secret, and gives it to the app only, not to the command line.',
  file: 'This machine has no keychain; the key is kept in a file that only you can read.',
}

const wordsForDamage = `The key to what Baton keeps secret on this machine is damaged. Put ${machineKeyFiles.plain} back into Baton’s folder from a backup of this machine.`
