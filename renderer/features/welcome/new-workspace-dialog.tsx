import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { Name } from '../../../shared/domain/text.ts'
import { TimeZone } from '../../../shared/domain/times.ts'
import { useTask } from '../../backend/use-task.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { timeZoneOptions } from '../../words/times.ts'

const NewWorkspace = z.object({ name: Name, timeZone: TimeZone })

/** Name first, then the place on disk: a file dialog alone says nothing about what is being made. */
export function NewWorkspaceDialog({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const create = useTask('workspace.create')
  const form = useForm({
    resolver: zodResolver(NewWorkspace),
    defaultValues: { name: '', timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone },
  })

  const submit = form.handleSubmit(async ({ name, timeZone }) => {
    const suggestedName = `${name.replaceAll(/[/\\:*?"<>|]/g, ' ').trim() || 'Workspace'}.baton`
    const file = await window.baton.chooseFile({ kind: 'new-workspace', suggestedName })
    if (file === undefined) return
    const result = await create.start({ grant: file.grant, name, timeZone })
    if (result.ok) onMade()
  })

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="New workspace"
      description="One file that holds one organisation or team. You choose where it is kept next."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="new-workspace" disabled={create.isRunning}>
            Choose where to keep it
          </Button>
        </>
      }
    >
      <form id="new-workspace" onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <FormField control={form.control} name="name">
          {(bound) => <TextField label="Name" hint="Such as your company or team." hasFocus {...bound} />}
        </FormField>
        <FormField control={form.control} name="timeZone">
          {(bound) => (
            <PickField
              label="Time zone"
              hint="Times are shown in it. Each person has a zone of their own."
              options={timeZoneOptions()}
              {...bound}
            />
          )}
        </FormField>
        {create.error === undefined ? null : (
          <p role="alert" className="text-sm text-bad">
            {create.error.words}
          </p>
        )}
      </form>
    </Dialog>
  )
}
