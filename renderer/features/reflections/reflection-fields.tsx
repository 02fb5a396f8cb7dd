import type { PlacementInFull } from '../../../shared/contract/placements.ts'
import { promptsFor } from '../../../shared/domain/prompts.ts'
import type { ReflectionDraftContent } from '../../../shared/domain/reflections.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { PromptedText } from './prompted-text.tsx'
import { textNames, textWords } from './reflection-words.ts'
import { SelfRatings, skillsToRate } from './self-ratings.tsx'
import { faultOf, usualMinutes } from './typed-reflection.ts'

export interface ReflectionFieldsProps {
  about: PlacementInFull
  value: ReflectionDraftContent
  onChange: (value: ReflectionDraftContent) => void
  /** Why it could not be submitted as it is. */
  fault: string | undefined
}

/** The four texts, each under its question, how long it took, and how one sees oneself in what was to be learned. */
export function ReflectionFields({ about, value, onChange, fault }: ReflectionFieldsProps) {
  const { activity, placement } = about
  const { data: skills } = useQuery('skills.list', {})
  const prompts = promptsFor(placement.role, activity.funnelStage)
  return (
    <>
      {textNames.map((name) => (
        <PromptedText
          key={name}
          name={name}
          prompt={prompts[name]}
          value={value[name]}
          onChange={(text) => {
            onChange({ ...value, [name]: text })
          }}
          error={faultOf(value[name]) ?? (name === 'what' ? fault : undefined)}
        />
      ))}
      <NumberField
        label="Minutes it took you"
        hint={minutesHint(about, value.minutes)}
        value={value.minutes}
        onChange={(minutes) => {
          onChange({ ...value, minutes: minutes === null ? null : Math.round(minutes) })
        }}
        min={0}
        max={100_000}
        step={5}
        unit="min"
      />
      <SelfRatings
        skills={skillsToRate(activity, skills ?? [], value.selfRatings)}
        value={value.selfRatings}
        onChange={(selfRatings) => {
          onChange({ ...value, selfRatings })
        }}
      />
    </>
  )
}

function minutesHint({ activity }: PlacementInFull, minutes: number | null): string | undefined {
  if (minutes !== usualMinutes(activity)) return undefined
  return `Filled in from the length of the ${activity.kind}. Change it if it took you more or less.`
}

/** The texts as others will read them. */
export function ReflectionPreview({ value }: { value: ReflectionDraftContent }) {
  return textNames.map((name) => (
    <section key={name}>
      <h3 className="mb-1 text-xs font-medium text-ink-soft">{textWords[name]}</h3>
      {value[name].trim() === '' ? (
        <p className="text-sm text-ink-faint">Nothing yet</p>
      ) : (
        <Markdown text={value[name]} />
      )}
    </section>
  ))
}
