import type { RoleStanding } from '../../../shared/rules/earned-role.ts'
import { roleWords } from '../../words/domain.ts'

/** "Shadow · 2 of 3 shadows to assist" */
export function standingWords({ earned, next }: RoleStanding): string {
  if (next === null) return roleWords[earned]
  const { role, done, asked, one, many } = next
  return `${roleWords[earned]} · ${done} of ${asked} ${asked === 1 ? one : many} to ${roleWords[role].toLowerCase()}`
}
