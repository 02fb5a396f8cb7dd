import { useMemo, useState } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import { FunnelStage } from '../../../shared/domain/skills.ts'
import { dayIn, type Instant } from '../../../shared/domain/times.ts'
import { RuleSettings } from '../../../shared/rules/settings.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { stageWords } from '../../words/domain.ts'
import { useMe } from '../identity/use-me.ts'
import { PersonLevelRow } from './person-level-row.tsx'
import { RoleStanding } from './role-standing.tsx'

const usual = RuleSettings.parse({})

/** Where somebody stands in each funnel stage: the role that is earned, and the level of every skill with what stands behind it. */
export function PersonLevels({ person }: { person: Person }) {
  const { me } = useMe()
  const [now] = useState(() => new Date().toISOString() as Instant)
  const { data: skills } = useQuery('skills.list', {})
  const { data: views } = useQuery(
    'levels.views',
    me === undefined ? null : { personId: person.id, readerId: me?.id ?? null },
  )
  const { data: signedOff } = useQuery('people.signedOff', { id: person.id })
  const { data: cycles } = useQuery('cycles.list', {})
  const bySkill = useMemo(() => new Map(views?.map((view) => [view.skillId, view])), [views])
  if (skills === undefined || views === undefined || signedOff === undefined || cycles === undefined) return null
  const cycle = cycles.find(({ status }) => status !== 'closed')
  const settings = (cycle?.rules ?? usual)['earned-role']
  const today = dayIn(person.timeZone, now)
  return (
    <div className="flex flex-col gap-4">
      <p className="text-xs text-pretty text-ink-soft">
        Beside each stage: the role earned there by sign-offs
        {cycle === undefined ? '' : `, as the rules of ${cycle.name} ask for them`}.
        {skills.length > 0 ? '' : ' Add skills on the skills screen, and their levels can be set here.'}
      </p>
      {FunnelStage.options.map((stage) => (
        <section key={stage} aria-label={stageWords[stage]}>
          <div className="mb-1 flex flex-wrap items-center justify-between gap-x-3 gap-y-0.5">
            <h3 className="text-xs font-bold">{stageWords[stage]}</h3>
            <RoleStanding
              workFunction={person.function}
              timesAs={(role) => signedOff.find((each) => each.role === role && each.stage === stage)?.times ?? 0}
              settings={settings}
            />
          </div>
          <ul className="border-t border-line">
            {skills
              .filter(({ funnelStage }) => funnelStage === stage)
              .map((skill) => (
                <PersonLevelRow
                  key={skill.id}
                  person={person}
                  skill={skill}
                  level={bySkill.get(skill.id)}
                  today={today}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
