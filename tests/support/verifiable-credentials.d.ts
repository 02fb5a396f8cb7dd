/** These ship no types; this is what tests use of them. */
declare module '@digitalbazaar/vc' {
  export function verifyCredential(options: {
    credential: unknown
    suite: unknown
    documentLoader: (url: string) => Promise<unknown>
    now: Date
  }): Promise<{ verified: boolean; error?: Error }>
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: { cryptosuite: unknown }) => object
}

declare module '@digitalbazaar/ed25519-multikey' {
  import type { JWK } from 'jose'

  export interface KeyPair {
    export: (options: { publicKey: true; includeContext: true }) => Promise<object>
  }
  export function from(key: { id: string; controller: string; publicKeyMultibase: string }): Promise<KeyPair>
  export function toJwk(options: { keyPair: KeyPair }): Promise<JWK>
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown
}
