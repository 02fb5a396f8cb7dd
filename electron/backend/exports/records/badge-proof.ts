import { createHash } from 'node:crypto'
import { loadContext } from './badge-contexts.ts'
import { type BadgeIssuer, multibase } from './badge-issuer.ts'
import type { Credential } from './badges.ts'

/** Loaded when the first badge is signed: it takes longer than all else that the backend starts with. */
async function canonize(document: object): Promise<string> {
  const { cryptosuite } = await import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite')
  return await cryptosuite.canonize(document, { documentLoader: loadContext })
}

/** With the proof embedded: eddsa-rdfc-2022 of the W3C's Data Integrity, over what the words mean, however they are arranged. */
export async function withProof(credential: Credential, issuer: BadgeIssuer) {
  const proof = {
    type: 'DataIntegrityProof',
    created: credential.validFrom,
    verificationMethod: issuer.keyId,
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
  }
  const options = { '@context': credential['@context'], ...proof }
  const digest = Buffer.concat([sha256(await canonize(options)), sha256(await canonize(credential))])
  return { ...credential, proof: { ...proof, proofValue: multibase(issuer.sign(digest)) } }
}

/** The same badge as a JSON Web Token, which has the key in its header: for readers that know nothing of linked data. */
export function toJwt(credential: Credential, issuer: BadgeIssuer): string {
  const header = { alg: 'EdDSA', kid: issuer.keyId, jwk: issuer.publicKey, typ: 'JWT' }
  const claims = {
    iss: credential.issuer.id,
    jti: credential.id,
    nbf: Date.parse(credential.validFrom) / 1_000,
    sub: credential.credentialSubject.id,
  }
  const signed = [header, { ...credential, ...claims }].map((part) => base64url(JSON.stringify(part))).join('.')
  return `${signed}.${issuer.sign(Buffer.from(signed)).toString('base64url')}`
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}
