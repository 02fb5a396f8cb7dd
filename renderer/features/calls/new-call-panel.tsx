import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { ActivityId } from '../../../shared/domain/ids.ts'
import { useCommand } from '../../backend/use-command.ts'
import { notifyDone } from '../../backend/use-undo.ts'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { showRefusal } from '../../ui/form-errors.ts'
import { NewPanel } from '../../ui/new-panel.tsx'
import { CallFields } from './call-fields.tsx'
import type { CallValues } from './call-form.ts'
import { CallForm, callFieldNames, draftOf } from './call-form.ts'

const newCall: CallValues = {
  title: '',
  hostId: '',
  accountId: null,
  funnelStage: 'consideration',
  audience: 'one-to-one',
  callType: null,
  day: '',
  from: '10:00',
  to: '10:30',
  timeZone: 'UTC',
  seats: 1,
  isHostOptedOut: false,
  skillIds: [],
  notes: null,
}

export function NewCallPanel({ onClose, onAdded }: { onClose: () => void; onAdded: (id: ActivityId) => void }) {
  const add = useCommand('calls.add')
  const timeZone = useWorkspaceZone()
  const form = useForm({ resolver: zodResolver(CallForm), mode: 'onTouched', defaultValues: { ...newCall, timeZone } })
  const submit = form.handleSubmit(async (checked) => {
    const result = await add.attempt(draftOf(checked))
    if (!result.ok) {
      showRefusal(result.error, form.setError, callFieldNames)
      return
    }
    notifyDone(`Added ${checked.title}`)
    onAdded(result.output.id)
  })
  return (
    <NewPanel noun="call" isRunning={add.isRunning} onSubmit={submit} onClose={onClose}>
      <CallFields control={form.control} hasFocus />
    </NewPanel>
  )
}
