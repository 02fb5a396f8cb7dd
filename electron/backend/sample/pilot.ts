import type { ContentProject, SalesCall } from '../../../shared/domain/activities.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import { type Day, dayIn, mondayOf } from '../../../shared/domain/times.ts'
import type { SampleCalendar } from './sample-calendar.ts'
import type { SampleCall } from './sample-calls.ts'
import type { PersonKey } from './sample-people.ts'

type PilotPlacement = Pick<Placement, 'activityId' | 'personId' | 'role' | 'status'>

const listeners: readonly PersonKey[] = ['priya', 'tomasz', 'jonas', 'oliver', 'chiara', 'sofia', 'marcus', 'grace']
const helpers: readonly (readonly [PersonKey, Placement['role']])[] = [
  ['miguel', 'reviewer'],
  ['hannah', 'interviewee'],
  ['rhiannon', 'interviewee'],
  ['mehmet', 'interviewee'],
  ['anjali', 'reviewer'],
  ['daniel', 'interviewee'],
]
const callsEach = 2
const callsAWeek = 3

/** Who joined what in the pilot: two calls for each of eight marketers, two reps on each of three projects. One call was missed. */
export function makePilot(
  calendar: SampleCalendar,
  people: Readonly<Record<PersonKey, Person>>,
  calls: readonly { made: SampleCall; kept: SalesCall }[],
  projects: readonly ContentProject[],
): PilotPlacement[] {
  const met = new Map(listeners.map((key): [PersonKey, Set<string>] => [key, new Set()]))
  const placements: PilotPlacement[] = []
  const perWeek = new Map<Day, number>()
  for (const { made, kept } of calls) {
    const week = mondayOf(dayIn(made.timeZone, made.startsAt))
    const inWeek = perWeek.get(week) ?? 0
    if (inWeek === callsAWeek || made.isHostOptedOut) continue
    const key = listeners
      .filter((key) => isFor(met.get(key), made) && calendar.isAtWork(key, made) && calendar.isFree(key, made))
      .toSorted((one, other) => (met.get(one)?.size ?? 0) - (met.get(other)?.size ?? 0))[0]
    if (key === undefined) continue
    perWeek.set(week, inWeek + 1)
    met.get(key)?.add(made.host)
    calendar.block(key, made)
    const status = placements.length === 9 ? 'missed' : 'completed'
    placements.push({ activityId: kept.id, personId: people[key].id, role: 'shadow', status })
  }
  for (const [index, [key, role]] of helpers.entries()) {
    const project = projects[Math.floor(index / 2)]
    const personId: PersonId = people[key].id
    if (project) placements.push({ activityId: project.id, personId, role, status: 'completed' })
  }
  return placements
}

function isFor(met: ReadonlySet<string> | undefined, call: SampleCall): boolean {
  return met !== undefined && met.size < callsEach && !met.has(call.host)
}
