import { ArrowRight, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CycleSummary } from '../../../shared/contract/cycles.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import { FunctionMark } from '../../marks/function-mark.tsx'
import { count, roundHours } from '../../words/counts.ts'
import { qualityWords } from './words.ts'

const workFunctions = ['marketing', 'sales'] as const

/** The plan in one line: how good it is, who is in, which risks it takes away, and how the functions balance. */
export function SummaryStrip({ cycle, summary }: { cycle: Cycle; summary: CycleSummary }) {
  const included = summary.people.filter((person) => person.placements >= person.minimum).length
  const everyone = summary.people.length
  const { before, after } = summary.singlePointsOfFailure
  return (
    <section
      aria-label="Summary of the plan"
      className="@container flex h-10 shrink-0 items-center gap-6 overflow-hidden border-t border-line bg-surface px-6 text-sm whitespace-nowrap"
    >
      <p className="shrink-0 font-medium">
        {cycle.figures === null ? 'Put together by hand; not planned yet' : qualityWords(cycle.figures, summary)}
      </p>
      {summary.findings.length === 0 ? null : (
        <p className="inline-flex items-center gap-1.5 font-medium text-bad">
          <TriangleAlert size={14} aria-hidden />
          {count(summary.findings.length, 'broken rule')}
        </p>
      )}
      {/* The rest is in the summary, where there is room for all of it. */}
      <Figure label="Everyone included" isGood={included === everyone} className="hidden @2xl:flex">
        {included}/{everyone}
      </Figure>
      <Figure label="Single points of failure" isGood={after < before} className="hidden @4xl:flex">
        {before}
        <ArrowRight size={12} aria-hidden className="text-ink-faint" />
        <span className="sr-only">to</span>
        {after}
      </Figure>
      <Figure label="Hours given" className={summary.findings.length === 0 ? 'hidden @5xl:flex' : 'hidden @6xl:flex'}>
        {workFunctions.map((workFunction) => (
          <span key={workFunction} className="mr-2 inline-flex items-center gap-1.5">
            <FunctionMark of={workFunction} isMute />
            {roundHours(summary.hours[workFunction])}
          </span>
        ))}
      </Figure>
    </section>
  )
}

function Figure({
  label,
  isGood = false,
  className,
  children,
}: {
  label: string
  isGood?: boolean
  className: string
  children: ReactNode
}) {
  return (
    <p className={`items-baseline gap-1.5 ${className}`}>
      <span className="text-ink-soft">{label}</span>
      <span className={`inline-flex items-center gap-1 font-bold ${isGood ? 'text-good' : ''}`}>{children}</span>
    </p>
  )
}
