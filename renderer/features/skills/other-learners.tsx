import { useMemo } from 'react'
import { Link } from 'wouter'
import type { GapClosers } from '../../../shared/contract/coverage.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { LevelMark } from '../../marks/level-mark.tsx'
import { PersonMark } from '../../marks/person-mark.tsx'
import { ShortList } from '../../ui/short-list.tsx'
import { learnersOf } from './learners.ts'
import type { ShownLevel } from './levels.ts'
import { isStale } from './levels.ts'

export interface OtherLearnersProps {
  person: Person
  skill: Skill
  people: readonly Person[]
  inSkill: readonly ShownLevel[]
  hoursLeft: GapClosers['hoursLeft'] | undefined
}

const shownAtFirst = 5

/** Who else could learn a skill, the likeliest first; each leads to how. */
export function OtherLearners({ person, skill, people, inSkill, hoursLeft }: OtherLearnersProps) {
  const learners = useMemo(
    () => learnersOf(people, inSkill, hoursLeft ?? [], person.id),
    [people, inSkill, hoursLeft, person.id],
  )
  if (learners.length === 0) return null
  return (
    <section aria-labelledby="learners" className="mt-6">
      <h3 id="learners" className="mb-1 text-sm font-bold">
        Who else could learn it
      </h3>
      <div className="border-y border-line">
        <ShortList
          label="Who could learn it, the likeliest first"
          items={learners}
          keyOf={({ person: learner }) => learner.id}
          atFirst={shownAtFirst}
          render={({ person: learner, level, hoursLeft: left }) => (
            <Link
              href={`/skills/${skill.id}/${learner.id}`}
              className="focus-inset flex h-9 items-center gap-2 text-sm hover:bg-hover"
            >
              <span className="min-w-0 flex-1">
                <PersonMark person={learner} size="small" />
              </span>
              {left === undefined ? null : (
                <span className="shrink-0 text-xs text-ink-soft">{Math.max(0, Math.round(left))} h left</span>
              )}
              <LevelMark
                level={level?.level ?? 0}
                target={level?.targetLevel ?? null}
                isStale={isStale(level)}
                isInterested={level?.isInterested ?? false}
              />
            </Link>
          )}
        />
      </div>
    </section>
  )
}
