import { Lock } from 'lucide-react'
import { useId, useState } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import { useTask } from '../../backend/use-task.ts'
import { Button } from '../../ui/button.tsx'
import { OpenerField, type Opener, openerFrom, wordsOfRefusedOpener } from './opener-field.tsx'
import { SealPlace } from './seal-place.tsx'

export interface UnlockProps {
  me: Person
  why: string
  onOpened?: (() => void) | undefined
}

export function Unlock({ me, why, onOpened }: UnlockProps) {
  const id = useId()
  const [opener, setOpener] = useState<Opener>({ kind: 'passphrase', text: '' })
  const [fault, setFault] = useState<string>()
  const unlock = useTask('seals.unlock')
  const open = async () => {
    const by = openerFrom(opener)
    if (by === undefined) return
    const result = await unlock.start({ personId: me.id, by })
    if (result.ok) onOpened?.()
    else setFault(wordsOfRefusedOpener(opener, result.error))
  }
  return (
    <SealPlace icon={Lock} title="Locked" id={id} onSubmit={open}>
      <p className="text-sm text-pretty text-ink-soft">{why} Unlock your private reflections to go on.</p>
      <OpenerField
        value={opener}
        onChange={(value) => {
          setOpener(value)
          setFault(undefined)
        }}
        error={fault}
        hasFocus
      />
      <Button look="primary" type="submit" disabled={unlock.isRunning} className="self-start">
        {unlock.isRunning ? 'Unlocking…' : 'Unlock'}
      </Button>
    </SealPlace>
  )
}
