import type { RecordsView } from './records-view.ts'

interface Known {
  people: readonly { id: string }[] | undefined
  skills: readonly { id: string }[] | undefined
  cycles: readonly { id: string }[] | undefined
}

/** What a view asks for that is not there any more, in words: "a skill". Undefined when all is, or is not known yet. */
export function whatIsGone({ personId, skillId, cycleId }: RecordsView, known: Known): string | undefined {
  const gone = [
    ...(isGone(personId, known.people) ? ['a person'] : []),
    ...(isGone(skillId, known.skills) ? ['a skill'] : []),
    ...(isGone(cycleId, known.cycles) ? ['a cycle'] : []),
  ]
  return gone.length === 0 ? undefined : gone.join(' and ')
}

function isGone(id: string | null, known: readonly { id: string }[] | undefined): boolean {
  return id !== null && known !== undefined && !known.some((one) => one.id === id)
}
