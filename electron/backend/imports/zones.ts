import { findIana } from 'windows-iana'
import { TimeZone } from '../../../shared/domain/times.ts'

const known = new Map<string, string | undefined>()

/**
 * The IANA name behind a time zone as files write it: an IANA name, one behind a vendor's prefix
 * (`/example.org/2024/Europe/Berlin`), or a Windows name (`W. Europe Standard Time`). Undefined for all others:
 * nothing is ever taken for UTC because it is unknown.
 */
export function ianaZone(text: string): string | undefined {
  const name = text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
  if (!known.has(name)) known.set(name, look(name))
  return known.get(name)
}

function look(name: string): string | undefined {
  if (name === '' || name.length > 200) return undefined
  const parts = name.split('/')
  const candidates = [name, parts.slice(-2).join('/'), parts.slice(-3).join('/')]
  const iana = candidates.find((candidate) => TimeZone.safeParse(candidate).success)
  if (iana !== undefined) return iana
  const windows = findIana(name)[0]
  return windows !== undefined && TimeZone.safeParse(windows).success ? windows : undefined
}
