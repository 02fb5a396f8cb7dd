import { useCallback, useEffect, useState } from 'react'
import type { PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { Reflection, ReflectionDraft } from '../../../shared/domain/reflections.ts'
import { call } from '../../backend/client.ts'
import { saveAllNow } from '../../backend/save-soon.ts'

/** The draft of a placement, as it was when one last looked. */
export type ReflectionSheet =
  | { state: 'asking' | 'locked' | 'gone' }
  /** Each look has a name of its own, so that a form is made anew when there was one. */
  | { state: 'found'; look: string; draft: ReflectionDraft | null }

/**
 * Looks for a draft when a placement is opened and whenever what was submitted is another one than before. `locked`: it
 * is private, and its author's seal is not open. `reflection` undefined: not known yet.
 */
export function useReflectionSheet(
  authorId: PersonId,
  placementId: PlacementId,
  reflection: Reflection | null | undefined,
): { sheet: ReflectionSheet; lookAgain: () => void } {
  const [sheet, setSheet] = useState<ReflectionSheet>({ state: 'asking' })
  // Not its content, which comes and goes with the lock while somebody types.
  const version = reflection === undefined ? undefined : `${reflection?.submittedAt} ${reflection?.isLocked}`
  useEffect(() => {
    if (version === undefined) return
    void lookFor(authorId, placementId).then(setSheet)
  }, [authorId, placementId, version])
  const lookAgain = useCallback(() => void lookFor(authorId, placementId).then(setSheet), [authorId, placementId])
  return { sheet, lookAgain }
}

async function lookFor(authorId: PersonId, placementId: PlacementId): Promise<ReflectionSheet> {
  await saveAllNow()
  // Not as a query: what a cache remembers may be older than what was typed last, and private.
  const result = await call('reflections.draft', { authorId, placementId })
  if (!result.ok) return { state: result.error.code === 'seal-locked' ? 'locked' : 'gone' }
  return { state: 'found', look: crypto.randomUUID(), draft: result.output }
}
