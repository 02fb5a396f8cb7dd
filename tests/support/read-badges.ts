import * as Multikey from '@digitalbazaar/ed25519-multikey'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose'
import { z } from 'zod'
import { loadContext } from '../../electron/backend/exports/records/badge-contexts.ts'
import { openBadgeSchema } from './open-badge-schema.ts'
import { unzip } from './unzip.ts'

/** What tests ask of a badge. */
const Badge = z.looseObject({
  id: z.string(),
  name: z.string(),
  issuer: z.looseObject({ id: z.string(), name: z.string() }),
  validFrom: z.string(),
  credentialSubject: z.looseObject({
    id: z.string(),
    identifier: z.array(z.looseObject({ identityHash: z.string(), identityType: z.string(), salt: z.string() })),
  }),
  evidence: z.array(z.looseObject({ name: z.string(), description: z.string() })),
})
export type Badge = z.infer<typeof Badge>

export interface ReadBadge {
  badge: Badge
  jwt: string
}

/** What is in an archive of badges, by other programs than the one that made it. */
export async function readBadges(archive: Uint8Array): Promise<{ badges: ReadBadge[]; list: string }> {
  const files = await unzip(archive)
  const textOf = (name: string) => files.get(name)?.toString('utf8') ?? ''
  const names = [...files.keys()].filter((name) => name.endsWith('.json'))
  const badges = names.map((name) => ({
    badge: Badge.parse(JSON.parse(textOf(name))),
    jwt: textOf(name.replace('.json', '.jwt')),
  }))
  return { badges, list: textOf('badges.csv') }
}

const ajv = new Ajv2019({ allErrors: true, strictTuples: false })
addFormats(ajv)
const fits = ajv.compile(openBadgeSchema)

/** What the schema has against a badge; empty when it fits. */
export function schemaProblems(badge: unknown): string[] {
  return fits(badge) ? [] : (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** Whether its proof holds, by Digital Bazaar's verifier, with nothing to look things up in but Baton's contexts. */
export async function isProven(badge: unknown): Promise<boolean> {
  const suite = new DataIntegrityProof({ cryptosuite })
  const { verified } = await verifyCredential({
    credential: badge,
    suite,
    documentLoader: loadOffline,
    now: new Date('2100-01-01T00:00:00Z'),
  })
  return verified
}

/** The claims of a token, when it was signed by the key that is the name of its issuer. Rejects otherwise. */
export async function claimsOf(jwt: string): Promise<Record<string, unknown>> {
  const { kid = '' } = decodeProtectedHeader(jwt)
  const issuer = kid.replace(/#.*$/, '')
  const key = await importJWK(await Multikey.toJwk({ keyPair: await keyOf(issuer) }), 'EdDSA')
  const { payload } = await jwtVerify(jwt, key, { algorithms: ['EdDSA'], issuer })
  return payload
}

async function keyOf(did: string) {
  const publicKeyMultibase = did.replace('did:key:', '')
  return await Multikey.from({ id: `${did}#${publicKeyMultibase}`, controller: did, publicKeyMultibase })
}

/** The method did:key needs no network either: the name is the key. */
async function loadOffline(url: string): Promise<unknown> {
  const [did = ''] = url.split('#')
  if (!did.startsWith('did:key:')) return await loadContext(url)
  const method = await (await keyOf(did)).export({ publicKey: true, includeContext: true })
  const document = url.includes('#')
    ? method
    : {
        '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
        id: did,
        verificationMethod: [method],
        assertionMethod: [`${did}#${did.replace('did:key:', '')}`],
      }
  return { contextUrl: null, documentUrl: url, document }
}
