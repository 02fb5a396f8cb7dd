/**
 * What a badge has to be like, as a JSON schema (2019-09): our own words of the classes of Open Badges 3.0 that Baton's badges
 * consist of (1EdTech, "AchievementCredential" and what it refers to), stricter where the specification leaves a choice open.
 */
const text = { type: 'string', minLength: 1 }
const uri = { type: 'string', format: 'uri' }
const moment = { type: 'string', format: 'date-time' }

function typed(name: string) {
  return { type: 'array', items: text, contains: { const: name } }
}

function thing(properties: Record<string, unknown>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', properties, required, additionalProperties: false }
}

const profile = thing({ id: uri, type: typed('Profile'), name: text })

const identity = thing({
  type: { const: 'IdentityObject' },
  hashed: { const: true },
  identityHash: { type: 'string', pattern: '^sha256\\$[0-9a-f]{64}$' },
  identityType: { enum: ['emailAddress', 'identifier'] },
  salt: { type: 'string', minLength: 16 },
})

const achievement = thing({
  id: uri,
  type: typed('Achievement'),
  achievementType: { const: 'Competency' },
  name: text,
  description: text,
  criteria: thing({ narrative: text }),
})

const proof = thing({
  type: { const: 'DataIntegrityProof' },
  created: moment,
  verificationMethod: uri,
  cryptosuite: { const: 'eddsa-rdfc-2022' },
  proofPurpose: { const: 'assertionMethod' },
  proofValue: { type: 'string', pattern: '^z[1-9A-HJ-NP-Za-km-z]{80,90}$' },
})

export const openBadgeSchema = thing({
  '@context': {
    type: 'array',
    items: [
      { const: 'https://www.w3.org/ns/credentials/v2' },
      { const: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json' },
    ],
    minItems: 2,
    additionalItems: false,
  },
  id: uri,
  type: { allOf: [typed('VerifiableCredential'), typed('OpenBadgeCredential')] },
  name: text,
  issuer: profile,
  validFrom: moment,
  credentialSubject: thing({
    id: uri,
    type: typed('AchievementSubject'),
    identifier: { type: 'array', items: identity, minItems: 1 },
    role: text,
    achievement,
  }),
  evidence: {
    type: 'array',
    items: thing({ type: typed('Evidence'), name: { type: 'string' }, description: text, genre: text }),
    minItems: 1,
  },
  proof,
})
