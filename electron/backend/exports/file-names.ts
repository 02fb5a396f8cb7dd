import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'

const longest = 60
// Windows keeps these names for devices, whatever ending follows.
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/

/** "Ana Ruiz" → "ana-ruiz". Letters and digits of any script with single hyphens between: safe as a file name on every system. */
export function fileNameFor(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  const short = Array.from(plain)
    .slice(0, longest)
    .join('')
    .replaceAll(/^-+|-+$/g, '')
  return short === '' || reserved.test(short) ? `person-${short}`.replace(/-$/, '') : short
}

/**
 * A file name for each person, unique without regard to case. Give everybody, archived people too: of two people with the
 * same name the later one always gets the number, so a file never changes its owner.
 */
export function fileNamesOf(people: readonly Pick<Person, 'id' | 'name'>[]): Map<PersonId, string> {
  const taken = new Set<string>()
  const names = new Map<PersonId, string>()
  for (const { id, name } of people.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const base = fileNameFor(name)
    let unique = base
    for (let number = 2; taken.has(unique); number += 1) unique = `${base}-${number}`
    taken.add(unique)
    names.set(id, unique)
  }
  return names
}
