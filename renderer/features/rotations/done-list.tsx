import { NotebookText } from 'lucide-react'
import type { PastRotation } from '../../../shared/contract/rotations.ts'
import { wasThere } from '../../../shared/domain/placements.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { TimeZone } from '../../../shared/domain/times.ts'
import { RoleMark } from '../../marks/role-mark.tsx'
import { count, hours, roundHours } from '../../words/counts.ts'
import { dayShortWords } from '../../words/times.ts'
import { AttendanceMark } from './attendance-mark.tsx'
import { lastDayOf } from './last-day.ts'
import { pathTo } from './panel-route.ts'
import { RotationRow } from './rotation-row.tsx'
import { RotationSection } from './rotation-section.tsx'

export interface DoneListProps {
  done: readonly PastRotation[]
  toReflectOn: ReadonlySet<PlacementId>
  timeZone: TimeZone
  openId: PlacementId | undefined
}

/** What is over, newest first. What has a reflection, or should have one, opens to it. */
export function DoneList({ done, toReflectOn, timeZone, openId }: DoneListProps) {
  return (
    <RotationSection
      title="Done"
      aside={sumWords(done)}
      items={done}
      atFirst={8}
      render={(rotation) => (
        <DoneRow
          rotation={rotation}
          timeZone={timeZone}
          isOpen={rotation.placementId === openId}
          opens={rotation.hasReflection || toReflectOn.has(rotation.placementId)}
        />
      )}
    />
  )
}

interface DoneRowProps {
  rotation: PastRotation
  timeZone: TimeZone
  isOpen: boolean
  opens: boolean
}

function DoneRow({ rotation, timeZone, isOpen, opens }: DoneRowProps) {
  const { placementId, activity, role, attendance, hasReflection } = rotation
  return (
    <RotationRow
      href={opens ? pathTo({ kind: 'reflect', placementId }) : undefined}
      isOpen={isOpen}
      when={dayShortWords(lastDayOf(activity, timeZone))}
      role={<RoleMark role={role} />}
      title={activity.title}
      details={
        <>
          <span className="@3xl:w-14 @3xl:text-right">{hours(rotation.hours)}</span>
          <span className="flex @3xl:w-30">
            <AttendanceMark attendance={attendance} />
          </span>
          <span className="flex @3xl:w-24">
            {hasReflection ? (
              <span className="inline-flex items-center gap-1.5">
                <NotebookText size={14} aria-hidden className="shrink-0 text-accent" />
                Reflection
              </span>
            ) : opens ? (
              <span>No reflection</span>
            ) : null}
          </span>
        </>
      }
    />
  )
}

/** "4 rotations, 2.5 h": what took place. */
function sumWords(done: readonly PastRotation[]): string | undefined {
  const there = done.filter(({ attendance }) => attendance !== null && wasThere(attendance))
  if (there.length === 0) return undefined
  return `${count(there.length, 'rotation')}, ${roundHours(there.reduce((sum, { hours }) => sum + hours, 0))}`
}
