import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { SkillId } from '../../../shared/domain/ids.ts'
import { SkillDraft } from '../../../shared/domain/skills.ts'
import { useCommand } from '../../backend/use-command.ts'
import { notifyDone } from '../../backend/use-undo.ts'
import { showRefusal } from '../../ui/form-errors.ts'
import { NewPanel } from '../../ui/new-panel.tsx'
import { SkillFields, skillFieldNames } from './skill-fields.tsx'

const newSkill: z.input<typeof SkillDraft> = {
  name: '',
  homeFunction: 'marketing',
  funnelStage: 'awareness',
  audience: 'one-to-many',
  capableWanted: 2,
}

export function NewSkillPanel({ onClose, onAdded }: { onClose: () => void; onAdded: (id: SkillId) => void }) {
  const add = useCommand('skills.add')
  const form = useForm({ resolver: zodResolver(SkillDraft), mode: 'onTouched', defaultValues: newSkill })
  const submit = form.handleSubmit(async (skill) => {
    const result = await add.attempt(skill)
    if (!result.ok) {
      showRefusal(result.error, form.setError, skillFieldNames)
      return
    }
    notifyDone(`Added ${skill.name}`)
    onAdded(result.output.id)
  })
  return (
    <NewPanel noun="skill" isRunning={add.isRunning} onSubmit={submit} onClose={onClose}>
      <SkillFields control={form.control} hasFocus />
    </NewPanel>
  )
}
