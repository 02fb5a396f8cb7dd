import type { WorkFunction } from '../../../shared/domain/people.ts'
import type { Role } from '../../../shared/domain/placements.ts'
import { roleStanding } from '../../../shared/rules/earned-role.ts'
import type { RuleSettings } from '../../../shared/rules/settings.ts'
import { RoleMark } from '../../marks/role-mark.tsx'
import { standingWords } from './standing-words.ts'

/** The role that somebody has earned in one stage of the funnel, and how far the next one is. */
export function RoleStanding({
  workFunction,
  timesAs,
  settings,
}: {
  workFunction: WorkFunction
  timesAs: (role: Role) => number
  settings: RuleSettings['earned-role']
}) {
  const standing = roleStanding(workFunction === 'marketing' ? 'call' : 'project', timesAs, settings)
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-xs text-ink-soft">
      <span className="text-accent">
        <RoleMark role={standing.earned} />
      </span>
      <span>{standingWords(standing)}</span>
    </span>
  )
}
