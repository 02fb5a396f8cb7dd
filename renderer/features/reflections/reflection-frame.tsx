import type { ReactNode } from 'react'
import type { PlacementInFull } from '../../../shared/contract/placements.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { RoleMark } from '../../marks/role-mark.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { whenWords } from '../../words/activities.ts'

export interface ReflectionFrameProps {
  about: PlacementInFull
  me: Person
  onClose: () => void
  footer?: ReactNode
  children: ReactNode
}

/** What it is about stands above, whether one writes or reads. */
export function ReflectionFrame({ about, me, onClose, footer, children }: ReflectionFrameProps) {
  const { activity, placement } = about
  return (
    <Inspector
      title="Reflection"
      subtitle={
        <>
          <span className="block truncate font-medium text-ink">{activity.title}</span>
          <span className="flex items-center gap-2 text-xs">
            <RoleMark role={placement.role} isWithWords />
            <span className="truncate">{whenWords(activity, me.timeZone, me.timeZone)}</span>
          </span>
        </>
      }
      onClose={onClose}
      footer={footer}
    >
      {children}
    </Inspector>
  )
}
