import { useCallback } from 'react'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { saveAllNow } from '../../backend/save-soon.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useTask } from '../../backend/use-task.ts'
import { notify } from '../../ui/toast.tsx'

export interface Me {
  /** Who uses this workspace on this machine. Null: nobody said so; undefined: not known yet. */
  me: Person | null | undefined
  /** Null: nobody in particular. Locks the private reflections of whoever was there before. */
  choose: (personId: PersonId | null) => Promise<void>
}

export function useMe(): Me {
  const { data: identity } = useQuery('identity.get', {})
  const { data: people } = useQuery('people.list', {})
  const { start } = useTask('identity.choose')
  const choose = useCallback(
    async (personId: PersonId | null) => {
      // What is private can only be sealed while its author's key is there.
      await saveAllNow()
      const result = await start({ personId })
      if (!result.ok) notify({ words: result.error.words, tone: 'problem' })
    },
    [start],
  )
  const isKnown = identity !== undefined && people !== undefined
  return { me: isKnown ? (people.find(({ id }) => id === identity.personId) ?? null) : undefined, choose }
}
