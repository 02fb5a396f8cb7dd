import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { MeasureId } from '../../../shared/domain/ids.ts'
import { MeasureDraft } from '../../../shared/domain/measures.ts'
import type { HomeFunction } from '../../../shared/domain/skills.ts'
import { useCommand } from '../../backend/use-command.ts'
import { notifyDone } from '../../backend/use-undo.ts'
import { showRefusal } from '../../ui/form-errors.ts'
import { NewPanel } from '../../ui/new-panel.tsx'
import { MeasureFields, measureFieldNames } from './measure-fields.tsx'

export interface NewMeasurePanelProps {
  owner: HomeFunction
  onClose: () => void
  onAdded: (id: MeasureId) => void
}

export function NewMeasurePanel({ owner, onClose, onAdded }: NewMeasurePanelProps) {
  const add = useCommand('measures.add')
  const form = useForm({
    resolver: zodResolver(MeasureDraft),
    mode: 'onTouched',
    defaultValues: { name: '', owner, unit: null, better: 'higher', target: null },
  })
  const submit = form.handleSubmit(async (measure) => {
    const result = await add.attempt(measure)
    if (!result.ok) {
      showRefusal(result.error, form.setError, measureFieldNames)
      return
    }
    notifyDone(`Added ${measure.name}`)
    onAdded(result.output.id)
  })
  return (
    <NewPanel noun="measure" isRunning={add.isRunning} onSubmit={submit} onClose={onClose}>
      <MeasureFields control={form.control} hasFocus />
    </NewPanel>
  )
}
