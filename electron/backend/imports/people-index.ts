import type { Person } from '../../../shared/domain/people.ts'
import { nameKey, quoted } from './source.ts'

export interface PersonKeys {
  email: string | null
  hrId: string | null
  name: string | null
}

/** The person meant, nobody (undefined), or why it cannot be said. */
export type Found = { person: Person | undefined; problem?: never } | { person?: never; problem: string }

export interface PeopleIndex {
  /** By e-mail address, else HR id, else name when it is unique and nothing speaks against it. Finds archived people too. */
  recognise: (keys: PersonKeys) => Found
  /** The same for one cell that names somebody in whichever way. */
  named: (text: string) => Found
}

export function indexPeople(people: readonly Person[]): PeopleIndex {
  const byEmail = new Map<string, Person>()
  const byHrId = new Map<string, Person>()
  const byName = new Map<string, Person[]>()
  // Current people come last and win over archived ones.
  for (const person of people.toSorted(
    (one, other) => Number(other.archivedAt !== null) - Number(one.archivedAt !== null),
  )) {
    if (person.email !== null) byEmail.set(person.email.toLowerCase(), person)
    if (person.hrId !== null) byHrId.set(person.hrId, person)
    const key = nameKey(person.name)
    byName.set(key, [...(byName.get(key) ?? []), person])
  }

  function recognise({ email, hrId, name }: PersonKeys): Found {
    const owner = email === null ? undefined : byEmail.get(email.toLowerCase())
    const holder = hrId === null ? undefined : byHrId.get(hrId)
    if (owner !== undefined && holder !== undefined && owner !== holder) {
      return { problem: `The e-mail address belongs to ${owner.name}, but the HR id to ${holder.name}.` }
    }
    const person = owner ?? holder
    if (person !== undefined || name === null) return { person }
    const namesakes = (byName.get(nameKey(name)) ?? []).filter(
      (candidate) => (email === null || candidate.email === null) && (hrId === null || candidate.hrId === null),
    )
    if (namesakes.length > 1) {
      return {
        problem: `Several people are called ${quoted(name)}. Only an e-mail address or HR id can tell them apart.`,
      }
    }
    return { person: namesakes[0] }
  }

  return {
    recognise,
    named: (text) => {
      const person = byEmail.get(text.toLowerCase()) ?? byHrId.get(text)
      return person === undefined ? recognise({ email: null, hrId: null, name: text }) : { person }
    },
  }
}

/** The host named by a cell, or in words why nobody or somebody unfit is named. */
export function hostNamed(
  text: string,
  index: PeopleIndex,
  wanted: Person['function'],
): { host: Person; problem?: never } | { host?: never; problem: string } {
  const { person, problem } = index.named(text)
  if (problem !== undefined) return { problem }
  if (person === undefined) {
    return { problem: `Host ${quoted(text)} is nobody in this workspace. Add or import this person first.` }
  }
  if (person.archivedAt !== null)
    return { problem: `Host ${person.name} is archived. Bring ${person.name} back first.` }
  if (person.function !== wanted) {
    const what = wanted === 'sales' ? 'Sales calls are hosted by sales' : 'Content projects are hosted by marketing'
    return { problem: `Host ${person.name} is in ${person.function}. ${what}.` }
  }
  return { host: person }
}
