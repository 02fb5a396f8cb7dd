import { type Activity, skillsServed } from '../../../shared/domain/activities.ts'
import { type Skill, type SkillRatings, levelMeanings } from '../../../shared/domain/skills.ts'
import { LevelMark } from '../../marks/level-mark.tsx'
import { LevelScale } from '../levels/level-scale.tsx'

/** The skills that an activity touches, and those that were rated when it still touched others. */
export function skillsToRate(activity: Activity, skills: readonly Skill[], ratings: SkillRatings): Skill[] {
  const touched = skillsServed(activity, skills)
  const rated = skills.filter(({ id }) => ratings.some(({ skillId }) => skillId === id))
  return [...touched, ...rated.filter((skill) => !touched.includes(skill))]
}

export interface SelfRatingsProps {
  skills: readonly Skill[]
  value: SkillRatings
  onChange: (ratings: SkillRatings) => void
}

export function SelfRatings({ skills, value, onChange }: SelfRatingsProps) {
  if (skills.length === 0) return null
  return (
    <fieldset>
      <legend className="text-xs font-medium text-ink-soft">Where you see yourself</legend>
      <p className="mb-2 text-xs text-pretty text-ink-faint">
        {levelMeanings.map((meaning, level) => `${level} ${meaning}`).join(' · ')}
      </p>
      <div className="flex flex-col gap-3">
        {skills.map(({ id, name }) => (
          <LevelScale
            key={id}
            label={name}
            value={value.find(({ skillId }) => skillId === id)?.level ?? null}
            onChange={(level) => {
              const others = value.filter(({ skillId }) => skillId !== id)
              onChange(level === null ? others : [...others, { skillId: id, level }])
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}

export function RatingList({ skills, ratings }: { skills: readonly Skill[]; ratings: SkillRatings }) {
  const rated = skills.flatMap(({ id, name }) => {
    const rating = ratings.find(({ skillId }) => skillId === id)
    return rating === undefined ? [] : [{ id, name, level: rating.level }]
  })
  if (rated.length === 0) return null
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-ink-soft">Where you saw yourself</h3>
      <ul className="flex flex-col gap-1">
        {rated.map(({ id, name, level }) => (
          <li key={id} className="flex items-center gap-2 text-sm">
            <LevelMark level={level} size={24} />
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <span aria-hidden className="text-xs text-ink-soft">
              {levelMeanings[level]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
