import type { TrainingRecord } from '../../../shared/domain/records.ts'
import { count, roundHours } from '../../words/counts.ts'
import { hoursOver, sumsByKind } from './record-sums.ts'

/** What it comes to, by kind, before anybody reads the list. */
export function SumsOfHours({ records }: { records: readonly TrainingRecord[] }) {
  const { call, project } = sumsByKind(records)
  const kinds = [
    { number: call.placements, words: count(call.placements, 'sales call'), hours: call.hours },
    { number: project.placements, words: count(project.placements, 'content project'), hours: project.hours },
  ].filter(({ number }) => number > 0)
  const all = { words: `${count(records.length, 'placement')} in all`, hours: hoursOver(records) }
  const sums = kinds.length > 1 ? [...kinds, all] : kinds
  return (
    <ul className="mt-6 grid grid-cols-3 gap-x-8">
      {sums.map(({ words, hours }) => (
        <li key={words}>
          <span className="block text-lg font-bold">{roundHours(hours)}</span>
          <span className="block text-xs text-ink-soft">{words}</span>
        </li>
      ))}
    </ul>
  )
}
