import { type Activity, type ContentProject, type SalesCall, skillsServed } from '../../../shared/domain/activities.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Placement, SignOff } from '../../../shared/domain/placements.ts'
import type { FunnelStage, Level, Skill, SkillRating } from '../../../shared/domain/skills.ts'
import { type Day, dayIn, type Instant, mondayOf } from '../../../shared/domain/times.ts'
import type { SampleCalendar } from './sample-calendar.ts'
import type { SampleCall } from './sample-calls.ts'
import { type PersonKey, personKeys } from './sample-people.ts'

type PilotPlacement = Pick<Placement, 'activityId' | 'personId' | 'role' | 'status'>

/** Some listened to calls of one stage only, and may help there now. */
const listeners: Readonly<Partial<Record<PersonKey, FunnelStage | null>>> = {
  priya: null,
  tomasz: 'advocacy',
  jonas: 'sale',
  oliver: 'awareness',
  chiara: null,
  sofia: null,
  marcus: null,
  grace: null,
}
/** Those who have shown more than is known of them: their lead finds promotions proposed. */
export const readyKeys: readonly PersonKey[] = ['mehmet', 'rhiannon']

/** Reps by the project that they were interviewed for, in the order of the pilot's projects. */
const helpers: readonly (readonly PersonKey[])[] = [
  ['miguel', 'hannah'],
  ['rhiannon', 'mehmet'],
  ['anjali', 'daniel'],
  ['rhiannon', 'mehmet'],
]
const callsEach = 2
const callsAWeek = 3

/** Who joined what in the pilot: two calls for each of eight marketers, two reps on each of four projects. One call was missed. */
export function makePilot(
  calendar: SampleCalendar,
  people: Readonly<Record<PersonKey, Person>>,
  calls: readonly { made: SampleCall; kept: SalesCall }[],
  projects: readonly ContentProject[],
): PilotPlacement[] {
  const keys = personKeys.filter((key) => listeners[key] !== undefined)
  const met = new Map(keys.map((key): [PersonKey, Set<string>] => [key, new Set()]))
  const placements: PilotPlacement[] = []
  const perWeek = new Map<Day, number>()
  for (const { made, kept } of calls) {
    const week = mondayOf(dayIn(made.timeZone, made.startsAt))
    const inWeek = perWeek.get(week) ?? 0
    if (inWeek === callsAWeek || made.isHostOptedOut) continue
    const key = keys
      .filter((key) => isFor(key, met.get(key), made) && calendar.isAtWork(key, made) && calendar.isFree(key, made))
      .toSorted((one, other) => (met.get(one)?.size ?? 0) - (met.get(other)?.size ?? 0))[0]
    if (key === undefined) continue
    perWeek.set(week, inWeek + 1)
    met.get(key)?.add(made.host)
    calendar.block(key, made)
    const status = placements.length === 9 ? 'missed' : 'completed'
    placements.push({ activityId: kept.id, personId: people[key].id, role: 'shadow', status })
  }
  for (const [index, project] of projects.entries()) {
    for (const key of helpers[index] ?? []) {
      const personId: PersonId = people[key].id
      placements.push({ activityId: project.id, personId, role: 'interviewee', status: 'completed' })
    }
  }
  return placements
}

function isFor(key: PersonKey, met: ReadonlySet<string> | undefined, call: SampleCall): boolean {
  const stage = listeners[key] ?? call.funnelStage
  return met !== undefined && met.size < callsEach && !met.has(call.host) && call.funnelStage === stage
}

/** The hosts' word on the pilot, some hours after each call and some days after each project. One host has not found the time yet. */
export function signOffPilot(
  placements: readonly Placement[],
  activities: readonly Activity[],
  skills: readonly Skill[],
  levelShown: (participant: PersonId, skill: Skill['id']) => Level,
  unsigned: PersonId,
  newId: () => SignOff['id'],
): SignOff[] {
  const byId = new Map(activities.map((activity) => [activity.id, activity]))
  return placements.flatMap((placement, index) => {
    const activity = byId.get(placement.activityId)
    if (activity === undefined || placement.personId === unsigned) return []
    const attended = index === 4 ? 'partly' : 'attended'
    const isMissed = placement.status === 'missed'
    const levelsShown = skillsServed(activity, skills).map(({ id }): SkillRating => {
      return { skillId: id, level: levelShown(placement.personId, id) }
    })
    const signOff: SignOff = {
      id: newId(),
      placementId: placement.id,
      byPersonId: activity.hostId,
      attendance: isMissed ? 'missed' : attended,
      levelsShown: isMissed ? [] : levelsShown,
      observation: isMissed ? null : (observations[index % (observations.length * 2)] ?? null),
      agreement: null,
      signedAt: signedAt(activity),
    }
    return [signOff]
  })
}

/** Every other host found the time for a sentence. */
const observations = [
  'Asked one question at the end, and it was the right one.',
  'Quiet and well prepared. The customer did not mind at all.',
  'Noted what I no longer hear myself.',
  'Should dare to speak earlier; there was room.',
  'Gave the draft the sentence that it lacked.',
  'Understood at once what the other side was afraid of.',
]

function signedAt(activity: Activity): Instant {
  const [end, hours] = activity.kind === 'call' ? [activity.endsAt, 20] : [`${activity.endsOn}T09:30:00.000Z`, 72]
  return new Date(Date.parse(end) + hours * 3_600_000).toISOString() as Instant
}
