import type { ReactNode } from 'react'
import type { Briefing } from '../../../shared/contract/rotations.ts'
import type { Activity } from '../../../shared/domain/activities.ts'
import { functionOfHost } from '../../../shared/domain/activities.ts'
import { LevelMark } from '../../marks/level-mark.tsx'
import { PersonMark } from '../../marks/person-mark.tsx'
import { RoleMark } from '../../marks/role-mark.tsx'
import { audienceWords, stageWords } from '../../words/domain.ts'

export interface BriefingDetailsProps {
  briefing: Briefing
  /** The host is shown beside it already. */
  isHostKnown?: boolean
}

/** What somebody should know before they go: facts beside what there is to watch for, then how guests behave. */
export function BriefingDetails({ briefing, isHostKnown = false }: BriefingDetailsProps) {
  const { activity, accountName, role, roleMeaning, host, skills, manners } = briefing
  return (
    <div className="@container">
      <div className="grid gap-x-10 gap-y-5 @2xl:grid-cols-2" data-selectable>
        <dl className="grid grid-cols-[72px_minmax(0,1fr)] content-start gap-x-3 gap-y-2.5 text-sm">
          <Fact name="You join as">
            <span className="text-accent">
              <RoleMark role={role} isWithWords />
            </span>
            <p className="text-pretty text-ink-soft">{sentence(roleMeaning)}</p>
          </Fact>
          {isHostKnown ? null : (
            <Fact name="Host">
              <PersonMark person={{ name: host.name, function: functionOfHost(activity.kind) }} size="small" />
            </Fact>
          )}
          {accountName === null ? null : <Fact name="Account">{accountName}</Fact>}
          <Fact name={activity.kind === 'call' ? 'Call' : 'Project'}>
            <span className="block first-letter:uppercase">{kindWords(activity)}</span>
          </Fact>
          {activity.notes === null ? null : (
            <Fact name="Notes">
              <p className="text-pretty whitespace-pre-line">{activity.notes}</p>
            </Fact>
          )}
        </dl>
        {skills.length === 0 ? null : (
          <div>
            <h3 className="mb-1 text-sm text-ink-faint">Watch for</h3>
            <ul className="flex flex-col">
              {skills.map(({ skillId, name, level, targetLevel }) => (
                <li key={skillId} className="flex min-h-8 items-center gap-2 text-sm">
                  <LevelMark level={level} target={targetLevel} size={24} />
                  <span className="min-w-0 flex-1">{name}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <div className="mt-5" data-selectable>
        <h3 className="mb-1 text-sm text-ink-faint">As a guest</h3>
        <ul className="grid list-disc gap-x-10 gap-y-1 text-sm text-pretty text-ink-soft marker:text-line-strong @2xl:grid-cols-2">
          {manners.map((manner) => (
            <li key={manner} className="ml-4">
              {manner}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  )
}

/** "Discovery, consideration, one-to-one" */
function kindWords(activity: Activity): string {
  const type = activity.kind === 'call' ? activity.callType : activity.format
  const words = [type, stageWords[activity.funnelStage].toLowerCase(), audienceWords[activity.audience].toLowerCase()]
  return words.filter((part) => part !== null).join(', ')
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
