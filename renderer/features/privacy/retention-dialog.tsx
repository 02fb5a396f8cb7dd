import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import { useTask } from '../../backend/use-task.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { notify } from '../../ui/toast.tsx'
import { agesWords, concernedWords, deletedWords, dueOf, entriesWords, kindWords } from './retention-words.ts'

export interface RetentionDialogProps {
  preview: OutputOf<'retention.preview'>
  onClose: () => void
}

/** What would go, and once more in words before it does. */
export function RetentionDialog({ preview, onClose }: RetentionDialogProps) {
  // As it was when the dialog opened: what is agreed to is what was looked at.
  const [{ state, kinds }] = useState(preview)
  const [isSure, setIsSure] = useState(false)
  const { start, progress, isRunning, error, cancel } = useTask('retention.apply')
  const due = kinds.filter(({ entries }) => entries > 0)
  const what = entriesWords(dueOf(kinds))
  const remove = async () => {
    const result = await start({ state })
    if (!result.ok) return
    onClose()
    notify({ words: `Deleted. ${deletedWords(result.output.deleted)}.` })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={isSure ? `Delete ${what} for good?` : 'What would be deleted'}
      description={isSure ? 'This cannot be undone.' : 'Kept for longer than is set. Nothing is deleted yet.'}
      width="medium"
      footer={
        isRunning ? undefined : (
          <>
            <Button onClick={onClose}>Keep {due.length === 0 ? 'all' : 'them'}</Button>
            {isSure ? (
              <Button look="danger" onClick={() => void remove()}>
                Delete for good
              </Button>
            ) : (
              <Button
                look="primary"
                onClick={() => {
                  setIsSure(true)
                }}
              >
                Delete {what}
              </Button>
            )}
          </>
        )
      }
    >
      {isRunning ? (
        <ProgressBar
          label={`Deleting ${what}`}
          share={progress === undefined || progress.of === 0 ? null : progress.done / progress.of}
          onCancel={cancel}
          cancelLabel="Stop"
        />
      ) : isSure ? (
        <div className="flex flex-col gap-3 text-sm text-pretty">
          <p>
            {what} {dueOf(kinds) === 1 ? 'goes' : 'go'} from the workspace and from its history. Nothing that was done
            before this can be undone any more either.
          </p>
          <p className="text-ink-soft">
            A backup is made first; Baton lets go of it and of those from before after a year at most, unless somebody
            asked for them. Hours, attendance, levels and results stay, and the history still verifies.
          </p>
          {error === undefined ? null : <p className="text-bad">{error.words}</p>}
        </div>
      ) : (
        <ul className="flex flex-col gap-3 text-sm">
          {due.map((each) => (
            <li key={each.kind}>
              <p className="flex gap-3">
                <span className="min-w-0 flex-1 font-medium">{kindWords[each.kind].label}</span>
                <span className="shrink-0 tabular-nums">{entriesWords(each.entries)}</span>
              </p>
              <p className="text-ink-soft">{agesWords(each)}</p>
              <p className="truncate text-ink-soft">{concernedWords(each)}</p>
              {kindWords[each.kind].means === undefined ? null : (
                <p className="text-pretty text-ink-soft">{kindWords[each.kind].means}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
