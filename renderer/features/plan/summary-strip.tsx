import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CycleSummary } from '../../../shared/contract/cycles.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import { count, hours } from '../../words/counts.ts'
import { qualityWords } from './words.ts'

/** The plan in one line: how good it is, who is in, which risks it takes away, and how the functions balance. */
export function SummaryStrip({ cycle, summary }: { cycle: Cycle; summary: CycleSummary }) {
  const included = summary.people.filter((person) => person.placements >= person.minimum).length
  const everyone = summary.people.length
  const { before, after } = summary.singlePointsOfFailure
  return (
    <section
      aria-label="Summary of the plan"
      className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-8 gap-y-1 border-t border-line bg-surface px-6 py-2 text-sm"
    >
      <p className="font-medium">
        {cycle.figures === null
          ? 'Put together by hand; not planned yet'
          : qualityWords(cycle.figures, summary.objective)}
      </p>
      <Figure label="Everyone included" isGood={included === everyone}>
        {included}/{everyone}
      </Figure>
      <Figure label="Single points of failure" isGood={after < before}>
        {before}
        <ArrowRight size={12} aria-hidden className="text-ink-faint" />
        <span className="sr-only">to</span>
        {after}
      </Figure>
      <Figure label="Marketing gives">{hours(summary.hours.marketing)}</Figure>
      <Figure label="Sales gives">{hours(summary.hours.sales)}</Figure>
      {summary.findings.length === 0 ? null : (
        <p className="font-medium text-bad">{count(summary.findings.length, 'broken rule')}</p>
      )}
    </section>
  )
}

function Figure({ label, isGood = false, children }: { label: string; isGood?: boolean; children: ReactNode }) {
  return (
    <p className="flex items-baseline gap-1.5 whitespace-nowrap">
      <span className="text-ink-soft">{label}</span>
      <span className={`inline-flex items-center gap-1 font-bold ${isGood ? 'text-good' : ''}`}>{children}</span>
    </p>
  )
}
