import { Check, ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import type { Step } from './steps.ts'

/** The steps along a track, like legs of a relay. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="mb-3 text-sm font-bold">
        This cycle
      </h2>
      <ol className="relative">
        {steps.map((step, index) => (
          <li key={step.title} className="relative flex gap-3">
            <Leg state={step.state} isLast={index === steps.length - 1} number={index + 1} />
            <Link
              href={step.path}
              aria-current={step.state === 'next' ? 'step' : undefined}
              className={`group mb-2 flex min-w-0 flex-1 items-center gap-3 rounded-md px-3 py-2 ${
                step.state === 'next' ? 'bg-accent-soft' : 'hover:bg-hover'
              }`}
            >
              <span className="min-w-0 flex-1">
                <span className={`block text-base ${step.state === 'later' ? 'text-ink-soft' : 'font-medium'}`}>
                  {step.title}
                  <span className="sr-only">{stateWords[step.state]}</span>
                </span>
                <span className="block truncate text-sm text-ink-soft">{step.words}</span>
              </span>
              <ChevronRight size={16} aria-hidden className="shrink-0 text-ink-faint" />
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}

const stateWords: Record<Step['state'], string> = { done: ' (done)', next: ' (next)', later: '' }

function Leg({ state, isLast, number }: { state: Step['state']; isLast: boolean; number: number }) {
  const looks: Record<Step['state'], string> = {
    done: 'border-accent bg-accent text-on-accent',
    next: 'border-accent bg-canvas text-accent',
    later: 'border-line-strong bg-canvas text-ink-faint',
  }
  return (
    <span aria-hidden className="flex w-6 shrink-0 flex-col items-center pt-3">
      <span
        className={`flex size-6 shrink-0 items-center justify-center rounded-full border-2 text-xs font-bold ${looks[state]}`}
      >
        {state === 'done' ? <Check size={14} strokeWidth={3} /> : number}
      </span>
      {isLast ? null : <span className={`mt-1 -mb-2 w-0.5 flex-1 ${state === 'done' ? 'bg-accent' : 'bg-line'}`} />}
    </span>
  )
}
