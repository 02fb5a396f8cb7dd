import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { SafeStorage } from 'electron'
import { machineKeyFiles, type MachineKeyMessage } from '../../shared/contract/bridge.ts'

/** What encrypts with a key that the system keeps for this user. */
export interface Keychain {
  isThere: () => boolean
  lock: (text: string) => Buffer
  /** Throws when it was locked by another keychain, or the user does not let Baton have it. */
  unlock: (locked: Buffer) => string
}

export function keychainFrom(storage: SafeStorage): Keychain {
  return {
    // Without a keychain Linux "encrypts" with a password that everybody knows.
    isThere: () =>
      storage.isEncryptionAvailable() &&
      (process.platform !== 'linux' || !['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend())),
    lock: (text) => storage.encryptString(text),
    unlock: (locked) => storage.decryptString(locked),
  }
}

const keyBytes = 32

/**
 * The key under which the backend keeps secrets on this machine, made at the first start and held by the keychain.
 * Undefined where there never was one: the backend then keeps its key by itself, and this takes it over once there is.
 */
export function readMachineKey(folder: string, keychain: Keychain): MachineKeyMessage | undefined {
  const locked = path.join(folder, machineKeyFiles.locked)
  const plain = path.join(folder, machineKeyFiles.plain)
  if (!keychain.isThere()) return existsSync(locked) ? { type: 'machine-key', key: null } : undefined
  try {
    if (!existsSync(locked)) {
      const key = existsSync(plain) ? readFileSync(plain, 'utf8') : randomBytes(keyBytes).toString('base64')
      writeWhole(locked, keychain.lock(key))
    }
    const key = keychain.unlock(readFileSync(locked))
    if (existsSync(plain) && readFileSync(plain, 'utf8') === key) rmSync(plain)
    return { type: 'machine-key', key }
  } catch {
    return { type: 'machine-key', key: null }
  }
}

/** Written beside and renamed, so that a crash leaves all or nothing. */
function writeWhole(file: string, bytes: Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, bytes, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
