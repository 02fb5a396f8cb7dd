import type { ReactNode } from 'react'
import { useEffect } from 'react'
import type { CycleReport } from '../../../shared/contract/reports.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Day } from '../../../shared/domain/times.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { Logo } from '../../ui/logo.tsx'
import { count } from '../../words/counts.ts'
import { dayYearWords } from '../../words/times.ts'
import { AlignmentScale } from '../alignment/alignment-scale.tsx'
import { gapWords, standingWords } from '../alignment/findings.ts'
import { BeforeAfter } from './before-after.tsx'
import { LevelsRaised } from './levels-raised.tsx'
import { NowWhats } from './now-whats.tsx'
import { PlacementBar } from './placement-bar.tsx'
import { ReportLedger } from './report-ledger.tsx'
import { outcomeWords, promiseWords } from './report-words.ts'

export interface ReportPageProps {
  report: CycleReport
  people: ReadonlyMap<string, Person>
  skills: readonly Skill[]
  workspaceName: string
  today: Day
}

/**
 * A sheet of paper, always light. As high as what A4 and Letter have room for between margins of 12 mm: lists are cut by
 * count and lines, so that it is one page whatever people wrote.
 */
export function ReportPage({ report, people, skills, workspaceName, today }: ReportPageProps) {
  const { coverage, levelsRaised, alignment, nowWhats } = report
  const gap = gapWords(alignment)
  useTitle(`Report of ${report.name}`)
  return (
    <article
      aria-label={`Report of ${report.name}`}
      data-selectable
      className="mx-auto flex w-full flex-col gap-5 bg-surface text-ink scheme-light not-print:max-w-[210mm] not-print:border not-print:border-line not-print:p-[12mm] print:max-h-[250mm] print:max-w-[186mm] print:overflow-hidden"
    >
      <header className="flex items-start gap-4 border-b border-line-strong pb-3">
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-lg font-bold">{report.name}</h2>
          <p className="truncate text-sm text-ink-soft">
            {dayYearWords(report.startsOn)} – {dayYearWords(report.endsOn)} · {workspaceName}
          </p>
        </div>
        <span className="flex items-center gap-2 pt-1 text-sm font-bold">
          <Logo size={18} />
          Baton
        </span>
      </header>

      <p className="text-md font-bold text-balance">{outcomeWords(report)}</p>

      <div className="grid grid-cols-2 gap-x-8 gap-y-5">
        <Part title="Placements" words={reflectedWords(report)}>
          <PlacementBar placements={report.placements} />
        </Part>
        <Part title="Hours both ways" words={promiseWords(report.functions, report.endsOn < today)}>
          <ReportLedger sides={report.functions} />
        </Part>
        <Part title="Before and after">
          <BeforeAfter coverage={coverage} />
        </Part>
        <Part title={`Levels raised: ${levelsRaised.length}`}>
          <LevelsRaised changes={levelsRaised} people={people} skills={skills} />
        </Part>
      </div>

      <Part title="What people will do next">
        <NowWhats nowWhats={nowWhats} people={people} />
      </Part>

      <Part title="Alignment" words={`${standingWords(alignment)}${gap === null ? '' : ` ${gap}`}`}>
        <AlignmentScale result={alignment} />
      </Part>
    </article>
  )
}

/** The window's, so that what is printed into a file is called so. */
function useTitle(title: string) {
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
}

function reflectedWords({ placements: { done }, reflectedOn }: CycleReport): string {
  return done === 0 ? 'Nothing to reflect on yet.' : `${count(reflectedOn, 'reflection')} on ${done} done.`
}

function Part({ title, words, children }: { title: string; words?: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h3 className="text-sm font-bold">{title}</h3>
      {words === undefined ? null : <p className="mb-2 line-clamp-2 text-xs text-ink-soft">{words}</p>}
      {children}
    </section>
  )
}
