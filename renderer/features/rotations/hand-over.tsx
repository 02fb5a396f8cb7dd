import type { ReactNode } from 'react'
import type { WorkFunction } from '../../../shared/domain/people.ts'
import { Avatar } from '../../ui/avatar.tsx'

const bands: Record<WorkFunction, string> = {
  marketing: 'border-teal bg-teal-soft text-on-teal-soft',
  sales: 'border-violet bg-violet-soft text-on-violet-soft',
}
const solids: Record<WorkFunction, string> = { marketing: 'bg-teal', sales: 'bg-violet' }

export interface HandOverProps {
  host: { name: string; function: WorkFunction }
  participant: { name: string; function: WorkFunction }
  /** What lies where the two overlap: the placement. */
  children: ReactNode
}

/** The relay, large: the host's band and the participant's, and the stretch where both run. */
export function HandOver({ host, participant, children }: HandOverProps) {
  return (
    <div className="relative h-15 forced-color-adjust-none text-sm">
      <div
        className={`absolute top-0 left-0 flex h-11 w-[64%] items-center rounded-lg border pr-[29%] pl-3 ${bands[host.function]}`}
      >
        <Runner person={host} does="hosts" />
      </div>
      <div
        className={`absolute right-0 bottom-0 flex h-11 w-[64%] items-center justify-end rounded-lg border pr-3 pl-[29%] ${bands[participant.function]}`}
      >
        <Runner person={participant} does="you" />
      </div>
      <div
        className={`absolute top-4 left-[36%] flex h-7 w-[28%] items-center justify-center gap-1.5 rounded-md px-2 font-medium text-on-accent ${solids[participant.function]}`}
      >
        {children}
      </div>
    </div>
  )
}

function Runner({ person, does }: { person: HandOverProps['host']; does: string }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Avatar name={person.name} kind={person.function === 'marketing' ? 'square' : 'round'} />
      <span className="min-w-0 leading-4">
        <span className="block truncate font-medium">{person.name}</span>
        <span className="block text-xs">{does}</span>
      </span>
    </span>
  )
}
