import { Check, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { ExportExtent } from '../../../shared/domain/record-exports.ts'
import type { RecordTarget } from '../../../shared/domain/records.ts'
import { dayIn } from '../../../shared/domain/times.ts'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { count } from '../../words/counts.ts'
import { dayShortWords } from '../../words/times.ts'
import { deedWords, groupProblems, preflightWords, targetWords } from './record-words.ts'
import type { Preflight } from './use-preflight.ts'

export interface ExportOutcomeProps {
  preflight: Preflight
  target: RecordTarget
  extent: ExportExtent
}

/** What would come of it, before anything is written. */
export function ExportOutcome({ preflight: { result, share, problem }, target, extent }: ExportOutcomeProps) {
  if (problem !== undefined) return <p className="text-sm text-bad">{problem}</p>
  if (result === undefined) return <ProgressBar label="Looking through the records" share={share} />
  const { rejected, byHand } = result
  const Icon = rejected === 0 ? Check : TriangleAlert
  return (
    <section aria-label="Before it is written" className="flex flex-col gap-4 text-sm">
      <div>
        <p className="flex items-start gap-2">
          <Icon size={16} aria-hidden className={`mt-0.5 shrink-0 ${rejected === 0 ? 'text-good' : 'text-warn'}`} />
          <span className="text-pretty">
            {extent === 'all' ? preflightWords(result) : <ChangesSince result={result} />}
          </span>
        </p>
        {rejected === 0 ? null : <Reasons problems={groupProblems(result)} />}
      </div>
      {byHand.length === 0 ? null : (
        <div>
          <p className="flex items-start gap-2">
            <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-warn" />
            <span className="text-pretty">
              {targetWords[target].label} cannot be told to take something back. Do this there by hand; it is said only
              until the next file is saved.
            </span>
          </p>
          <Points>
            {byHand.slice(0, mostByHand).map(({ placementId, words }) => (
              <li key={placementId} className="text-pretty">
                {words}
              </li>
            ))}
            {byHand.length <= mostByHand ? null : <li>And {count(byHand.length - mostByHand, 'record')} more.</li>}
          </Points>
        </div>
      )}
    </section>
  )
}

/** As many as somebody goes through; the others are in the list of exports. */
const mostByHand = 50

function ChangesSince({ result: { changes, rejected } }: { result: OutputOf<'records.preflight'> }) {
  const zone = useWorkspaceZone()
  const since = changes.since === null ? '' : ` since ${dayShortWords(dayIn(zone, changes.since))}`
  const left = rejected === 0 ? '' : ` ${count(rejected, 'record')} would be turned down and left out.`
  const what = deedWords(changes)
  return what === '' ? `Nothing is new or corrected${since}.${left}` : `${what}${since}.${left}`
}

/** So many that what can be done about them stays in sight below. */
const reasonsAtFirst = 3

/** Why records would be turned down, the most frequent first. */
function Reasons({ problems }: { problems: ReturnType<typeof groupProblems> }) {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? problems : problems.slice(0, reasonsAtFirst)
  return (
    <>
      <Points>
        {shown.map(({ words, records }) => (
          <li key={words} className="text-pretty">
            {words} <span className="whitespace-nowrap text-ink-faint">{count(records, 'record')}</span>
          </li>
        ))}
      </Points>
      {shown.length === problems.length ? null : (
        <Button
          look="quiet"
          className="mt-1"
          onClick={() => {
            setIsWhole(true)
          }}
        >
          Show all {count(problems.length, 'reason')}
        </Button>
      )}
    </>
  )
}

function Points({ children }: { children: ReactNode }) {
  return <ul className="mt-2 flex flex-col gap-1 border-l-2 border-warn pl-3 text-ink-soft">{children}</ul>
}
