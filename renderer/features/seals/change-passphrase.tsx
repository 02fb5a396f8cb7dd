import { KeyRound } from 'lucide-react'
import { useId, useState } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import { useTask } from '../../backend/use-task.ts'
import { Button } from '../../ui/button.tsx'
import { notify } from '../../ui/toast.tsx'
import { OpenerField, type Opener, openerFrom } from './opener-field.tsx'
import { PassphraseFields, type PassphraseFaults, faultsIn, wordsOfRefusal } from './passphrase-fields.tsx'
import { SealPlace } from './seal-place.tsx'

export function ChangePassphrase({ me, onClose }: { me: Person; onClose: () => void }) {
  const id = useId()
  const [opener, setOpener] = useState<Opener>({ kind: 'passphrase', text: '' })
  const [chosen, setChosen] = useState({ passphrase: '', again: '' })
  const [faults, setFaults] = useState<PassphraseFaults & { opener?: string }>({})
  const change = useTask('seals.changePassphrase')
  const carryOut = async () => {
    const by = openerFrom(opener)
    const found = { ...faultsIn(chosen), ...(by === undefined ? { opener: 'Say first what opens it now.' } : {}) }
    setFaults(found)
    if (by === undefined || Object.keys(found).length > 0) return
    const result = await change.start({ personId: me.id, by, passphrase: chosen.passphrase })
    if (result.ok) {
      notify({ words: 'The new passphrase holds from now on. The recovery code stays the same.' })
      onClose()
    } else if (result.error.code === 'wrong-passphrase') setFaults({ opener: result.error.words })
    else setFaults({ passphrase: wordsOfRefusal(result.error) })
  }
  return (
    <SealPlace icon={KeyRound} title="Change the passphrase" id={id} onSubmit={carryOut}>
      <OpenerField
        value={opener}
        onChange={(value) => {
          setOpener(value)
          setFaults({})
        }}
        error={faults.opener}
        hasFocus
      />
      <PassphraseFields
        label="New passphrase"
        value={chosen}
        onChange={(value) => {
          setChosen(value)
          setFaults({})
        }}
        faults={faults}
      />
      <div className="flex gap-2">
        <Button look="primary" type="submit" disabled={change.isRunning}>
          Change it
        </Button>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </SealPlace>
  )
}
