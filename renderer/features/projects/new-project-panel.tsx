import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { ActivityId } from '../../../shared/domain/ids.ts'
import { useCommand } from '../../backend/use-command.ts'
import { notifyDone } from '../../backend/use-undo.ts'
import { showRefusal } from '../../ui/form-errors.ts'
import { NewPanel } from '../../ui/new-panel.tsx'
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
    <NewPanel noun="project" isRunning={add.isRunning} onSubmit={submit} onClose={onClose}>
      <ProjectFields control={form.control} hasFocus />
    </NewPanel>
  )
}
