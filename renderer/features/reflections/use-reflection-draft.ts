import { useEffect, useState } from 'react'
import type { Refusal } from '../../../shared/contract/errors.ts'
import type { PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { ReflectionDraftContent, Visibility } from '../../../shared/domain/reflections.ts'
import { startTask } from '../../backend/client.ts'
import { SaveSoon } from '../../backend/save-soon.ts'

const saveAfterMs = 600

interface Kept {
  visibility: Visibility
  content: ReflectionDraftContent
}

export interface ReflectionDraftState {
  /** Undefined: nothing was kept since the form was opened; otherwise how keeping it last went. */
  lastKept: 'saved' | Refusal | undefined
  keep: (typed: Kept) => void
  flush: () => Promise<void>
  /** Whatever waits is forgotten, and so is what was kept. */
  discard: () => Promise<void>
}

/** Keeps what is typed about a placement as its author's draft, sealed if it is private. */
export function useReflectionDraft(authorId: PersonId, placementId: PlacementId): ReflectionDraftState {
  const [lastKept, setLastKept] = useState<'saved' | Refusal>()
  const [saver] = useState(
    () =>
      new SaveSoon<Kept>(async (typed) => {
        const result = await startTask('reflections.saveDraft', { authorId, placementId, ...typed }, () => undefined)
          .result
        setLastKept(result.ok ? 'saved' : result.error)
      }, saveAfterMs),
  )
  const [deeds] = useState(() => ({
    keep: (typed: Kept) => {
      saver.put(typed)
    },
    flush: async () => {
      await saver.flush()
    },
    discard: async () => {
      saver.drop()
      await saver.flush()
      await startTask('reflections.discardDraft', { authorId, placementId }, () => undefined).result
    },
  }))
  useEffect(() => {
    const flush = () => void deeds.flush()
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [deeds])
  return { lastKept, ...deeds }
}
