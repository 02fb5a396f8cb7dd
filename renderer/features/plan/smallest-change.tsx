import { CalendarOff, Clock, PinOff, Repeat2, Search, Users } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts'
import type { SmallestChange as Change } from '../../../shared/contract/explanations.ts'
import type { CycleId } from '../../../shared/domain/ids.ts'
import { useTask } from '../../backend/use-task.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { count } from '../../words/counts.ts'
import { openBar } from './plan-view.ts'
import { inWords } from './words.ts'

const icons: Record<string, LucideIcon> = {
  pinned: PinOff,
  'weekly-hours': Clock,
  availability: CalendarOff,
  seats: Users,
}

/** Looks for the fewest things a lead could change so that it works out, by planning again with each. */
export function SmallestChange({ cycleId, of }: { cycleId: CycleId; of: InputOf<'cycles.smallestChange'>['for'] }) {
  const { start, cancel, isRunning, progress, error } = useTask('cycles.smallestChange')
  const [answer, setAnswer] = useState<OutputOf<'cycles.smallestChange'>>()
  const find = async () => {
    setAnswer(undefined)
    const result = await start({ id: cycleId, for: of })
    if (result.ok) setAnswer(result.output)
  }
  return (
    <section aria-live="polite">
      <h3 className="mb-2 text-sm font-bold">The smallest change</h3>
      {isRunning ? (
        <ProgressBar
          label="Trying changes by planning again"
          share={null}
          words={progress === undefined || progress.found === 0 ? '' : `${count(progress.found, 'way')} found`}
          onCancel={cancel}
          cancelLabel="Stop"
        />
      ) : answer === undefined ? (
        <Button icon={Search} onClick={() => void find()}>
          Find the smallest change
        </Button>
      ) : (
        <div className="flex flex-col gap-3 text-sm">
          <p className="text-pretty text-ink-soft">{answer.words}</p>
          {answer.alternatives.length === 0 ? null : (
            <ol className="flex flex-col gap-2">
              {answer.alternatives.map((alternative) => (
                <Alternative key={alternative.words} change={alternative} />
              ))}
            </ol>
          )}
        </div>
      )}
      {error === undefined || error.code === 'cancelled' ? null : <p className="text-sm text-bad">{error.words}</p>}
    </section>
  )
}

function Alternative({ change }: { change: Change }) {
  return (
    <li className="rounded-md border border-line px-3 py-2">
      <p className="text-pretty">{change.words}</p>
      <ul className="mt-1.5 flex flex-col gap-1">
        {change.changes.map((each) => {
          const Icon = icons[each.rule] ?? Repeat2
          const { placementId } = each
          return (
            <li key={`${each.rule}/${each.words}`} className="flex items-start gap-2 text-ink-soft">
              <Icon size={14} aria-hidden className="mt-0.5 shrink-0 text-ink-faint" />
              <span className="min-w-0 flex-1">
                {each.words}
                <span className="text-ink-faint"> ({inWords(each.rule)})</span>
              </span>
              {placementId === null ? null : (
                <Button
                  look="quiet"
                  onClick={() => {
                    openBar(placementId)
                  }}
                >
                  Show
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {change.moved === 0 ? null : (
        <p className="mt-1 text-xs text-ink-faint">{count(change.moved, 'other placement')} would move for it.</p>
      )}
    </li>
  )
}
