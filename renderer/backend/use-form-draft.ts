import { useCallback, useEffect, useState } from 'react'
import type { InputOf } from '../../shared/contract/contract.ts'
import type { DraftedForm, FormDraft } from '../../shared/domain/form-drafts.ts'
import { notify } from '../ui/toast.tsx'
import { call, startTask } from './client.ts'
import { SaveSoon } from './save-soon.ts'

export type DraftOf<Form extends DraftedForm> = Extract<FormDraft, { form: Form }>

/** Which form, whose, about what. */
export type DraftKey<Form extends DraftedForm> = Omit<InputOf<'drafts.get'>, 'form'> & { form: Form }

export interface FormDraftState<Form extends DraftedForm> {
  /** What was in the form when it was left unsent; null: nothing, undefined: not known yet. */
  restored: DraftOf<Form> | null | undefined
  /** Keeps what is in the form now, within a second, so that a crash loses no more. */
  keep: (draft: DraftOf<Form>) => void
  /** Before the form is sent: nothing that waits may be kept after what was sent. */
  settle: () => Promise<void>
  /** Once it is sent or given up. */
  forget: () => Promise<void>
}

/** What people type into a form, kept outside of undo and history. A component that shows several in turn needs a `key`. */
export function useFormDraft<Form extends DraftedForm>(key: DraftKey<Form>): FormDraftState<Form> {
  const [about] = useState(key)
  const [restored, setRestored] = useState<DraftOf<Form> | null>()
  const [saver] = useState(() => new SaveSoon<DraftOf<Form>>(async (draft) => await save(about, draft)))

  useEffect(() => {
    let isShown = true
    const restore = async () => {
      // Not as a query: what a cache remembers may be older than what was typed last.
      const result = await call('drafts.get', about)
      // The form of a draft is the one that was asked for.
      if (isShown) setRestored(result.ok ? ((result.output?.draft ?? null) as DraftOf<Form> | null) : null)
    }
    void restore()
    return () => {
      isShown = false
      void saver.flush()
    }
  }, [about, saver])

  const keep = useCallback(
    (draft: DraftOf<Form>) => {
      saver.put(draft)
    },
    [saver],
  )
  const settle = useCallback(async () => {
    await saver.flush()
  }, [saver])
  const forget = useCallback(async () => {
    saver.drop()
    await saver.flush()
    await startTask('drafts.discard', about, () => undefined).result
  }, [about, saver])
  return { restored, keep, settle, forget }
}

async function save({ authorId, subjectId }: DraftKey<DraftedForm>, draft: FormDraft): Promise<void> {
  const result = await startTask('drafts.save', { authorId, subjectId, draft }, () => undefined).result
  if (!result.ok) notify({ words: `What you type is not kept. ${result.error.words}`, tone: 'problem' })
}
