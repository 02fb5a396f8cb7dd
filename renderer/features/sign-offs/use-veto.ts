import { useRef, useState } from 'react'
import type { PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useFormDraft } from '../../backend/use-form-draft.ts'

export interface Veto {
  /** Undefined until what was typed before is known. */
  reason: string | undefined
  setReason: (reason: string) => void
  isGiven: boolean
  /** Takes the participant off. False: refused, and whoever asks was told why. `done` offers to take it back. */
  send: (done: string) => Promise<boolean>
  /** Not to veto after all. */
  leave: () => void
}

/** A host's reason against a placement to come, kept while it is typed. */
export function useVeto(placementId: PlacementId, authorId: PersonId): Veto {
  const draft = useFormDraft({ form: 'veto', authorId, subjectId: placementId })
  const [typed, setTyped] = useState<string>()
  const { run } = useCommand('placements.veto')
  // Not the state of the command: it begins once the draft is settled, and keys repeat.
  const isSending = useRef(false)
  const reason = typed ?? (draft.restored === undefined ? undefined : (draft.restored?.reason ?? ''))
  return {
    reason,
    setReason: (next) => {
      setTyped(next)
      draft.keep({ form: 'veto', reason: next })
    },
    isGiven: reason !== undefined && reason.trim() !== '',
    send: async (done) => {
      if (reason === undefined || isSending.current) return false
      isSending.current = true
      await draft.settle()
      const isTaken = (await run({ id: placementId, reason }, done)) !== undefined
      isSending.current = false
      if (isTaken) await draft.forget()
      return isTaken
    },
    leave: () => {
      setTyped('')
      void draft.forget()
    },
  }
}
