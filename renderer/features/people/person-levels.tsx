import { useMemo } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import type { FunnelStage, Skill } from '../../../shared/domain/skills.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { stageWords } from '../../words/domain.ts'
import { LevelEditor } from '../skills/level-editor.tsx'

/** Where somebody stands in every skill, by funnel stage. */
export function PersonLevels({ person }: { person: Person }) {
  const { data: skills } = useQuery('skills.list', {})
  const { data: levels } = useQuery('skills.levels', { personId: person.id })
  const bySkill = useMemo(() => new Map(levels?.map((level) => [level.skillId, level])), [levels])
  if (skills === undefined || levels === undefined) return null
  if (skills.length === 0) {
    return (
      <EmptyState isSmall title="No skills yet">
        Add skills on the skills screen; their levels can then be set here.
      </EmptyState>
    )
  }
  return (
    <div className="flex flex-col gap-4">
      {stagesOf(skills).map(({ stage, skills }) => (
        <section key={stage} aria-label={stageWords[stage]}>
          <h3 className="mb-1 text-xs font-medium text-ink-soft">{stageWords[stage]}</h3>
          <ul className="border-t border-line">
            {skills.map((skill) => (
              <li key={skill.id} className="flex min-h-9 items-center gap-2 border-b border-line py-0.5 text-sm">
                <span className="min-w-0 flex-1 truncate">{skill.name}</span>
                <LevelEditor person={person} skill={skill} level={bySkill.get(skill.id)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function stagesOf(skills: readonly Skill[]): { stage: FunnelStage; skills: Skill[] }[] {
  return (Object.keys(stageWords) as FunnelStage[])
    .map((stage) => ({ stage, skills: skills.filter(({ funnelStage }) => funnelStage === stage) }))
    .filter(({ skills }) => skills.length > 0)
}
