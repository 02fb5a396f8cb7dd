import { expect, test } from 'vitest'
import {
  findIssuer,
  issuerFrom,
  issuerOf,
  multibase,
} from '../../../../../electron/backend/exports/records/badge-issuer.ts'
import { createMachineKey } from '../../../../../electron/backend/machine-key.ts'
import { createSecrets } from '../../../../../electron/backend/secrets.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'
import { fileContext } from '../../../../support/training-records.ts'

test('the key is that of RFC 8032, and named as did:key names it', () => {
  const { did, keyId, sign } = issuerFrom(fileContext.secrets.findSecret())
  expect(did).toBe('did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw')
  expect(keyId).toBe(`${did}#${did.slice('did:key:'.length)}`)
  // The first test of the RFC signs nothing.
  expect(sign(Buffer.alloc(0)).toString('hex')).toBe(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  )
})

test.each([
  ['00', 'z1'],
  ['0000287fb4cd', 'z11233QC4'],
  ['48656c6c6f20576f726c6421', 'z2NEpo7TZRRrLZSi2U'],
])('the bytes %s are %s', (hex, text) => {
  expect(multibase(Buffer.from(hex, 'hex'))).toBe(text)
})

test('a workspace gets its key when it first signs, and keeps it', () => {
  const folder = temporaryFolder()
  const secretsOf = (id: string) => createSecrets(folder, createMachineKey(folder), () => undefined)(id)
  expect(findIssuer(secretsOf('one'))).toBeUndefined()
  const { did, saltFor } = issuerOf(secretsOf('one'))
  expect(issuerOf(secretsOf('one')).did).toBe(did)
  expect(findIssuer(secretsOf('one'))?.saltFor('ann')).toBe(saltFor('ann'))
  const other = issuerOf(secretsOf('other'))
  expect(other.did).not.toBe(did)
  expect(other.saltFor('ann')).not.toBe(saltFor('ann'))
})

test('what is no key is refused, not written over', () => {
  const folder = temporaryFolder()
  const secrets = createSecrets(folder, createMachineKey(folder), () => undefined)('one')
  secrets.keepSecret('badges', 'too short')
  expect(() => issuerOf(secrets)).toThrow(/is no key/)
  expect(secrets.findSecret('badges')).toBe('too short')
})
