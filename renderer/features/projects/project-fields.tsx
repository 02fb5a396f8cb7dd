import type { Control } from 'react-hook-form'
import { DayField } from '../../ui/day-field.tsx'
import { FormField, neverNull } from '../../ui/form-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { JoiningFields, StageFields } from '../activities/activity-fields.tsx'
import { HostField } from '../activities/host-field.tsx'
import type { CheckedProject, ProjectValues } from './project-form.ts'

export function ProjectFields(props: { control: Control<ProjectValues, unknown, CheckedProject>; hasFocus?: boolean }) {
  const { control, hasFocus = false } = props
  return (
    <div className="flex flex-col gap-4">
      <FormField control={control} name="title">
        {(bound) => <TextField label="Title" hasFocus={hasFocus} {...bound} />}
      </FormField>
      <FormField control={control} name="hostId">
        {(bound) => <HostField function="marketing" {...bound} />}
      </FormField>
      <div className="grid grid-cols-2 gap-3">
        <FormField control={control} name="startsOn">
          {(bound) => <DayField label="First day" {...neverNull(bound, '')} />}
        </FormField>
        <FormField control={control} name="endsOn">
          {(bound) => <DayField label="Last day" {...neverNull(bound, '')} />}
        </FormField>
        <FormField control={control} name="hoursPerWeek">
          {(bound) => (
            <NumberField label="A seat, hours a week" min={0} max={60} step={0.25} {...neverNull(bound, 0)} />
          )}
        </FormField>
        <FormField control={control} name="seats">
          {(bound) => <NumberField label="Seats" min={0} max={20} {...neverNull(bound, 0)} />}
        </FormField>
        <StageFields control={control} />
      </div>
      <FormField control={control} name="format">
        {(bound) => <TextField label="Format" placeholder="Such as case study" {...bound} />}
      </FormField>
      <JoiningFields kind="project" control={control} />
    </div>
  )
}
