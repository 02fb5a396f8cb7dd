import type { LevelChange } from '../../../shared/domain/levels.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { moreWords, mostLevels } from './report-words.ts'

export interface LevelsRaisedProps {
  changes: readonly LevelChange[]
  people: ReadonlyMap<string, Person>
  skills: readonly Skill[]
}

/** Who rose in what, as far as there is room. */
export function LevelsRaised({ changes, people, skills }: LevelsRaisedProps) {
  const shown = changes.slice(0, mostLevels)
  const more = moreWords(changes.length, shown.length)
  if (changes.length === 0) return <p className="mt-1 text-xs text-ink-soft">No level rose on what was done yet.</p>
  return (
    <ul className="mt-1 text-xs">
      {shown.map(({ id, personId, skillId, from, to }) => (
        <li key={id} className="flex h-4.5 items-baseline gap-2">
          <span className="max-w-[45%] truncate font-medium">{people.get(personId)?.name}</span>
          <span className="min-w-0 flex-1 truncate text-ink-soft">
            {skills.find((skill) => skill.id === skillId)?.name}
          </span>
          <span className="shrink-0">
            {from} → {to}
          </span>
        </li>
      ))}
      {more === null ? null : <li className="text-ink-soft">{more}</li>}
    </ul>
  )
}
