import { LockKeyhole } from 'lucide-react'
import { useId, useState } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import { useTask } from '../../backend/use-task.ts'
import { Button } from '../../ui/button.tsx'
import { PassphraseFields, type PassphraseFaults, faultsIn, wordsOfRefusal } from './passphrase-fields.tsx'
import { showCode } from './recovery-codes.ts'
import { SealPlace } from './seal-place.tsx'

/** Before the first private reflection. What is waiting to be sealed stays where it is meanwhile. */
export function ChoosePassphrase({ me }: { me: Person }) {
  const id = useId()
  const [chosen, setChosen] = useState({ passphrase: '', again: '' })
  const [faults, setFaults] = useState<PassphraseFaults>({})
  const create = useTask('seals.create')
  const choose = async () => {
    const found = faultsIn(chosen)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    const result = await create.start({ personId: me.id, passphrase: chosen.passphrase })
    if (result.ok) showCode(me.id, result.output.recoveryCode)
    else setFaults({ passphrase: wordsOfRefusal(result.error) })
  }
  return (
    <SealPlace icon={LockKeyhole} title="Choose a passphrase" id={id} onSubmit={choose}>
      <p className="text-sm text-pretty text-ink-soft">
        It seals what you write, in this file too. Nobody can open it without the passphrase, nor bring it back for you.
      </p>
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
      <Button look="primary" type="submit" disabled={create.isRunning} className="self-start">
        {create.isRunning ? 'Sealing…' : 'Use this passphrase'}
      </Button>
    </SealPlace>
  )
}
