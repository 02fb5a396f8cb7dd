import { useId, useState } from 'react'
import type { GrantedFile } from '../../../shared/contract/bridge.ts'
import type { Refusal } from '../../../shared/contract/errors.ts'
import { useTask } from '../../backend/use-task.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { notify } from '../../ui/toast.tsx'

/** A key that was saved elsewhere, so that badges from here are of the same issuer. */
export function LoadBadgeKey({ onClose }: { onClose: () => void }) {
  const id = useId()
  const [passphrase, setPassphrase] = useState('')
  const [file, setFile] = useState<GrantedFile>()
  const [refusal, setRefusal] = useState<Refusal>()
  const loading = useTask('badges.loadKey')
  // Another key, or one that this machine cannot read any more.
  const isReplacing = refusal?.code === 'conflict' || refusal?.code === 'secrets-locked'
  const load = async (from: GrantedFile | undefined) => {
    if (from === undefined) return
    setFile(from)
    const result = await loading.start({ passphrase, grant: from.grant, inPlaceOfAnother: isReplacing })
    if (result.ok) {
      notify({ words: 'Badges are signed with this key from now on.' })
      onClose()
    } else setRefusal(result.error)
  }
  const carryOut = async () => {
    // What was refused for another key is asked for again with the same file.
    await load(isReplacing ? file : await window.baton.chooseFile({ kind: 'badge-key' }))
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Use a saved key for badges"
      description="Badges from this machine are then of the issuer whose key it is."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look={isReplacing ? 'danger' : 'primary'}
            type="submit"
            form={id}
            disabled={loading.isRunning || passphrase === ''}
          >
            {isReplacing ? 'Replace the key' : 'Choose the file'}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void carryOut()
        }}
      >
        <TextField
          label="Passphrase"
          type="password"
          hint="The one that the key was saved with."
          value={passphrase}
          onChange={(text) => {
            setPassphrase(text)
            setRefusal(undefined)
          }}
          error={refusal?.code === 'invalid-input' ? 'This is not the passphrase.' : refusal?.words}
          hasFocus
        />
      </form>
    </Dialog>
  )
}
