import { ArrowRight, TriangleAlert } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useToday } from '../../backend/use-today.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { stageWords } from '../../words/domain.ts'
import type { CoverageLine } from './coverage-lines.ts'
import { coverageGroups, coverageLines, dangerWords, leavingWords, stateHeadings } from './coverage-lines.ts'
import { planningCycle } from './learners.ts'
import { PersonSlots } from './person-slots.tsx'
import { trendPoints } from './trend.ts'
import { TrendChart } from './trend-chart.tsx'

export interface CoverageViewProps {
  skills: readonly Skill[]
  people: readonly Person[]
  /** Whose leaving is tried out. */
  leaving: readonly PersonId[]
  onOpen: (skill: Skill) => void
}

/** Who can do each skill alone against the number wanted, what is in danger first; over the cycles, and if people left. */
export function CoverageView({ skills, people, leaving, onOpen }: CoverageViewProps) {
  const scroller = useRef<HTMLElement>(null)
  const { data: now } = useQuery('coverage.get', {})
  const { data: left } = useQuery('coverage.get', leaving.length === 0 ? null : { withoutIds: [...leaving] })
  const { data: trend } = useQuery('coverage.trend', {})
  const { data: cycles } = useQuery('cycles.list', {})
  const cycle = planningCycle(cycles ?? [], useToday())
  const { data: summary } = useQuery('cycles.summary', cycle === undefined ? null : { id: cycle.id })
  const byId = useMemo(() => new Map(people.map((person) => [person.id, person])), [people])
  const without = leaving.length === 0 ? now : left
  const lines = useMemo(
    () =>
      now === undefined || without === undefined
        ? undefined
        : coverageLines({ skills, now: now.skills, without: without.skills, planned: summary?.coverage ?? [] }),
    [skills, now, without, summary],
  )
  useEffect(() => {
    // What scrolls must be reachable by keyboard.
    if (scroller.current !== null) scroller.current.tabIndex = 0
  })
  if (now === undefined || trend === undefined || lines === undefined || without === undefined) return null
  if (lines.length === 0) return <EmptyState title="No skill is called that">Try fewer letters.</EmptyState>

  const plan = cycle === undefined || summary === undefined ? undefined : { name: cycle.name, summary }
  const points = trendPoints(trend, now.totals, plan)
  const names = leaving.flatMap((id) => byId.get(id)?.name ?? [])
  return (
    <section
      ref={scroller}
      aria-label="Coverage of skills"
      className="focus-inset min-h-0 flex-1 overflow-auto border-t border-line px-6 pb-6"
    >
      <div className="flex flex-wrap items-start gap-x-8 gap-y-3 py-4">
        <div className="min-w-64 flex-1">
          <h2 className="text-md font-bold text-pretty">
            {names.length === 0 ? dangerWords(lines) : leavingWords(lines, names)}
          </h2>
          <p className="mt-1 text-sm text-ink-soft">
            {without.totals.covered} of {without.totals.wanted} wanted capable people{' '}
            {names.length === 0 ? 'are there' : 'would be left'}.
          </p>
          <Legend isLeaving={names.length > 0} />
        </div>
        {points.length < 2 ? null : (
          <div className="flex flex-wrap gap-8">
            <TrendChart
              title="Capable people, of those wanted"
              points={points}
              valueOf={({ totals }) => totals.covered}
            />
            <TrendChart
              title="Skills that rest on one person"
              points={points}
              valueOf={({ totals }) => totals.singlePointsOfFailure}
            />
          </div>
        )}
      </div>
      {coverageGroups(lines).map(({ state, lines: inState }) => (
        <section key={state} aria-labelledby={`coverage-${state}`} className="mb-4">
          <h3 id={`coverage-${state}`} className="flex h-8 items-center gap-2 border-b border-line text-xs font-bold">
            {state === 'single' || state === 'nobody' ? (
              <TriangleAlert size={14} aria-hidden className={state === 'nobody' ? 'text-bad' : 'text-warn'} />
            ) : null}
            <span className="text-ink-soft">{stateHeadings[state]}</span>
            <span className="font-normal text-ink-faint">{inState.length}</span>
          </h3>
          <ul>
            {inState.map((line) => (
              <Line key={line.skill.id} line={line} people={byId} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

interface LineProps {
  line: CoverageLine
  people: ReadonlyMap<PersonId, Person>
  onOpen: (skill: Skill) => void
}

function Line({ line, people, onOpen }: LineProps) {
  const { skill, wanted, capable, lost, planned, hasFallen } = line
  const left = capable.length - lost.size
  return (
    <li className="grid [contain-intrinsic-height:auto_45px] [content-visibility:auto] grid-cols-[minmax(144px,232px)_104px_minmax(0,1fr)] items-center gap-x-4 border-b border-line/60 text-sm">
      <div className="min-w-0 py-1">
        <button
          type="button"
          onClick={() => {
            onOpen(skill)
          }}
          className="-mx-1.5 block max-w-full truncate rounded-sm px-1.5 text-left hover:bg-hover"
        >
          {skill.name}
        </button>
        <p className="truncate text-xs text-ink-faint">{stageWords[skill.funnelStage]}</p>
      </div>
      <div className="flex flex-col">
        <p className="inline-flex items-center gap-1">
          {lost.size === 0 ? null : (
            <>
              <span className="text-ink-faint">{capable.length}</span>
              <ArrowRight size={12} aria-label="to" className="text-ink-faint" />
            </>
          )}
          <span className={left < wanted ? `font-medium ${hasFallen ? 'text-bad' : 'text-warn'}` : ''}>{left}</span>
          <span className="text-ink-soft">of {wanted}</span>
        </p>
        {planned === null ? null : (
          <p className={`text-xs ${planned > capable.length ? 'text-good' : 'text-ink-soft'}`}>{planned} as planned</p>
        )}
      </div>
      <PersonSlots line={line} people={people} />
    </li>
  )
}

function Legend({ isLeaving }: { isLeaving: boolean }) {
  const square = 'inline-block size-3.5 rounded-sm'
  return (
    <p aria-hidden className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-soft">
      <span className="inline-flex items-center gap-1.5">
        <span className={`${square} bg-teal-soft ring-1 ring-line-control`} /> does it alone
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span
          className={`${square} bg-linear-to-r from-teal-soft from-50% to-transparent to-50% ring-1 ring-line-control`}
        />{' '}
        with help
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span className={`${square} border border-dashed border-line-control`} /> wanted
      </span>
      {isLeaving ? (
        <span className="inline-flex items-center gap-1.5">
          <span className="inline-block h-0.5 w-4 -rotate-45 bg-bad" /> would leave
        </span>
      ) : null}
    </p>
  )
}
