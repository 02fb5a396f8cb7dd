import type { Control } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import { useQuery } from '../../backend/use-query.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { audienceWords, optionsOf, stageWords } from '../../words/domain.ts'
import { HostField } from '../activities/host-field.tsx'
import { SkillsField } from '../activities/skills-field.tsx'
import { usualSkills } from '../activities/usual-skills.ts'
import type { CheckedProject, ProjectValues } from './project-form.ts'

const stages = optionsOf(stageWords)
const audiences = optionsOf(audienceWords)

export function ProjectFields(props: { control: Control<ProjectValues, unknown, CheckedProject>; hasFocus?: boolean }) {
  const { control, hasFocus = false } = props
  const { data: skills = [] } = useQuery('skills.list', { includeArchived: true })
  const [funnelStage, audience] = useWatch({ control, name: ['funnelStage', 'audience'] })
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
          {({ onChange, ...bound }) => (
            <DayField
              label="First day"
              {...bound}
              onChange={(day) => {
                onChange(day ?? '')
              }}
            />
          )}
        </FormField>
        <FormField control={control} name="endsOn">
          {({ onChange, ...bound }) => (
            <DayField
              label="Last day"
              {...bound}
              onChange={(day) => {
                onChange(day ?? '')
              }}
            />
          )}
        </FormField>
        <FormField control={control} name="hoursPerWeek">
          {({ onChange, ...bound }) => (
            <NumberField
              label="A seat, hours a week"
              min={0}
              max={60}
              step={0.25}
              {...bound}
              onChange={(value) => {
                onChange(value ?? 0)
              }}
            />
          )}
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
        <FormField control={control} name="funnelStage">
          {(bound) => <Select label="Funnel stage" options={stages} {...bound} />}
        </FormField>
        <FormField control={control} name="audience">
          {(bound) => <Select label="Audience" options={audiences} {...bound} />}
        </FormField>
      </div>
      <FormField control={control} name="format">
        {(bound) => <TextField label="Format" placeholder="Such as case study" {...bound} />}
      </FormField>
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
            usual={usualSkills('project', funnelStage, audience, skills)}
          />
        )}
      </FormField>
      <FormField control={control} name="notes">
        {(bound) => <TextField label="Notes" lines={3} {...bound} />}
      </FormField>
    </div>
  )
}
