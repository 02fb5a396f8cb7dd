import type { Control } from 'react-hook-form'
import type { z } from 'zod'
import type { MeasureDraft } from '../../../shared/domain/measures.ts'
import { FormField } from '../../ui/form-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { optionsOf } from '../../words/domain.ts'
import { ownerWords } from './measure-words.ts'

export const measureFieldNames = ['name', 'owner', 'unit', 'better', 'target'] as const

const owners = optionsOf(ownerWords)
const ways = optionsOf({ higher: 'Higher is better', lower: 'Lower is better' })

export function MeasureFields(props: {
  control: Control<z.input<typeof MeasureDraft>, unknown, MeasureDraft>
  hasFocus?: boolean
}) {
  const { control, hasFocus = false } = props
  return (
    <div className="flex flex-col gap-4">
      <FormField control={control} name="name">
        {(bound) => <TextField label="Name" hasFocus={hasFocus} {...bound} />}
      </FormField>
      <div className="grid grid-cols-2 gap-3">
        <FormField control={control} name="owner">
          {(bound) => <Select label="Whose" options={owners} {...bound} />}
        </FormField>
        <FormField control={control} name="better">
          {(bound) => <Select label="Which way" options={ways} {...bound} />}
        </FormField>
        <FormField control={control} name="unit">
          {({ onChange, ...bound }) => (
            <TextField
              label="Unit"
              placeholder="Such as % or days"
              {...bound}
              onChange={(unit) => {
                onChange(unit === '' ? null : unit)
              }}
            />
          )}
        </FormField>
        <FormField control={control} name="target">
          {(bound) => <NumberField label="Target" step={0.01} {...bound} />}
        </FormField>
      </div>
    </div>
  )
}
