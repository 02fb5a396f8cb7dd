import type { Briefing } from '../../../shared/contract/rotations.ts'
import { functionOfHost } from '../../../shared/domain/activities.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { Instant, TimeZone } from '../../../shared/domain/times.ts'
import { PersonMark } from '../../marks/person-mark.tsx'
import { RoleMark } from '../../marks/role-mark.tsx'
import { activityTitle, whenShortWords } from '../../words/activities.ts'
import { countdownWords } from './countdown-words.ts'
import { pathTo } from './panel-route.ts'
import { RotationRow, Until } from './rotation-row.tsx'
import { RotationSection } from './rotation-section.tsx'

export interface LaterListProps {
  later: readonly Briefing[]
  timeZone: TimeZone
  now: Instant
  openId: PlacementId | undefined
}

/** What comes after the next one; each opens to its briefing. */
export function LaterList({ later, timeZone, now, openId }: LaterListProps) {
  return (
    <RotationSection
      title="After that"
      items={later}
      atFirst={5}
      render={({ placementId, activity, accountName, role, host }) => (
        <RotationRow
          href={pathTo({ kind: 'briefing', placementId })}
          isOpen={placementId === openId}
          when={whenShortWords(activity, timeZone)}
          role={<RoleMark role={role} />}
          title={activityTitle(activity.title, accountName)}
          details={
            <>
              <span className="flex @3xl:w-40">
                <PersonMark person={{ name: host.name, function: functionOfHost(activity.kind) }} size="small" />
              </span>
              <Until words={countdownWords(activity, timeZone, now)} />
            </>
          }
        />
      )}
    />
  )
}
