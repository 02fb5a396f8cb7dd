import { useMemo } from 'react'
import type { Control } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import { useQuery } from '../../backend/use-query.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { audienceWords, optionsOf, stageWords } from '../../words/domain.ts'
import { timeZoneOptions } from '../../words/times.ts'
import { HostField } from '../activities/host-field.tsx'
import { SkillsField } from '../activities/skills-field.tsx'
import { usualSkills } from '../activities/usual-skills.ts'
import { AccountField } from './account-field.tsx'
import type { CallValues, CheckedCall } from './call-form.ts'

const stages = optionsOf(stageWords)
const audiences = optionsOf(audienceWords)

export function CallFields({
  control,
  hasFocus = false,
}: {
  control: Control<CallValues, unknown, CheckedCall>
  hasFocus?: boolean
}) {
  const zones = useMemo(() => timeZoneOptions(), [])
  const { data: skills = [] } = useQuery('skills.list', { includeArchived: true })
  const [funnelStage, audience] = useWatch({ control, name: ['funnelStage', 'audience'] })
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
          {({ onChange, ...bound }) => (
            <DayField
              label="Day"
              {...bound}
              onChange={(day) => {
                onChange(day ?? '')
              }}
            />
          )}
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
        <FormField control={control} name="funnelStage">
          {(bound) => <Select label="Funnel stage" options={stages} {...bound} />}
        </FormField>
        <FormField control={control} name="audience">
          {(bound) => <Select label="Audience" options={audiences} {...bound} />}
        </FormField>
        <FormField control={control} name="callType">
          {(bound) => <TextField label="Type" placeholder="Such as demo" {...bound} />}
        </FormField>
        <FormField control={control} name="seats">
          {({ onChange, ...bound }) => (
            <NumberField
              label="Seats"
              min={0}
              max={20}
              {...bound}
              onChange={(seats) => {
                onChange(seats ?? 0)
              }}
            />
          )}
        </FormField>
      </div>
      <FormField control={control} name="isHostOptedOut">
        {({ value, onChange }) => (
          <Checkbox label="The host wants nobody on this one" value={value} onChange={onChange} />
        )}
      </FormField>
      <FormField control={control} name="skillIds">
        {({ value, onChange }) => (
          <SkillsField
            skills={skills}
            value={value}
            onChange={onChange}
            usual={usualSkills('call', funnelStage, audience, skills)}
          />
        )}
      </FormField>
      <FormField control={control} name="notes">
        {(bound) => <TextField label="Notes" lines={3} {...bound} />}
      </FormField>
    </div>
  )
}
