import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { Briefing, PastRotation } from '../../../shared/contract/rotations.ts'
import type { Activity } from '../../../shared/domain/activities.ts'
import { hasBegun } from '../../../shared/domain/activities.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { Instant, TimeZone } from '../../../shared/domain/times.ts'

type Mine = OutputOf<'rotations.mine'>
type WaitingSignOff = Mine['toSignOff'][number]
export type Guest = Mine['guests'][number]

/** Something over that I have still to write about. */
export interface Missing extends PastRotation {
  /** Whose placement a host is to sign off; undefined where it is my own that I am to reflect on. */
  participant?: WaitingSignOff['participant']
}

export interface Agenda {
  /** What has waited longest first. */
  missing: Missing[]
  /** The first that has not begun; when everything has, the first of those. */
  next: Briefing | undefined
  /** The rest of what has not ended, soonest first. */
  later: Briefing[]
  guests: Guest[]
  /** What is over, newest first. */
  done: PastRotation[]
}

/** What of my rotations is shown where. While something goes on it is ahead, and nothing of it is missing yet. */
export function agendaOf(mine: Mine, timeZone: TimeZone, now: Instant): Agenda {
  const underWay = new Set<PlacementId>([...mine.ahead, ...mine.guests].map(({ placementId }) => placementId))
  const isOver = ({ placementId }: { placementId: PlacementId }) => !underWay.has(placementId)
  const done = mine.past.filter(isOver)
  const unwritten = new Set(mine.toReflectOn)
  const missing: Missing[] = [
    ...done.filter(({ placementId }) => unwritten.has(placementId)),
    ...mine.toSignOff.filter(isOver),
  ]
  const next = mine.ahead.find(({ activity }) => !hasBegun(activity, timeZone, now)) ?? mine.ahead[0]
  return {
    missing: missing.toSorted((one, other) => (endOf(one.activity) < endOf(other.activity) ? -1 : 1)),
    next,
    later: mine.ahead.filter((briefing) => briefing !== next),
    guests: mine.guests,
    done,
  }
}

/** Nothing to come, nothing to do and nothing done. */
export function isEmpty({ missing, next, guests, done }: Agenda): boolean {
  return next === undefined && missing.length + guests.length + done.length === 0
}

/** "2 reflections and a sign-off" */
export function missingWords(missing: readonly Missing[]): string {
  const reflections = missing.filter(({ participant }) => participant === undefined).length
  const signOffs = missing.length - reflections
  return [countOrOne(reflections, 'reflection'), countOrOne(signOffs, 'sign-off')].filter(Boolean).join(' and ')
}

function countOrOne(number: number, noun: string): string {
  if (number === 0) return ''
  return number === 1 ? `a ${noun}` : `${number} ${noun}s`
}

/** Days sort before the instants of the same day. */
function endOf(activity: Activity): string {
  return activity.kind === 'call' ? activity.endsAt : activity.endsOn
}
