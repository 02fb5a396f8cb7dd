import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Keychain, readMachineKey } from '../../../electron/main/machine-key.ts'
import { machineKeyFiles } from '../../../shared/contract/bridge.ts'

/** As safeStorage behaves, with an encryption that anybody could undo. */
function keychainOf(user: string, isThere = true): Keychain {
  return {
    isThere: () => isThere,
    lock: (text) => Buffer.from(JSON.stringify({ user, text: Buffer.from(text).toString('hex') })),
    unlock: (locked) => {
      const { user: owner, text } = JSON.parse(locked.toString('utf8')) as { user: string; text: string }
      if (owner !== user)
        throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
      return Buffer.from(text, 'hex').toString('utf8')
    },
  }
}

function emptyFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-machine-key-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  const locked = path.join(folder, machineKeyFiles.locked)
  return { folder, locked, plain: path.join(folder, machineKeyFiles.plain) }
}

/** Windows keeps permissions elsewhere: a user's own folder is theirs. */
function readersBesidesOwner(file: string): number {
  return process.platform === 'win32' ? 0 : statSync(file).mode & 0o077
}

test('the key is made once, and lies in the folder only as the keychain locked it', () => {
  const { folder, locked, plain } = emptyFolder()
  const message = readMachineKey(folder, keychainOf('ann'))
  expect(Buffer.from(message?.key ?? '', 'base64')).toHaveLength(32)
  expect(readMachineKey(folder, keychainOf('ann'))).toEqual(message)
  expect(readFileSync(locked, 'utf8')).not.toContain(message?.key)
  expect(existsSync(plain)).toBe(false)
  expect(readersBesidesOwner(locked)).toBe(0)
  const { folder: elsewhere } = emptyFolder()
  expect(readMachineKey(elsewhere, keychainOf('ann'))).not.toEqual(message)
})

test('where there never was a keychain nothing is told, and nothing written', () => {
  const { folder, locked } = emptyFolder()
  expect(readMachineKey(folder, keychainOf('ann', false))).toBeUndefined()
  expect(existsSync(locked)).toBe(false)
})

test('a keychain that is not there any more, or is of somebody else, gives nothing and loses nothing', () => {
  const { folder, locked } = emptyFolder()
  const message = readMachineKey(folder, keychainOf('ann'))
  const before = readFileSync(locked)
  expect(readMachineKey(folder, keychainOf('ann', false))).toEqual({ type: 'machine-key', key: null })
  expect(readMachineKey(folder, keychainOf('tom'))).toEqual({ type: 'machine-key', key: null })
  expect(readFileSync(locked)).toEqual(before)
  expect(readMachineKey(folder, keychainOf('ann'))).toEqual(message)
})

test('a key that was kept without a keychain goes into it once there is one', () => {
  const { folder, plain } = emptyFolder()
  const key = Buffer.alloc(32, 7).toString('base64')
  writeFileSync(plain, key)
  expect(readMachineKey(folder, keychainOf('ann', false))).toBeUndefined()
  expect(existsSync(plain)).toBe(true)
  expect(readMachineKey(folder, keychainOf('ann'))).toEqual({ type: 'machine-key', key })
  expect(existsSync(plain)).toBe(false)
  // One that came back, from a backup of the machine say, is another key: it is not ours to remove.
  writeFileSync(plain, 'another')
  expect(readMachineKey(folder, keychainOf('ann'))).toEqual({ type: 'machine-key', key })
  expect(existsSync(plain)).toBe(true)
})
