import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { RecordViewId } from '../../../shared/domain/ids.ts'
import { type RecordView, RecordViewDraft } from '../../../shared/domain/record-views.ts'
import type { RecordFilter } from '../../../shared/domain/records.ts'
import { useCommand } from '../../backend/use-command.ts'
import { notifyDone } from '../../backend/use-undo.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showRefusal } from '../../ui/form-errors.ts'
import { FormField } from '../../ui/form-field.tsx'
import { TextField } from '../../ui/text-field.tsx'

const ViewName = RecordViewDraft.pick({ name: true })

export interface ViewNameDialogProps {
  /** Which is to be renamed; left out for a new one. */
  view: RecordView | undefined
  /** What a new one shows. */
  filter: RecordFilter
  onClose: () => void
  onAdded: (id: RecordViewId) => void
}

/** Names a view of the records, or renames one. */
export function ViewNameDialog({ view, filter, onClose, onAdded }: ViewNameDialogProps) {
  const add = useCommand('recordViews.add')
  const edit = useCommand('recordViews.edit')
  const form = useForm({ resolver: zodResolver(ViewName), defaultValues: { name: view?.name ?? '' } })

  const submit = form.handleSubmit(async ({ name }) => {
    const result =
      view === undefined
        ? await add.attempt({ name, filter })
        : await edit.attempt({ id: view.id, view: { name, filter: view.filter } })
    if (!result.ok) {
      showRefusal(result.error, form.setError, ['name'])
      return
    }
    notifyDone(view === undefined ? `Saved the view ${name}` : `Renamed ${view.name} to ${name}`)
    if ('id' in result.output) onAdded(result.output.id)
    onClose()
  })

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={view === undefined ? 'Save this view' : `Rename ${view.name}`}
      description="Everybody who opens this workspace finds it here."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="view-name" disabled={add.isRunning || edit.isRunning}>
            {view === undefined ? 'Save view' : 'Rename view'}
          </Button>
        </>
      }
    >
      <form id="view-name" onSubmit={(event) => void submit(event)}>
        <FormField control={form.control} name="name">
          {(bound) => <TextField label="Name" hint="Such as “Sales, this quarter”." hasFocus {...bound} />}
        </FormField>
      </form>
    </Dialog>
  )
}
