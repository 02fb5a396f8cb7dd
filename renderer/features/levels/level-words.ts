import type { PlacementInFull } from '../../../shared/contract/placements.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { LevelChange } from '../../../shared/domain/levels.ts'
import { levelMeanings } from '../../../shared/domain/skills.ts'
import { type Day, dayIn, type TimeZone } from '../../../shared/domain/times.ts'
import { daysBetween } from '../../../shared/domain/times.ts'
import { activityTitle } from '../../words/activities.ts'
import { count } from '../../words/counts.ts'
import { dayShortWords } from '../../words/times.ts'

/** The entrustment scale in a line, beside choices of a level. */
export const scaleWords = levelMeanings.map((meaning, level) => `${level} ${meaning}`).join(' · ')

/** "3 months ago", "yesterday". */
export function longAgoWords(day: Day, today: Day): string {
  const days = daysBetween(day, today)
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 14) return `${days} days ago`
  if (days < 60) return `${Math.floor(days / 7)} weeks ago`
  if (days < 730) return `${Math.floor(days / 30.44)} months ago`
  return `${Math.floor(days / 365.25)} years ago`
}

/** How long a level has stood: "seen 3 months ago". Null: nobody noted when. */
export function seenWords(seenOn: Day | null, today: Day): string {
  return seenOn === null ? 'nobody noted when it was seen' : `seen ${longAgoWords(seenOn, today)}`
}

/** Who says so: "Host Ana Ruiz", "The lead", "Imported from a file". */
export function judgeWords(
  { source, byPersonId, personId }: Pick<LevelChange, 'source' | 'byPersonId' | 'personId'>,
  nameOf: (id: PersonId) => string | undefined,
): string {
  const name = byPersonId === null ? undefined : nameOf(byPersonId)
  if (source === 'import') return 'Imported from a file'
  if (source === 'self') return nameOf(personId) ?? 'Their own view'
  if (source === 'host') return name === undefined ? 'A host' : `Host ${name}`
  return name === undefined ? 'The lead' : `${name}, as lead`
}

/** What was joined and when: "Acme: Demo, 14 Oct". */
export function placementWords({ activity, accountName }: PlacementInFull, zone: TimeZone, now?: Date): string {
  const day = activity.kind === 'call' ? dayIn(zone, activity.startsAt) : activity.endsOn
  return `${activityTitle(activity.title, accountName)}, ${dayShortWords(day, now)}`
}

/** What speaks for a promotion, in short: "shown in 2 placements, with 2 hosts". */
export function evidenceWords(placements: readonly PlacementInFull[]): string {
  const judges = new Set(placements.map(({ signOff, host }) => signOff?.byPersonId ?? host.id))
  return `shown in ${count(placements.length, 'placement')}, with ${count(judges.size, 'host')}`
}
