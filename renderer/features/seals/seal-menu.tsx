import { KeyRound, Lock, LockOpen } from 'lucide-react'
import { saveAllNow } from '../../backend/save-soon.ts'
import { useTask } from '../../backend/use-task.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'

export interface SealMenuProps {
  onLocked: () => void
  onChangePassphrase: () => void
}

/** While private reflections are unlocked: what can be done with their lock. */
export function SealMenu({ onLocked, onChangePassphrase }: SealMenuProps) {
  const { start } = useTask('seals.lock')
  const lock = async () => {
    // Sealing what is being typed needs the key.
    await saveAllNow()
    await start({})
    onLocked()
  }
  return (
    <Menu
      trigger={<IconButton icon={LockOpen} label="Private reflections are unlocked" size="small" />}
      items={[
        { label: 'Lock now', icon: Lock, run: () => void lock() },
        { label: 'Change the passphrase', icon: KeyRound, run: onChangePassphrase },
      ]}
    />
  )
}
