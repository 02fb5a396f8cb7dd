import { Columns2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CycleSummary } from '../../../shared/contract/cycles.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { SkillId } from '../../../shared/domain/ids.ts'
import type { WorkFunction } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { PersonMark } from '../../marks/person-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { count, roundHours } from '../../words/counts.ts'
import { stageWords } from '../../words/domain.ts'
import type { Board } from './board.ts'
import type { CyclePart } from './cycle-dialog.tsx'
import { FindingsList } from './findings-list.tsx'
import { LeftOutReasons, leftOutWords } from './left-out.tsx'
import { ledgerWords } from './ledger-words.ts'
import { PlanLedger } from './plan-ledger.tsx'
import { RulePoints } from './rule-points.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { pointsNote, qualityWords } from './words.ts'

export interface PlanSummaryProps {
  cycle: Cycle
  summary: CycleSummary
  board: Board
  skills: ReadonlyMap<SkillId, Skill>
  /** Opens what the cycle was set up with. */
  onChange: (part: CyclePart) => void
}

/** How the plan does: against the best possible, between the functions, for every person and for every skill. */
export function PlanSummary({ cycle, summary, board, skills, onChange }: PlanSummaryProps) {
  const { figures } = cycle
  const isClosed = cycle.status === 'closed'
  const { before, after } = summary.singlePointsOfFailure
  return (
    <section className="@container min-h-0 flex-1 overflow-auto border-t border-line" aria-label="Summary">
      <div className="grid max-w-[1180px] gap-x-12 gap-y-8 px-6 py-6 @4xl:grid-cols-2">
        <Part
          title={figures === null ? 'Not planned yet' : qualityWords(figures, summary)}
          note={
            figures === null
              ? 'This plan was put together by hand.'
              : `${pointsNote(figures, summary)} Planned in ${count(Math.max(1, Math.round(figures.seconds)), 'second')}.`
          }
          action={
            isClosed ? undefined : (
              <Button
                icon={Columns2}
                onClick={() => {
                  onChange('rules')
                }}
              >
                Compare other rules
              </Button>
            )
          }
        >
          <RulePoints rules={summary.rules} />
        </Part>
        <div className="flex flex-col gap-8">
          {summary.findings.length === 0 ? null : (
            <Part
              title={count(summary.findings.length, 'broken rule')}
              note="By changes made by hand, or because facts or rules changed since."
            >
              <FindingsList findings={summary.findings} board={board} />
            </Part>
          )}
          <Part
            title="Hours for the other function"
            note={ledgerWords(summary.ledger)}
            action={
              isClosed ? undefined : (
                <Button
                  onClick={() => {
                    onChange('commitments')
                  }}
                >
                  Change commitments
                </Button>
              )
            }
          >
            <PlanLedger ledger={summary.ledger} />
          </Part>
        </div>
        <Part title="People" note="Placements against the minimum, and hours.">
          <PeopleBars people={summary.people} board={board} />
        </Part>
        <Part
          title={
            after < before
              ? `Single points of failure: ${before} → ${after}`
              : count(after, 'single point of failure', 'single points of failure')
          }
          note="Capable people for each skill now, and after the plan if everybody moves up one level in the skills they meet."
        >
          <CoverageBars coverage={summary.coverage} skills={skills} />
        </Part>
        <div className="@4xl:col-span-2">
          <Part title={leftOutWords(summary.leftOut, board)} note="With the rules that stand in the way.">
            <LeftOutReasons leftOut={summary.leftOut} board={board} className="max-h-96" />
          </Part>
        </div>
      </div>
    </section>
  )
}

interface PartProps {
  title: string
  note: string
  /** What to do about it: a button. */
  action?: ReactNode
  children: ReactNode
}

function Part({ title, note, action, children }: PartProps) {
  return (
    <section className="min-w-0">
      <div className="mb-3 flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h2 className="text-base font-bold">{title}</h2>
          <p className="text-sm text-pretty text-ink-soft">{note}</p>
        </div>
        {action}
      </div>
      {children}
    </section>
  )
}

const fills: Record<WorkFunction, string> = { marketing: 'bg-teal', sales: 'bg-violet' }

function PeopleBars({ people, board }: { people: CycleSummary['people']; board: Board }) {
  const most = Math.max(1, ...people.map((person) => person.hours))
  const sorted = people
    .flatMap((each) => {
      const person = board.people.get(each.personId)
      return person === undefined ? [] : [{ ...each, person }]
    })
    .sort(
      (a, b) => a.person.function.localeCompare(b.person.function) || a.person.name.localeCompare(b.person.name, 'en'),
    )
  return (
    <VirtualList
      label="Placements and hours by person"
      items={sorted}
      keyOf={(each) => each.personId}
      className={sorted.length > 14 ? 'h-[392px]' : ''}
      render={({ person, placements, minimum, hours: given }) => (
        <div className="grid h-7 grid-cols-[minmax(0,160px)_72px_1fr_56px] items-center gap-3 pr-2 text-sm">
          <PersonMark person={person} size="small" />
          <Dots placements={placements} minimum={minimum} />
          <Track>
            <span
              className={`h-full rounded-sm ${fills[person.function]}`}
              style={{ width: `${(given / most) * 100}%` }}
            />
          </Track>
          <span className="text-right text-xs">{roundHours(given)}</span>
        </div>
      )}
    />
  )
}

/** A dot for every placement, an empty one for every one that is missing to the minimum. */
function Dots({ placements, minimum }: { placements: number; minimum: number }) {
  const missing = Math.max(0, minimum - placements)
  const label = `${count(placements, 'placement')}${missing > 0 ? `, ${missing} short of the minimum` : ''}`
  if (placements + missing > 6) {
    return (
      <span className={`text-xs ${missing > 0 ? 'text-warn' : ''}`} title={label}>
        {missing > 0 ? `${placements} of ${minimum}` : placements}
      </span>
    )
  }
  return (
    <span className="flex gap-1">
      <span className="sr-only">{label}</span>
      {Array.from({ length: placements }, (_, index) => (
        <span key={index} className="size-2 rounded-full bg-ink-soft" />
      ))}
      {Array.from({ length: missing }, (_, index) => (
        <span key={index} className="size-2 rounded-full border border-warn" />
      ))}
    </span>
  )
}

function CoverageBars({
  coverage,
  skills,
}: {
  coverage: CycleSummary['coverage']
  skills: ReadonlyMap<SkillId, Skill>
}) {
  const known = coverage
    .flatMap((each) => {
      const skill = skills.get(each.skillId)
      return skill === undefined ? [] : [{ ...each, skill }]
    })
    // What changes comes first, of that the scarcest.
    .sort(
      (a, b) =>
        b.after - b.before - (a.after - a.before) ||
        a.before - b.before ||
        a.skill.name.localeCompare(b.skill.name, 'en'),
    )
  const most = Math.max(1, ...known.map((each) => Math.max(each.wanted, each.after)))
  return (
    <VirtualList
      label="Capable people by skill"
      items={known}
      keyOf={(each) => each.skillId}
      className={known.length > 14 ? 'h-[392px]' : ''}
      render={({ skill, before, after, wanted }) => (
        <div className="grid h-7 grid-cols-[minmax(0,200px)_1fr_112px] items-center gap-3 pr-2 text-sm">
          <span className="truncate" title={`${skill.name}, ${stageWords[skill.funnelStage]}`}>
            {skill.name}
          </span>
          <Track>
            <span className="h-full bg-accent" style={{ width: `${(before / most) * 100}%` }} />
            <span
              className="striped h-full bg-accent-soft text-accent"
              style={{ width: `${((after - before) / most) * 100}%` }}
            />
            <span
              className="absolute -inset-y-0.5 w-0.5 bg-ink"
              style={{ left: `calc(${(wanted / most) * 100}% - 2px)` }}
            />
          </Track>
          <span className={`text-right text-xs ${after < wanted ? 'text-warn' : ''}`}>
            {before} → {after} of {wanted}
          </span>
        </div>
      )}
    />
  )
}

function Track({ children }: { children: ReactNode }) {
  return (
    <span aria-hidden className="relative flex h-2.5 rounded-sm bg-hover">
      {children}
    </span>
  )
}
