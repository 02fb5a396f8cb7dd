import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { ActivityId } from '../../../shared/domain/ids.ts'
import { useCommand } from '../../backend/use-command.ts'
import { notifyDone } from '../../backend/use-undo.ts'
import { Button } from '../../ui/button.tsx'
import { showRefusal } from '../../ui/form-errors.ts'
import { Inspector } from '../../ui/frame-slots.tsx'
import { ProjectFields } from './project-fields.tsx'
import type { ProjectValues } from './project-form.ts'
import { ProjectForm, projectFieldNames } from './project-form.ts'

const newProject: ProjectValues = {
  title: '',
  hostId: '',
  startsOn: '',
  endsOn: '',
  hoursPerWeek: 2,
  seats: 2,
  funnelStage: 'awareness',
  audience: 'one-to-many',
  format: null,
  isHostOptedOut: false,
  skillIds: [],
  notes: null,
}

export function NewProjectPanel({ onClose, onAdded }: { onClose: () => void; onAdded: (id: ActivityId) => void }) {
  const add = useCommand('projects.add')
  const form = useForm({ resolver: zodResolver(ProjectForm), mode: 'onTouched', defaultValues: newProject })
  const submit = form.handleSubmit(async (checked) => {
    const result = await add.attempt(checked)
    if (!result.ok) {
      showRefusal(result.error, form.setError, projectFieldNames)
      return
    }
    notifyDone(`Added ${checked.title}`)
    onAdded(result.output.id)
  })
  return (
    <Inspector
      title="New project"
      onClose={onClose}
      footer={
        <>
          <Button look="primary" type="submit" form="new-project" disabled={add.isRunning}>
            Add project
          </Button>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <form id="new-project" onSubmit={(event) => void submit(event)}>
        <ProjectFields control={form.control} hasFocus />
      </form>
    </Inspector>
  )
}
