import type { LedgerEntry } from '../../../shared/contract/comparisons.ts'
import type { WorkFunction } from '../../../shared/domain/people.ts'
import { FunctionMark } from '../../marks/function-mark.tsx'
import { entryWords, shortBy } from './ledger-words.ts'

const looks: Record<WorkFunction, { solid: string; striped: string; title: string }> = {
  marketing: { solid: 'bg-teal', striped: 'bg-teal-soft text-teal', title: 'Marketing gives sales' },
  sales: { solid: 'bg-violet', striped: 'bg-violet-soft text-violet', title: 'Sales gives marketing' },
}

/** What each function gives the other: delivered solid, planned striped, and a line where the promise is. */
export function PlanLedger({ ledger }: { ledger: readonly LedgerEntry[] }) {
  const most = Math.max(1, ...ledger.flatMap(({ promised, planned }) => [promised ?? 0, planned]))
  const share = (hours: number) => `${(hours / most) * 100}%`
  return (
    <ul className="flex flex-col gap-3 text-sm">
      {ledger.map((entry) => {
        const { solid, striped, title } = looks[entry.function]
        return (
          <li key={entry.function}>
            <div className="flex items-center justify-between gap-3">
              <span className="flex items-center gap-2">
                <FunctionMark of={entry.function} isMute />
                {title}
              </span>
              <span className={`text-xs ${shortBy(entry) > 0 ? 'text-warn' : 'text-ink-soft'}`}>
                {entryWords(entry)}
              </span>
            </div>
            <span aria-hidden className="relative mt-1 flex h-2.5 rounded-sm bg-hover">
              <span
                className={`h-full rounded-l-sm forced-color-adjust-none ${solid}`}
                style={{ width: share(entry.delivered) }}
              />
              <span
                className={`striped h-full rounded-r-sm ${striped}`}
                style={{ width: share(entry.planned - entry.delivered) }}
              />
              {entry.promised === null ? null : (
                <span
                  className="absolute -inset-y-0.5 w-0.5 bg-ink"
                  style={{ left: `calc(${share(entry.promised)} - 2px)` }}
                />
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
