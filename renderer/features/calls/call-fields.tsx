import { useMemo } from 'react'
import type { Control } from 'react-hook-form'
import { DayField } from '../../ui/day-field.tsx'
import { FormField, neverNull } from '../../ui/form-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { timeZoneOptions } from '../../words/times.ts'
import { JoiningFields, StageFields } from '../activities/activity-fields.tsx'
import { HostField } from '../activities/host-field.tsx'
import { AccountField } from './account-field.tsx'
import type { CallValues, CheckedCall } from './call-form.ts'

export function CallFields({
  control,
  hasFocus = false,
}: {
  control: Control<CallValues, unknown, CheckedCall>
  hasFocus?: boolean
}) {
  const zones = useMemo(() => timeZoneOptions(), [])
  return (
    <div className="flex flex-col gap-4">
      <FormField control={control} name="title">
        {(bound) => <TextField label="Title" hasFocus={hasFocus} {...bound} />}
      </FormField>
      <FormField control={control} name="hostId">
        {(bound) => <HostField function="sales" {...bound} />}
      </FormField>
      <FormField control={control} name="accountId">
        {(bound) => <AccountField {...bound} />}
      </FormField>
      <div className="grid grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)_minmax(0,1fr)] gap-2">
        <FormField control={control} name="day">
          {(bound) => <DayField label="Day" {...neverNull(bound, '')} />}
        </FormField>
        <FormField control={control} name="from">
          {(bound) => <TimeField label="From" {...bound} />}
        </FormField>
        <FormField control={control} name="to">
          {(bound) => <TimeField label="To" {...bound} />}
        </FormField>
      </div>
      <FormField control={control} name="timeZone">
        {(bound) => (
          <PickField label="Time zone" hint="The zone that the times above are in." options={zones} {...bound} />
        )}
      </FormField>
      <div className="grid grid-cols-2 gap-3">
        <StageFields control={control} />
        <FormField control={control} name="callType">
          {(bound) => <TextField label="Type" placeholder="Such as demo" {...bound} />}
        </FormField>
        <FormField control={control} name="seats">
          {(bound) => <NumberField label="Seats" min={0} max={20} {...neverNull(bound, 0)} />}
        </FormField>
      </div>
      <JoiningFields kind="call" control={control} />
    </div>
  )
}
