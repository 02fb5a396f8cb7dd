import { useEffect, useRef, useState } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import type { Reflection, ReflectionContent } from '../../../shared/domain/reflections.ts'
import { useCommand } from '../../backend/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { DraftState } from './draft-state.tsx'
import { faultOf } from './typed-reflection.ts'
import { useReflectionDraft } from './use-reflection-draft.ts'

export interface AddendumFormProps {
  me: Person
  reflection: Reflection
  content: ReflectionContent
  /** What was being typed when one left. */
  begun: string
  onAdded: () => void
}

/** What came to mind after the sign-off: it stands below the reflection, and is read by whoever reads that. */
export function AddendumForm({ me, reflection, content, begun, onAdded }: AddendumFormProps) {
  const { placementId, visibility, minutes } = reflection
  const [addendum, setAddendum] = useState(begun)
  const isTouched = useRef(false)
  const { lastKept, keep, flush } = useReflectionDraft(me.id, placementId)
  const add = useCommand('reflections.addAddendum')
  const fault = faultOf(addendum)
  const canAdd = addendum.trim() !== '' && fault === undefined && !add.isRunning
  useEffect(() => {
    // With the reflection, so that the draft still has it when the sign-off is taken back.
    if (isTouched.current && fault === undefined) keep({ visibility, content: { ...content, minutes, addendum } })
  }, [addendum, fault, keep, visibility, content, minutes])
  const send = async () => {
    if (!canAdd) return
    await flush()
    const added = await add.run({ authorId: me.id, placementId, text: addendum }, 'Added to the reflection')
    if (added === undefined) return
    isTouched.current = false
    setAddendum('')
    onAdded()
  }
  return (
    <form
      className="flex flex-col gap-2 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextField
        label="Add to it"
        hint="What came to mind later. Who may read the reflection may read this."
        lines={4}
        value={addendum}
        error={fault}
        onChange={(text) => {
          isTouched.current = true
          setAddendum(text)
        }}
        onBlur={() => void flush()}
        onSend={() => void send()}
      />
      <div className="flex items-center gap-3">
        <Button look="primary" type="submit" disabled={!canAdd}>
          Add
        </Button>
        <DraftState lastKept={lastKept} isFromBefore={begun !== ''} />
      </div>
    </form>
  )
}
