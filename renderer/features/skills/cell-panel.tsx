import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { levelMeanings } from '../../../shared/domain/skills.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useToday } from '../../backend/use-today.ts'
import { Inspector } from '../../ui/frame-slots.tsx'
import { LevelEvidence } from '../levels/level-evidence.tsx'
import { CloseGap } from './close-gap.tsx'
import { planningCycle } from './learners.ts'
import { LevelEditor } from './level-editor.tsx'
import type { ShownLevel } from './levels.ts'
import { OtherLearners } from './other-learners.tsx'

export interface CellPanelProps {
  skill: Skill
  person: Person
  people: readonly Person[]
  levels: readonly ShownLevel[]
  onClose: () => void
}

/** One person in one skill: where they stand, how they could come further, who else could, and what stands behind it. */
export function CellPanel({ skill, person, people, levels, onClose }: CellPanelProps) {
  const { data: cycles } = useQuery('cycles.list', {})
  const { data: own } = useQuery('levels.list', { personId: person.id })
  const cycle = planningCycle(cycles ?? [], useToday())
  const input = cycle === undefined ? null : { cycleId: cycle.id, personId: person.id, skillId: skill.id }
  const { data: closers } = useQuery('coverage.gap', input)
  const level = own?.find(({ skillId }) => skillId === skill.id)
  const inSkill = levels.filter(({ skillId }) => skillId === skill.id)
  const target = level?.targetLevel ?? null
  const number = level?.level ?? 0

  return (
    <Inspector title={person.name} subtitle={skill.name} onClose={onClose}>
      <div className="flex items-center gap-3 text-sm">
        <LevelEditor person={person} skill={skill} level={level} />
        <p>
          <span className="font-medium">Level {number}</span>, {levelMeanings[number]}
          <br />
          <span className="text-ink-soft">
            {target === null
              ? 'No target yet'
              : target > number
                ? `Aims at ${target}, ${levelMeanings[target]}`
                : `Target ${target} reached`}
            {level?.isInterested === true ? '; would like to learn it' : ''}
          </span>
        </p>
      </div>
      {own === undefined || cycles === undefined || number >= 4 ? null : (
        <CloseGap
          person={person}
          skill={skill}
          level={level}
          cycle={cycle}
          closers={closers}
          people={people}
          inSkill={inSkill}
        />
      )}
      <OtherLearners person={person} skill={skill} people={people} inSkill={inSkill} hoursLeft={closers?.hoursLeft} />
      <section aria-labelledby="evidence" className="mt-6">
        <h3 id="evidence" className="mb-2 text-sm font-bold">
          What stands behind the level
        </h3>
        <LevelEvidence personId={person.id} skillId={skill.id} />
      </section>
    </Inspector>
  )
}
