import { useState } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import { useTask } from '../../backend/use-task.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { notify } from '../../ui/toast.tsx'

/** Nothing brings back what is erased, so the name has to be typed. */
export function ErasePersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const { start, isRunning, error } = useTask('people.erase')
  const isNamed = typed.trim().normalize('NFC') === person.name
  const erase = async () => {
    const result = await start({ id: person.id })
    if (!result.ok) return
    onClose()
    const { mentions } = result.output
    const left = mentions.length === 0 ? '' : ` Others still write of them by name: ${mentions.join(', ')}.`
    notify({ words: `Erased.${left}` })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Erase ${person.name}`}
      description="For a request to be forgotten. This cannot be undone."
      width="medium"
      footer={
        <>
          <Button onClick={onClose}>Keep {person.name}</Button>
          <Button look="danger" disabled={!isNamed || isRunning} onClick={() => void erase()}>
            Erase for good
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 text-sm">
        <dl className="grid grid-cols-[72px_1fr] gap-x-3 gap-y-2 text-pretty">
          <dt className="font-medium">Goes</dt>
          <dd className="text-ink-soft">
            Name, address and HR id; reflections, drafts and wishes; levels, time away, calendar entries and what hosts
            said of them. Also in the history.
          </dd>
          <dt className="font-medium">Stays</dt>
          <dd className="text-ink-soft">
            Hours and attendance as of somebody without a name, so that counts stay true. The history still verifies,
            but nothing before this can be undone.
          </dd>
          <dt className="font-medium">Backups</dt>
          <dd className="text-ink-soft">
            One is made first. While the workspace is in use, Baton keeps it and those from before for up to 12 months.
            Those that somebody asked for or copied hold the person until their files are deleted.
          </dd>
        </dl>
        <TextField label={`Type “${person.name}”`} value={typed} onChange={setTyped} error={error?.words} hasFocus />
      </div>
    </Dialog>
  )
}
