import type { AlignmentOfCycle } from '../../../shared/contract/alignment.ts'
import type { CycleId } from '../../../shared/domain/ids.ts'
import { FunctionMark } from '../../marks/function-mark.tsx'
import { TrendChart } from './trend-chart.tsx'
import { mostCycles } from './trend-geometry.ts'

export interface TrendSectionProps {
  trend: readonly AlignmentOfCycle[]
  chosen: CycleId
  onChoose: (cycleId: CycleId) => void
}

/** Whether alignment grows with rotations; cycles are chosen in it too. */
export function TrendSection({ trend, chosen, onChoose }: TrendSectionProps) {
  const withResults = trend.filter(({ result }) => result.marketing !== null || result.sales !== null).length
  return (
    <section aria-labelledby="trend" className="min-w-0">
      <div className="flex flex-wrap items-baseline gap-x-5">
        <h2 id="trend" className="text-sm font-bold">
          Cycle by cycle
        </h2>
        <span className="flex gap-4 text-xs text-ink-soft">
          <FunctionMark of="marketing" />
          <FunctionMark of="sales" />
        </span>
      </div>
      <p className="mb-3 text-sm text-ink-soft">
        {withResults < 2
          ? 'A trend begins with the second cycle that has results.'
          : trend.length > mostCycles
            ? `The newest ${mostCycles} of ${trend.length} cycles.`
            : 'How both see it, above the hours of rotation that were done.'}
      </p>
      <TrendChart cycles={trend} chosen={chosen} onChoose={onChoose} />
    </section>
  )
}
