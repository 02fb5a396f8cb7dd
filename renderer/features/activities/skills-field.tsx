import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { SkillId } from '../../../shared/domain/ids.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { PickField } from '../../ui/pick-field.tsx'

export interface SkillsFieldProps {
  skills: readonly Skill[]
  value: readonly string[]
  onChange: (value: string[]) => void
  /** What counts while none is named. */
  usual: readonly Skill[]
}

/** The skills that one can learn there: named ones, or else what follows from stage and audience. */
export function SkillsField({ skills, value, onChange, usual }: SkillsFieldProps) {
  const [isAdding, setIsAdding] = useState(false)
  const named = skills.filter(({ id }) => value.includes(id))
  const options = skills
    .filter(({ id, archivedAt }) => archivedAt === null && !value.includes(id))
    .map(({ id, name }): { value: SkillId | null; label: string } => ({ value: id, label: name }))
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-xs font-medium text-ink-soft">Skills that it serves</legend>
      {named.length === 0 ? (
        <p className="text-sm text-ink-soft">
          {usual.length === 0
            ? 'None fit its funnel stage and audience.'
            : `By stage and audience: ${usual.map(({ name }) => name).join(', ')}.`}
        </p>
      ) : (
        <ul className="flex flex-wrap gap-1">
          {named.map((skill) => (
            <li
              key={skill.id}
              className="flex h-7 max-w-full items-center gap-1 rounded-md border border-line-strong pr-1 pl-2 text-sm"
            >
              <span className="truncate">{skill.name}</span>
              <button
                type="button"
                aria-label={`Remove ${skill.name}`}
                onClick={() => {
                  onChange(value.filter((id) => id !== skill.id))
                }}
                className="flex size-5 items-center justify-center rounded-sm text-ink-soft hover:bg-hover"
              >
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <PickField
          label="Skill"
          isLabelHidden
          options={options}
          value={null}
          onChange={(id) => {
            if (id !== null) onChange([...value, id])
            setIsAdding(false)
          }}
        />
      ) : options.length === 0 ? null : (
        <button
          type="button"
          onClick={() => {
            setIsAdding(true)
          }}
          className="inline-flex h-7 items-center gap-1.5 self-start rounded-md px-1.5 text-sm text-accent hover:bg-hover"
        >
          <Plus size={14} aria-hidden />
          Name a skill
        </button>
      )}
    </fieldset>
  )
}
