import { useId, useState } from 'react'
import { saveAs } from '../../backend/save-as.ts'
import { useTask } from '../../backend/use-task.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { faultsIn, type PassphraseFaults, PassphraseFields, wordsOfRefusal } from '../seals/passphrase-fields.tsx'

/** The key in a file, for another machine and for the day on which this one is lost. */
export function SaveBadgeKey({ onClose }: { onClose: () => void }) {
  const id = useId()
  const [chosen, setChosen] = useState({ passphrase: '', again: '' })
  const [faults, setFaults] = useState<PassphraseFaults>({})
  const saving = useTask('badges.saveKey')
  const save = async () => {
    const found = faultsIn(chosen)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    await saveAs(
      { kind: 'save', suggestedName: 'badge-key.json' },
      async (grant) => {
        const result = await saving.start({ passphrase: chosen.passphrase, grant })
        if (result.ok) onClose()
        else setFaults({ passphrase: wordsOfRefusal(result.error) })
        return result
      },
      (_, name) => `Saved ${name}. Keep it and its passphrase in different places.`,
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Save the key for badges"
      description="With it another machine signs as the same issuer. The passphrase protects it."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={id} disabled={saving.isRunning}>
            Choose where to keep it
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <PassphraseFields
          label="Passphrase"
          value={chosen}
          onChange={(value) => {
            setChosen(value)
            setFaults({})
          }}
          faults={faults}
          hasFocus
        />
      </form>
    </Dialog>
  )
}
