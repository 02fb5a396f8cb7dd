import type { Control } from 'react-hook-form'
import type { z } from 'zod'
import type { SkillDraft } from '../../../shared/domain/skills.ts'
import { FormField, neverNull } from '../../ui/form-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { audienceWords, functionWords, optionsOf, stageWords } from '../../words/domain.ts'

export const skillFieldNames = ['name', 'homeFunction', 'funnelStage', 'audience', 'capableWanted'] as const

const functions = optionsOf(functionWords)
const stages = optionsOf(stageWords)
const audiences = optionsOf(audienceWords)

export function SkillFields(props: {
  control: Control<z.input<typeof SkillDraft>, unknown, SkillDraft>
  hasFocus?: boolean
}) {
  const { control, hasFocus = false } = props
  return (
    <div className="flex flex-col gap-4">
      <FormField control={control} name="name">
        {(bound) => <TextField label="Name" hasFocus={hasFocus} {...bound} />}
      </FormField>
      <div className="grid grid-cols-2 gap-3">
        <FormField control={control} name="homeFunction">
          {(bound) => <Select label="Home function" options={functions} {...bound} />}
        </FormField>
        <FormField control={control} name="funnelStage">
          {(bound) => <Select label="Funnel stage" options={stages} {...bound} />}
        </FormField>
        <FormField control={control} name="audience">
          {(bound) => <Select label="Audience" options={audiences} {...bound} />}
        </FormField>
        <FormField control={control} name="capableWanted">
          {(bound) => <NumberField label="Capable people wanted" min={0} max={99} {...neverNull(bound, 0)} />}
        </FormField>
      </div>
    </div>
  )
}
