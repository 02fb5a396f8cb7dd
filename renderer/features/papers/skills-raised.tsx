import { ArrowRight } from 'lucide-react'
import type { TrainingRecord } from '../../../shared/domain/records.ts'
import { levelMeanings } from '../../../shared/domain/skills.ts'
import { LevelMark } from '../../marks/level-mark.tsx'
import { count } from '../../words/counts.ts'
import { skillsOver } from './record-sums.ts'

/** Two lines of three. */
const room = 6

/** Levels that rose on the evidence of these placements, as many as there is room for. */
export function SkillsRaised({ records }: { records: readonly TrainingRecord[] }) {
  const raised = skillsOver(records).filter(({ before, after }) => after > before)
  if (raised.length === 0) return null
  const shown = raised.length > room ? raised.slice(0, room - 1) : raised
  return (
    <section className="mt-[7mm]">
      <h2 className="text-xs text-ink-soft">Skills raised</h2>
      <ul className="mt-2 grid grid-cols-3 gap-x-6 gap-y-3 text-sm">
        {shown.map(({ skillId, name, before, after }) => (
          <li key={skillId} className="flex min-w-0 items-center gap-2">
            <span aria-hidden className="flex items-center gap-1">
              <LevelMark level={before} size={24} />
              <ArrowRight size={12} className="shrink-0 text-ink-faint" />
              <LevelMark level={after} size={24} />
            </span>
            <span className="min-w-0 leading-4">
              <span className="block truncate font-medium">
                <bdi>{name}</bdi>
              </span>
              <span className="block text-xs text-ink-soft">{levelMeanings[after]}</span>
            </span>
          </li>
        ))}
        {shown.length < raised.length ? (
          <li className="self-center text-ink-soft">and {count(raised.length - shown.length, 'more skill')}</li>
        ) : null}
      </ul>
    </section>
  )
}
