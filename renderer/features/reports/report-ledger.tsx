import type { WorkFunction } from '../../../shared/domain/people.ts'
import { FunctionMark } from '../../marks/function-mark.tsx'
import type { Side } from './report-words.ts'
import { sideWords } from './report-words.ts'

const looks: Record<WorkFunction, { solid: string; title: string }> = {
  marketing: { solid: 'bg-teal', title: 'Marketing gave sales' },
  sales: { solid: 'bg-violet', title: 'Sales gave marketing' },
}

/** What each function gave the other: delivered solid, inside the outline of what was promised. */
export function ReportLedger({ sides }: { sides: readonly Side[] }) {
  const most = Math.max(1, ...sides.flatMap(({ hoursPromised, hoursDone }) => [hoursPromised ?? 0, hoursDone]))
  const share = (hours: number) => `${(hours / most) * 100}%`
  return (
    <ul className="flex flex-col gap-2.5 text-sm">
      {sides.map((side) => {
        const { solid, title } = looks[side.function]
        return (
          <li key={side.function}>
            <div className="flex items-baseline justify-between gap-3">
              <span className="flex items-center gap-2">
                <FunctionMark of={side.function} isMute />
                {title}
              </span>
              <span className="text-xs text-ink-soft">{sideWords(side)}</span>
            </div>
            <span aria-hidden className="relative mt-1 block h-3 forced-color-adjust-none">
              <span
                className={`absolute inset-y-0.5 left-0 rounded-sm ${solid}`}
                style={{ width: share(side.hoursDone) }}
              />
              {side.hoursPromised === null ? null : (
                <span
                  className="absolute inset-y-0 left-0 rounded-sm border border-ink"
                  style={{ width: share(side.hoursPromised) }}
                />
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
