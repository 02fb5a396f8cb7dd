import type { Role } from '../../shared/domain/placements.ts'
import { callRoles, projectRoles } from '../../shared/domain/placements.ts'
import { roleWords } from '../words/domain.ts'

/** Outline, half filled, filled: the more one does, the fuller. Takes the colour of the text around it. */
export function RoleMark({ role, isWithWords = false }: { role: Role; isWithWords?: boolean }) {
  const step = Math.max(rank(callRoles, role), rank(projectRoles, role))
  return (
    <span className="inline-flex items-center gap-1.5 align-middle">
      <svg width="12" height="12" viewBox="0 0 12 12" className="shrink-0" aria-hidden>
        <circle
          cx="6"
          cy="6"
          r="5"
          fill={step === 2 ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.5"
        />
        {step === 1 ? <path d="M6 1a5 5 0 0 1 0 10Z" fill="currentColor" /> : null}
      </svg>
      <span className={isWithWords ? '' : 'sr-only'}>{roleWords[role]}</span>
    </span>
  )
}

function rank(roles: readonly Role[], role: Role): number {
  return roles.indexOf(role)
}
