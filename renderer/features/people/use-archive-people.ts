import type { Person } from '../../../shared/domain/people.ts'
import { useCommand } from '../../backend/use-command.ts'
import { count } from '../../words/counts.ts'

/** Archives people and offers to take it back. */
export function useArchivePeople() {
  const { run } = useCommand('people.archive')
  return async (people: readonly Person[]) => {
    const [first] = people
    if (first === undefined) return
    const whom = people.length === 1 ? first.name : count(people.length, 'person', 'people')
    await run({ ids: people.map(({ id }) => id) }, `Archived ${whom}`)
  }
}
