import { useMemo } from 'react'
import type { Control } from 'react-hook-form'
import type { z } from 'zod'
import type { PersonDraft } from '../../../shared/domain/people.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormField, neverNull } from '../../ui/form-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { timeZoneOptions } from '../../words/times.ts'
import { WorkingHoursField } from './working-hours-field.tsx'

type Values = z.input<typeof PersonDraft>

/** Those that the backend may refuse by name. */
export const personFieldNames = ['name', 'email', 'hrId', 'timeZone', 'startsOn', 'leavesOn'] as const

const functions = [
  { value: 'marketing', label: 'Marketing' },
  { value: 'sales', label: 'Sales' },
] as const

export function PersonFields({
  control,
  hasFocus = false,
}: {
  control: Control<Values, unknown, PersonDraft>
  hasFocus?: boolean
}) {
  const zones = useMemo(() => timeZoneOptions(), [])
  return (
    <div className="flex flex-col gap-4">
      <FormField control={control} name="name">
        {(bound) => <TextField label="Name" hasFocus={hasFocus} {...bound} />}
      </FormField>
      <FormField control={control} name="email">
        {({ onChange, ...bound }) => (
          <TextField
            label="E-mail"
            type="email"
            hint="Imports recognise people by it."
            {...bound}
            onChange={(text) => {
              onChange(text === '' ? null : text)
            }}
          />
        )}
      </FormField>
      <div className="grid grid-cols-2 gap-3">
        <FormField control={control} name="function">
          {(bound) => <Select label="Function" options={functions} {...bound} />}
        </FormField>
        <FormField control={control} name="team">
          {(bound) => <TextField label="Team" {...bound} />}
        </FormField>
        <FormField control={control} name="jobTitle">
          {(bound) => <TextField label="Title" {...bound} />}
        </FormField>
        <FormField control={control} name="hrId">
          {(bound) => <TextField label="HR id" {...bound} />}
        </FormField>
      </div>
      <div className="grid grid-cols-2 gap-3">
        <FormField control={control} name="hoursPerWeek">
          {(bound) => <NumberField label="Joins, hours a week" min={0} max={60} step={0.25} {...neverNull(bound, 0)} />}
        </FormField>
        <FormField control={control} name="hostHoursPerWeek">
          {(bound) => <NumberField label="Hosts, hours a week" min={0} max={60} step={0.25} {...neverNull(bound, 0)} />}
        </FormField>
        <FormField control={control} name="startsOn">
          {(bound) => <DayField label="Starts on" {...bound} />}
        </FormField>
        <FormField control={control} name="leavesOn">
          {(bound) => <DayField label="Leaves on" {...bound} />}
        </FormField>
      </div>
      <FormField control={control} name="timeZone">
        {(bound) => <PickField label="Time zone" options={zones} {...bound} />}
      </FormField>
      <FormField control={control} name="workingHours">
        {(bound) => <WorkingHoursField {...bound} />}
      </FormField>
    </div>
  )
}
