import type { Activity } from '../../../shared/domain/activities.ts'
import { functionOfHost, skillsServed } from '../../../shared/domain/activities.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { WorkFunction } from '../../../shared/domain/people.ts'
import type { Instant, TimeZone } from '../../../shared/domain/times.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { PersonMark } from '../../marks/person-mark.tsx'
import { RoleMark } from '../../marks/role-mark.tsx'
import { roleWords } from '../../words/domain.ts'
import { whenShortWords } from '../../words/activities.ts'
import type { Guest } from './agenda.ts'
import { countdownWords } from './countdown-words.ts'
import { pathTo } from './panel-route.ts'
import { RotationRow, Until } from './rotation-row.tsx'
import { RotationSection } from './rotation-section.tsx'

export interface GuestListProps {
  guests: readonly Guest[]
  timeZone: TimeZone
  now: Instant
  openId: PlacementId | undefined
}

/** Who comes to what I host, in which role and to learn what; each opens to what a host can say about it. */
export function GuestList({ guests, timeZone, now, openId }: GuestListProps) {
  const { data: skills = [] } = useQuery('skills.list', {})
  return (
    <RotationSection
      title="Guests of mine"
      items={guests}
      atFirst={5}
      render={({ placementId, activity, role, participant }) => (
        <RotationRow
          href={pathTo({ kind: 'guest', placementId })}
          isOpen={placementId === openId}
          when={whenShortWords(activity, timeZone)}
          role={<RoleMark role={role} />}
          title={<PersonMark person={{ name: participant.name, function: functionOfGuest(activity) }} size="small" />}
          subtitle={`${roleWords[role]} on ${activity.title}`}
          details={
            <>
              <span className="line-clamp-2 @3xl:w-64">
                {toLearnWords(skillsServed(activity, skills).map(({ name }) => name))}
              </span>
              <Until words={countdownWords(activity, timeZone, now)} />
            </>
          }
        />
      )}
    />
  )
}

function functionOfGuest({ kind }: Activity): WorkFunction {
  return functionOfHost(kind) === 'sales' ? 'marketing' : 'sales'
}

function toLearnWords(names: readonly string[]): string {
  return names.length === 0 ? '' : `To learn ${names.join(', ')}`
}
