import type { TrainingRecord } from '../../../shared/domain/records.ts'
import { LevelMark } from '../../marks/level-mark.tsx'
import { raisedOf } from './record-words.ts'

/** The level that was reached first, because names are cut where there is no room; all of them while the pointer rests. */
export function LevelsRaised({ record }: { record: TrainingRecord }) {
  const [first, ...others] = record.skills.filter(({ before, after }) => after > before)
  if (first === undefined) return null
  return (
    <span title={raisedOf(record)} className="inline-flex max-w-full min-w-0 items-center gap-1.5 align-middle">
      <LevelMark level={first.after} size={22} />
      <span className="truncate">{first.name}</span>
      {others.length === 0 ? null : <span className="shrink-0 text-ink-faint">+{others.length}</span>}
    </span>
  )
}
