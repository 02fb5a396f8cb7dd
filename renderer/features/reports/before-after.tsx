import type { CycleReport } from '../../../shared/contract/reports.ts'
import { beforeAfterWords } from './report-words.ts'

/** Coverage of skills and single points of failure, on the day before the cycle and after it. */
export function BeforeAfter({ coverage: { before, after } }: { coverage: CycleReport['coverage'] }) {
  return (
    <div className="mt-2 flex flex-col gap-3 text-sm">
      <div>
        <p className="flex items-baseline justify-between gap-3">
          <span>Capable people of those wanted</span>
          <b className="font-bold">
            {beforeAfterWords(before.covered, after?.covered ?? null)} of {(after ?? before).wanted}
          </b>
        </p>
        <Filled covered={before.covered} wanted={before.wanted} isPast={after !== null} />
        {after === null ? null : <Filled covered={after.covered} wanted={after.wanted} isPast={false} />}
      </div>
      <p className="flex items-baseline justify-between gap-3">
        <span>Skills that rest on one person</span>
        <b className="font-bold">
          {beforeAfterWords(before.singlePointsOfFailure, after?.singlePointsOfFailure ?? null)}
        </b>
      </p>
    </div>
  )
}

function Filled({ covered, wanted, isPast }: { covered: number; wanted: number; isPast: boolean }) {
  const share = wanted === 0 ? 0 : (covered / wanted) * 100
  return (
    <span aria-hidden className="mt-1 block h-2 overflow-hidden rounded-full bg-hover">
      <span
        className={`block h-full rounded-full forced-color-adjust-none ${isPast ? 'bg-level' : 'bg-accent'}`}
        style={{ width: `${share}%` }}
      />
    </span>
  )
}
