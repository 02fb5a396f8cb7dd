import { useEffect, useRef, useState } from 'react'
import type { PlacementInFull } from '../../../shared/contract/placements.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Reflection, ReflectionDraft } from '../../../shared/domain/reflections.ts'
import { startTask } from '../../backend/client.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { notifyDone } from '../../backend/use-undo.ts'
import { notify } from '../../ui/toast.tsx'
import { rememberVisibility, useLastVisibility } from './last-visibility.ts'
import { contentFrom, isTooLong, isWorthKeeping, type TypedReflection, typedFrom } from './typed-reflection.ts'
import { useReflectionDraft } from './use-reflection-draft.ts'

export interface ReflectionFormProps {
  about: PlacementInFull
  me: Person
  draft: ReflectionDraft | null
  /** What was submitted, when that is to be corrected. */
  reflection: Reflection | null
  onClose: () => void
  /** The draft is another one now, or out of reach. */
  onChanged: () => void
}

export function useReflectionForm({ about, me, draft, reflection, onChanged }: ReflectionFormProps) {
  const own = { authorId: me.id, placementId: about.placement.id }
  const lastVisibility = useLastVisibility((view) => view.last)
  const [typed, setTyped] = useState(() => typedFrom(draft, reflection, { activity: about.activity, lastVisibility }))
  const [fault, setFault] = useState<string>()
  const isTouched = useRef(false)
  const { lastKept, keep, flush, discard } = useReflectionDraft(own.authorId, own.placementId)
  const { data: seal } = useQuery('seals.state', { personId: me.id })
  const submit = useCommand('reflections.submit')
  const { visibility, content } = typed
  const isOpen = visibility !== null && (visibility !== 'private' || seal?.state === 'unlocked')
  const canKeep = isOpen && !isTooLong(content)
  const isDraft = draft !== null || lastKept !== undefined || isWorthKeeping(content)

  // Also when what was typed before can be sealed at last.
  useEffect(() => {
    if (isTouched.current && visibility !== null && canKeep && isDraft) keep({ visibility, content })
  }, [visibility, content, canKeep, isDraft, keep])

  const change = (next: TypedReflection) => {
    isTouched.current = true
    if (next.visibility !== null && next.visibility !== visibility) rememberVisibility(next.visibility)
    setTyped(next)
    setFault(undefined)
  }

  const send = async () => {
    if (visibility === null || !canKeep || submit.isRunning) return
    await flush()
    const { minutes } = content
    const result = await submit.attempt({ ...own, visibility, minutes, content: contentFrom(content) })
    if (result.ok) notifyDone(reflection === null ? 'Reflection submitted' : 'Reflection corrected')
    else if (result.error.code === 'invalid-input') setFault(result.error.words)
    else notify({ words: result.error.words, tone: 'problem' })
  }

  const discardDraft = async () => {
    await discard()
    onChanged()
    if (visibility === null) return
    const bringBack = async () => {
      const result = await startTask('reflections.saveDraft', { ...own, visibility, content }, () => undefined).result
      if (result.ok) onChanged()
      else notify({ words: result.error.words, tone: 'problem' })
    }
    notify({ words: 'Draft discarded', action: { label: 'Bring back', run: () => void bringBack() } })
  }

  return {
    typed,
    change,
    /** Why it could not be submitted as it is. */
    fault,
    /** There is room to write: it was said who may read it, and what is private can be sealed. */
    isOpen,
    isDraft,
    lastKept,
    canSend: canKeep && !submit.isRunning,
    send,
    flush,
    discardDraft,
  }
}
