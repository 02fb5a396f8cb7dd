import { nameKey } from './source.ts'
import { isCallType } from './words.ts'

const separators = /\s+[-–—|/]\s+|\s*:\s+|\s*<>\s*|\s+(?:with|mit|avec|con)\s+/i

/**
 * The account and the type of call that a title names, as in "Acme GmbH – Demo", "Demo: Acme GmbH" or "Demo with Acme
 * GmbH". Only a side that is a known account, or that stands beside nothing but a type of call, is taken: a wrong account
 * would guard the wrong customer.
 */
export function accountInTitle(
  title: string,
  isAccount: (name: string) => boolean,
): { account: string | null; callType: string | null } {
  // No title is longer, and patterns take long for texts that are.
  if (title.length > 200) return { account: null, callType: null }
  const sides = title
    .split(separators)
    .map((side) => side.trim())
    .filter((side) => side !== '')
  const callType = sides.find(isCallType) ?? null
  const known = sides.find((side) => isAccount(nameKey(side)))
  if (known !== undefined) return { account: known, callType }
  const [one, other] = sides
  if (sides.length !== 2 || one === undefined || other === undefined) return { account: null, callType }
  if (isCallType(one) === isCallType(other)) return { account: null, callType }
  return { account: isCallType(one) ? other : one, callType }
}
