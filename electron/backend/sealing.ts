import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomInt, scrypt } from 'node:crypto'
import type { LockedKey } from './db/seals.ts'

export const keyBytes = 32
const saltBytes = 16
const nonceBytes = 12
const tagBytes = 16
/** Of the layout below; the first byte of everything sealed. */
const version = 1
/** Texts are filled up to a multiple of this, so that their length tells little. */
const blockBytes = 256

/** A new random key. */
export function makeKey(): Buffer {
  return randomBytes(keyBytes)
}

/**
 * Seals a text: AES-256-GCM with a key of its own, made from `key` and a random salt (HKDF, RFC 5869). The result, in
 * base64, is version, salt, nonce, tag and cipher. `place` says where it belongs, so that it opens nowhere else.
 */
export function sealText(key: Buffer, text: string, place: string): string {
  const bytes = Buffer.from(text)
  const filled = Buffer.alloc(Math.ceil((bytes.length + 4) / blockBytes) * blockBytes)
  filled.writeUInt32BE(bytes.length)
  bytes.copy(filled, 4)
  return seal(key, filled, place).toString('base64')
}

/** Undefined when it was sealed with another key or for another place, or was tampered with. */
export function openText(key: Buffer, sealed: string, place: string): string | undefined {
  const filled = open(key, Buffer.from(sealed, 'base64'), place)
  return filled?.subarray(4, 4 + filled.readUInt32BE()).toString()
}

/** 128 MB and a third of a second for each guess, or so. */
const usualCost = 2 ** 17
const scryptBlocks = 8

export async function lockKey(key: Buffer, secret: string, place: string): Promise<LockedKey> {
  const salt = randomBytes(saltBytes)
  const lock = await derive(secret, salt, usualCost)
  return { cost: usualCost, salt: salt.toString('base64'), sealed: seal(lock, key, place).toString('base64') }
}

/** Undefined when the secret is another one. */
export async function unlockKey(locked: LockedKey, secret: string, place: string): Promise<Buffer | undefined> {
  const lock = await derive(secret, Buffer.from(locked.salt, 'base64'), locked.cost)
  return open(lock, Buffer.from(locked.sealed, 'base64'), place)
}

// Crockford's: without I, L, O and U, which look like others.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 7

/** 140 random bits, to be written down: "4KQ2-…". */
export function makeRecoveryCode(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}

/** However it was typed: without hyphens, in any case, with letters in place of the digits that they look like. */
export function plainRecoveryCode(typed: string): string {
  const upper = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return upper.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}

function seal(key: Buffer, bytes: Buffer, place: string): Buffer {
  const salt = randomBytes(saltBytes)
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(key, salt), nonce).setAAD(Buffer.from(place))
  const text = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([Buffer.of(version), salt, nonce, cipher.getAuthTag(), text])
}

function open(key: Buffer, sealed: Buffer, place: string): Buffer | undefined {
  const head = 1 + saltBytes + nonceBytes + tagBytes
  if (sealed[0] !== version || sealed.length < head) return undefined
  const salt = sealed.subarray(1, 1 + saltBytes)
  const nonce = sealed.subarray(1 + saltBytes, head - tagBytes)
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(key, salt), nonce)
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(head - tagBytes, head))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(head)), decipher.final()])
  } catch {
    // The tag does not fit, which is all that can be said.
    return undefined
  }
}

function keyFrom(key: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, 'baton seal', keyBytes))
}

async function derive(secret: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options = { N: cost, r: scryptBlocks, p: 1, maxmem: 2 * 128 * cost * scryptBlocks }
  return await new Promise((resolve, reject) => {
    scrypt(secret, salt, keyBytes, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
