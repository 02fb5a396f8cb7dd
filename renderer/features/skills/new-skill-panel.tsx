import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { SkillId } from '../../../shared/domain/ids.ts'
import { SkillDraft } from '../../../shared/domain/skills.ts'
import { useCommand } from '../../backend/use-command.ts'
import { notifyDone } from '../../backend/use-undo.ts'
import { Button } from '../../ui/button.tsx'
import { showRefusal } from '../../ui/form-errors.ts'
import { Inspector } from '../../ui/frame-slots.tsx'
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
    <Inspector
      title="New skill"
      onClose={onClose}
      footer={
        <>
          <Button look="primary" type="submit" form="new-skill" disabled={add.isRunning}>
            Add skill
          </Button>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <form id="new-skill" onSubmit={(event) => void submit(event)}>
        <SkillFields control={form.control} hasFocus />
      </form>
    </Inspector>
  )
}
