import { useState } from 'react'
import { Link } from 'wouter'
import type { GapClosers } from '../../../shared/contract/coverage.ts'
import type { RuleFinding } from '../../../shared/contract/findings.ts'
import type { Activity } from '../../../shared/domain/activities.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { ActivityId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { capableLevel } from '../../../shared/domain/skills.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { activityTitle } from '../../words/activities.ts'
import { count } from '../../words/counts.ts'
import { BreakRulesDialog } from '../plan/break-rules-dialog.tsx'
import { GapCloser } from './gap-closer.tsx'
import type { ShownLevel } from './levels.ts'
import { isGap } from './levels.ts'

export interface CloseGapProps {
  person: Person
  skill: Skill
  level: ShownLevel | undefined
  cycle: Cycle | undefined
  /** Undefined while it is not known. */
  closers: GapClosers | undefined
  people: readonly Person[]
  inSkill: readonly ShownLevel[]
}

interface Offered {
  activity: Activity
  title: string
  host: Person | undefined
  findings: readonly RuleFinding[]
}

const shownAtFirst = 4

/** What the cycle has that would teach somebody a skill, each with one click that plans it. */
export function CloseGap({ person, skill, level, cycle, closers, people, inSkill }: CloseGapProps) {
  const { data: calls } = useQuery('calls.list', {})
  const { data: projects } = useQuery('projects.list', {})
  const { data: accounts } = useQuery('accounts.list', {})
  const adding = useCommand('placements.add')
  const [asked, setAsked] = useState<Offered | null>(null)
  if (calls === undefined || projects === undefined || accounts === undefined) return null
  if (cycle !== undefined && closers === undefined) return null

  const activities = new Map<ActivityId, Activity>([...calls, ...projects].map((each) => [each.id, each]))
  const titleOf = (activity: Activity) => {
    const account = activity.kind === 'call' ? accounts.find(({ id }) => id === activity.accountId) : undefined
    return activityTitle(activity.title, account?.name ?? null)
  }
  const offered = (closers?.activities ?? []).flatMap(({ activityId, hostId, findings }): Offered[] => {
    const activity = activities.get(activityId)
    if (activity === undefined) return []
    return [{ activity, title: titleOf(activity), host: people.find(({ id }) => id === hostId), findings }]
  })
  const placedOn = (closers?.placedOn ?? []).flatMap((id) => activities.get(id) ?? [])
  const more = Math.max(0, offered.length - shownAtFirst) + (closers?.more ?? 0)
  const capable = new Set(inSkill.flatMap((each) => (each.level >= capableLevel ? each.personId : [])))
  const able = people.filter(({ id }) => capable.has(id))
  const levelOf = (host: Person | undefined) => inSkill.find(({ personId }) => personId === host?.id)?.level ?? 0

  const plan = async ({ activity, title }: Offered) => {
    if (cycle === undefined) return
    setAsked(null)
    const aims = isGap(level) ? '' : ` and set the target to ${Math.min(4, (level?.level ?? 0) + 1)}`
    await adding.run(
      { cycleId: cycle.id, personId: person.id, activityId: activity.id, towardsSkillId: skill.id },
      `Placed ${person.name} on ${title}, pinned there${aims}`,
    )
  }

  return (
    <section aria-labelledby="close-gap" className="mt-5">
      <h3 id="close-gap" className="text-sm font-bold">
        {isGap(level) ? 'Close this gap' : 'Learn more of it'}
      </h3>
      {placedOn.map((activity) => (
        <GapCloser
          key={activity.id}
          title={titleOf(activity)}
          activity={activity}
          host={people.find(({ id }) => id === activity.hostId)}
          hostLevel={levelOf(people.find(({ id }) => id === activity.hostId))}
          state="placed"
        />
      ))}
      {offered.slice(0, shownAtFirst).map((each) => (
        <GapCloser
          key={each.activity.id}
          {...each}
          hostLevel={levelOf(each.host)}
          state={each.findings.length > 0 ? 'barred' : 'fits'}
          isBusy={adding.isRunning}
          onPlan={() => {
            if (each.findings.length === 0) void plan(each)
            else setAsked(each)
          }}
        />
      ))}
      <p className="mt-2 text-xs text-pretty text-ink-soft">
        {closingWords({ person, skill, cycle, offered: offered.length, more, placed: placedOn.length, closers, able })}{' '}
        {cycle === undefined || more > 0 ? (
          <Link href="/plan" className="font-medium text-accent underline-offset-2 hover:underline">
            Open the plan
          </Link>
        ) : null}
      </p>
      {asked === null ? null : (
        <BreakRulesDialog
          deed={`Place ${person.name} on ${asked.title}.`}
          findings={asked.findings}
          onConfirm={() => void plan(asked)}
          onClose={() => {
            setAsked(null)
          }}
        />
      )}
    </section>
  )
}

interface ClosingFacts {
  person: Person
  skill: Skill
  cycle: Cycle | undefined
  offered: number
  more: number
  placed: number
  closers: GapClosers | undefined
  /** Who can do it alone. */
  able: readonly Person[]
}

/** What else there is, or why there is nothing and who could help. */
function closingWords({ person, skill, cycle, offered, more, placed, closers, able }: ClosingFacts): string {
  if (cycle === undefined) return 'There is no cycle ahead to plan it in.'
  if (more > 0) return `${count(more, 'more activity would', 'more activities would')} teach it.`
  if (offered > 0) return ''
  const names = (isAsked: (each: Person) => boolean) => {
    const asked = able.filter((each) => isAsked(each) && each.id !== person.id).map(({ name }) => name)
    return asked.length > 3 ? [...asked.slice(0, 3), `${asked.length - 3} more`].join(', ') : asked.join(', ')
  }
  if (skill.homeFunction === person.function) {
    const colleagues = names((each) => each.function === person.function)
    const who = colleagues === '' ? '' : ` Colleagues who can do it alone: ${colleagues}.`
    return `It is a ${person.function} skill, and rotations teach what the other function does.${who}`
  }
  if (closers !== undefined && closers.full > 0) {
    return `${count(closers.full, 'activity', 'activities')} in ${cycle.name} would teach it, but every seat is taken.`
  }
  if (placed > 0) return `Nothing else in ${cycle.name} would teach it.`
  if (!cycle.participants.some(({ personId }) => personId === person.id)) {
    return `${person.name} does not take part in ${cycle.name}.`
  }
  const kind = person.function === 'marketing' ? 'sales call' : 'content project'
  const hosts = names((each) => each.function !== person.function)
  const who = hosts === '' ? '' : ` Who could host one: ${hosts}.`
  return `No ${kind} ahead in ${cycle.name} would teach it.${who}`
}
