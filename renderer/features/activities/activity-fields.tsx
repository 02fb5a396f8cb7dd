import type { Control } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import type { z } from 'zod'
import type { Activity, SalesCallDraft } from '../../../shared/domain/activities.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { audienceWords, optionsOf, stageWords } from '../../words/domain.ts'
import { SkillsField } from './skills-field.tsx'
import { usualSkills } from './usual-skills.ts'

/** What calls and projects are both asked for. */
type Values = Pick<z.input<typeof SalesCallDraft>, 'funnelStage' | 'audience' | 'isHostOptedOut' | 'skillIds' | 'notes'>

const stages = optionsOf(stageWords)
const audiences = optionsOf(audienceWords)

interface AskingFor<Asked extends Values, Checked> {
  control: Control<Asked, unknown, Checked>
}

export function StageFields<Asked extends Values, Checked>(props: AskingFor<Asked, Checked>) {
  const control = sharedPart(props.control)
  return (
    <>
      <FormField control={control} name="funnelStage">
        {(bound) => <Select label="Funnel stage" options={stages} {...bound} />}
      </FormField>
      <FormField control={control} name="audience">
        {(bound) => <Select label="Audience" options={audiences} {...bound} />}
      </FormField>
    </>
  )
}

/** Who is let in, what they learn there, and notes. */
export function JoiningFields<Asked extends Values, Checked>(
  props: AskingFor<Asked, Checked> & { kind: Activity['kind'] },
) {
  const control = sharedPart(props.control)
  const { data: skills = [] } = useQuery('skills.list', { includeArchived: true })
  const [funnelStage, audience] = useWatch({ control, name: ['funnelStage', 'audience'] })
  return (
    <>
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
            usual={usualSkills(props.kind, funnelStage, audience, skills)}
          />
        )}
      </FormField>
      <FormField control={control} name="notes">
        {(bound) => <TextField label="Notes" lines={3} {...bound} />}
      </FormField>
    </>
  )
}

/** The types of react-hook-form cannot say that a form which asks for more can be asked for less. */
function sharedPart<Asked extends Values, Checked>(control: Control<Asked, unknown, Checked>): Control<Values> {
  return control as unknown as Control<Values>
}
