import { createHmac, createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto'
import { RefusedError } from '../../../../shared/contract/errors.ts'
import type { Secrets } from '../../secrets.ts'

/** Who signs a workspace's badges: known by the key alone (did:key), so that badges are checked without asking anybody. */
export interface BadgeIssuer {
  /** "did:key:z6Mk…" */
  did: string
  /** What signatures say that they are by. */
  keyId: string
  publicKey: { kty: 'OKP'; crv: 'Ed25519'; x: string }
  /** The secret that all else follows from. */
  seed: Buffer
  /** The same for the same bytes (Ed25519, RFC 8032). */
  sign: (bytes: Uint8Array) => Buffer
  /** What somebody's address is hashed with: the same in each of their badges, and told by no other key. */
  saltFor: (personId: string) => string
}

const seedBytes = 32
/** What goes before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const beforeSeed = Buffer.from('302e020100300506032b657004220420', 'hex')
/** What goes before a public one in a Multikey: ed25519-pub, as a varint. */
const beforePublicKey = Buffer.from([0xed, 0x01])

/** Undefined as long as nothing was signed. Throws `secrets-locked`. */
export function findIssuer(secrets: Secrets): BadgeIssuer | undefined {
  const kept = secrets.findSecret('badges')
  return kept === undefined ? undefined : issuerFrom(kept)
}

/** Makes the key at first use. Throws `secrets-locked`. */
export function issuerOf(secrets: Secrets): BadgeIssuer {
  return findIssuer(secrets) ?? newIssuer(secrets)
}

/** In place of the one before, which is forgotten. Throws `secrets-locked`. */
export function newIssuer(secrets: Secrets): BadgeIssuer {
  const seed = randomBytes(seedBytes).toString('base64')
  secrets.keepSecret('badges', seed)
  return issuerFrom(seed)
}

/** Of the key's 32 bytes in base64. Throws `secrets-locked` when they are not that. */
export function issuerFrom(secret: string): BadgeIssuer {
  const seed = Buffer.from(secret, 'base64')
  if (seed.length !== seedBytes) throw new RefusedError('secrets-locked', wordsForNoKey)
  const privateKey = createPrivateKey({ key: Buffer.concat([beforeSeed, seed]), format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  const multikey = multibase(Buffer.concat([beforePublicKey, Buffer.from(x, 'base64url')]))
  const did = `did:key:${multikey}`
  return {
    did,
    keyId: `${did}#${multikey}`,
    seed,
    publicKey: { kty: 'OKP', crv: 'Ed25519', x },
    sign: (bytes) => sign(null, bytes, privateKey),
    saltFor: (personId) => createHmac('sha256', seed).update(`badge salt ${personId}`).digest('hex').slice(0, 32),
  }
}

const digits = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Base58 as Bitcoin writes it, with the "z" that says so. */
export function multibase(bytes: Uint8Array): string {
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  let text = ''
  for (; rest > 0n; rest /= 58n) text = digits.charAt(Number(rest % 58n)) + text
  const zeros = bytes.findIndex((byte) => byte !== 0)
  return `z${digits.charAt(0).repeat(zeros === -1 ? bytes.length : zeros)}${text}`
}

const wordsForNoKey = 'What is kept for signing badges is no key. Bring the key back from where it was saved.'
