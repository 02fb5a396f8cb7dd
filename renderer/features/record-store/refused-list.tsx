import type { OutputOf } from '../../../shared/contract/contract.ts'
import { count } from '../../words/counts.ts'
import { groupRefused } from './store-words.ts'

/** Why the store would not take some, in its own words. */
export function RefusedList({ refused }: { refused: OutputOf<'recordStores.post'>['refused'] }) {
  if (refused.length === 0) return null
  return (
    <ul
      aria-label="What the store refused"
      className="mt-2 flex flex-col gap-1 border-l-2 border-warn pl-3 text-ink-soft"
    >
      {groupRefused(refused).map(({ words, records }) => (
        <li key={words} className="break-words text-pretty">
          {words} <span className="whitespace-nowrap text-ink-faint">{count(records, 'record')}</span>
        </li>
      ))}
    </ul>
  )
}
