import { Progress } from '@base-ui/react/progress'
import type { PlanProgress } from '../../../shared/contract/cycles.ts'
import { Button } from '../../ui/button.tsx'
import { count } from '../../words/counts.ts'
import { convergence, progressWords } from './progress-words.ts'

/** In place of the summary while a cycle is planned: the best so far, how good it is for certain, and the way out. */
export function PlanProgressStrip({ progress, onStop }: { progress: PlanProgress | undefined; onStop: () => void }) {
  const hasPlan = progress !== undefined && progress.objective !== null && progress.placements > 0
  const share = progress?.phase === 'saving' ? 1 : convergence(progress?.gap ?? null)
  return (
    <section
      aria-label="Planning"
      className="flex h-16 shrink-0 items-center gap-6 border-t border-line bg-surface px-6"
    >
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-3 text-sm">
          <p className="truncate font-medium">{progressWords(progress)}</p>
          <p className="ml-auto shrink-0 text-xs text-ink-soft">
            {hasPlan ? `${count(progress.placements, 'placement')} so far · ` : ''}
            {count(Math.round(progress?.seconds ?? 0), 'second')}
          </p>
        </div>
        <Progress.Root
          value={hasPlan ? share * 100 : null}
          aria-label="How close the plan is to the best possible"
          className="mt-2"
        >
          <Progress.Track className="relative h-2 overflow-hidden rounded-full bg-hover">
            <Progress.Indicator className="h-full rounded-full bg-accent transition-[width] data-indeterminate:w-2/5 data-indeterminate:animate-[pass_1.4s_ease-in-out_infinite]" />
          </Progress.Track>
        </Progress.Root>
      </div>
      <Button onClick={onStop}>{hasPlan ? 'Stop and keep this plan' : 'Stop'}</Button>
    </section>
  )
}
