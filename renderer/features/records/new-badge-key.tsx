import { useTask } from '../../backend/use-task.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/toast.tsx'

export interface NewBadgeKeyProps {
  /** Whose key it takes the place of; null: one that this machine cannot read any more. */
  did: string | null
  onClose: () => void
}

/** What another key means for badges that were issued, and for those to come, before it is made. */
export function NewBadgeKey({ did, onClose }: NewBadgeKeyProps) {
  const { start, isRunning, error } = useTask('badges.newKey')
  const make = async () => {
    const result = await start({ inPlaceOf: did })
    if (!result.ok) return
    onClose()
    notify({ words: 'Badges are signed with the new key from now on.' })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Make a new key for badges?"
      description="Do it when somebody else may have the old one, or when it is lost."
      footer={
        <>
          <Button onClick={onClose}>Keep the old one</Button>
          <Button look="danger" disabled={isRunning} onClick={() => void make()}>
            Make a new key
          </Button>
        </>
      }
    >
      <ul className="flex list-disc flex-col gap-2 pl-4 text-sm text-pretty">
        <li>Badges that were issued stay valid: each holds the old public key, and is checked with that.</li>
        <li>New badges are of another issuer: tell whoever checks them the new line “did:key:…”.</li>
        <li>
          Nobody can take back what was signed. If the old key got into other hands, tell whoever checks badges to
          believe its line no more, and export all badges again.
        </li>
        <li>This machine forgets the old key. Save it first if you may want to sign as before.</li>
      </ul>
      {error === undefined ? null : <p className="mt-3 text-sm text-bad">{error.words}</p>}
    </Dialog>
  )
}
