import { useCallback, useRef } from 'react'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Feeling, Preference } from '../../../shared/domain/preferences.ts'
import { call } from '../../backend/client.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useQuery } from '../../backend/use-query.tsx'
import type { Subject } from './wishes.ts'
import { withFeeling } from './wishes.ts'

export interface Wishes {
  /** Undefined until they are known. */
  wishes: readonly Preference[] | undefined
  /** Saved at once. Null: no preference. */
  feel: (subject: Subject, feeling: Feeling | null) => void
}

/** My own wishes; nobody else's are ever asked for. */
export function useWishes(me: PersonId): Wishes {
  const { data: wishes } = useQuery('preferences.get', { personId: me })
  const { run } = useCommand('preferences.set')
  const last = useRef(Promise.resolve())

  const feel = useCallback(
    (subject: Subject, feeling: Feeling | null) => {
      const before = last.current
      // One after the other, each upon what is there by then: quick keys would otherwise take back one another.
      last.current = (async () => {
        await before
        const current = await call('preferences.get', { personId: me })
        if (current.ok) await run({ personId: me, preferences: withFeeling(current.output, subject, feeling) })
      })()
    },
    [me, run],
  )
  return { wishes, feel }
}
