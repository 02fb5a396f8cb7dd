import { CircleCheck } from 'lucide-react'
import type { RuleFinding } from '../../../shared/contract/findings.ts'
import type { Activity } from '../../../shared/domain/activities.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { LevelMark } from '../../marks/level-mark.tsx'
import { PersonMark } from '../../marks/person-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { count } from '../../words/counts.ts'
import { whenWords } from '../../words/activities.ts'

export interface GapCloserProps {
  title: string
  activity: Activity
  host: Person | undefined
  /** In the skill. */
  hostLevel: number
  state: 'placed' | 'fits' | 'barred'
  findings?: readonly RuleFinding[]
  isBusy?: boolean
  onPlan?: () => void
}

/** One activity that would teach a skill: what, when, with whom, and the deed. */
export function GapCloser(props: GapCloserProps) {
  const { title, activity, host, hostLevel, state, findings = [], isBusy = false, onPlan } = props
  const zone = useWorkspaceZone()
  return (
    <article aria-label={title} className="border-b border-line py-2.5 text-sm">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h4 className="truncate font-medium">{title}</h4>
          <p className="text-xs text-ink-soft">{whenWords(activity, zone)}</p>
        </div>
        {state === 'placed' ? (
          <span className="inline-flex items-center gap-1.5 text-xs font-medium text-good">
            <CircleCheck size={14} aria-hidden />
            Planned
          </span>
        ) : (
          <Button disabled={isBusy} onClick={onPlan}>
            {state === 'barred' ? 'Plan it anyway' : 'Plan it'}
          </Button>
        )}
      </div>
      {host === undefined ? null : (
        <div className="mt-1 flex items-center gap-2 text-xs text-ink-soft">
          with
          <PersonMark person={host} size="small" />
          <LevelMark level={hostLevel} size={24} />
        </div>
      )}
      {findings.length === 0 ? null : (
        <p className="mt-1 text-xs text-bad">
          Breaks {count(findings.length, 'rule')}: {findings[0]?.words}
        </p>
      )}
    </article>
  )
}
