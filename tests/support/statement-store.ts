import { isDeepStrictEqual } from 'node:util'
import { isVoiding, XapiBatch, type XapiStatement, type XapiVoiding } from './xapi-statements.ts'

/**
 * What a learning record store makes of batches, by part three of the Experience API 1.0.3: the same id means the same statement,
 * and what was voided stays so.
 */
export function createStatementStore() {
  const taken = new Map<string, XapiStatement | XapiVoiding>()
  const voided = new Set<string>()
  return {
    /** Throws where a store would answer 409. */
    take: (bytes: Buffer) => {
      for (const one of XapiBatch.parse(JSON.parse(bytes.toString('utf8')))) {
        const before = taken.get(one.id)
        if (before !== undefined && !isDeepStrictEqual(before, one)) throw new Error(`Conflict: ${one.id}`)
        if (isVoiding(one)) {
          if (!taken.has(one.object.id)) throw new Error(`Voids what was never sent: ${one.object.id}`)
          voided.add(one.object.id)
        }
        taken.set(one.id, one)
      }
    },
    /** What holds, in no particular order. */
    statements: (): XapiStatement[] =>
      [...taken.values()].filter((one): one is XapiStatement => !isVoiding(one) && !voided.has(one.id)),
    voided,
  }
}
