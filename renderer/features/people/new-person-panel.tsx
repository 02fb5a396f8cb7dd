import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { PersonDraft } from '../../../shared/domain/people.ts'
import { nineToFive } from '../../../shared/domain/times.ts'
import { useCommand } from '../../backend/use-command.ts'
import { notifyDone } from '../../backend/use-undo.ts'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { showRefusal } from '../../ui/form-errors.ts'
import { NewPanel } from '../../ui/new-panel.tsx'
import { PersonFields, personFieldNames } from './person-fields.tsx'

export function NewPersonPanel({ onClose, onAdded }: { onClose: () => void; onAdded: (id: PersonId) => void }) {
  const add = useCommand('people.add')
  const timeZone = useWorkspaceZone()
  const form = useForm({
    resolver: zodResolver(PersonDraft),
    mode: 'onTouched',
    defaultValues: { ...newPerson, timeZone },
  })
  const submit = form.handleSubmit(async (person) => {
    const result = await add.attempt(person)
    if (!result.ok) {
      showRefusal(result.error, form.setError, personFieldNames)
      return
    }
    notifyDone(`Added ${person.name}`)
    onAdded(result.output.id)
  })
  return (
    <NewPanel noun="person" isRunning={add.isRunning} onSubmit={submit} onClose={onClose}>
      <PersonFields control={form.control} hasFocus />
    </NewPanel>
  )
}

const newPerson: z.input<typeof PersonDraft> = {
  name: '',
  email: null,
  function: 'marketing',
  team: null,
  jobTitle: null,
  hrId: null,
  timeZone: 'UTC',
  workingHours: nineToFive,
  hoursPerWeek: 4,
  hostHoursPerWeek: 4,
  startsOn: null,
  leavesOn: null,
}
