import type { EarlierCycle, HistoryEntry } from '../../../electron/backend/db/facts.ts'
import type { Random } from '../../../electron/backend/sample/random.ts'
import { type Activity, hoursOf } from '../../../shared/domain/activities.ts'
import { type Placement, projectRoles, type Role } from '../../../shared/domain/placements.ts'
import { addDays } from '../../../shared/domain/times.ts'
import { callKinds } from './calls.ts'
import { isLucky, someOf, weighted } from './chance.ts'
import { projectFormats } from './projects.ts'
import { type Employee, type Frame, isMarketer } from './staff.ts'

export interface Past {
  earlierCycle: EarlierCycle
  history: HistoryEntry[]
  /** Of the earlier cycle, on what reaches into this one or was just before it. */
  placements: Placement[]
}

const weeksBefore = 13
/** With two signed-off shadows behind them, people were let assist. */
const shadowsForAssist = 2

/**
 * The cycle before: some calls for each marketer and a project for many reps, and who is still on `carriedOver`.
 * Newcomers were not there yet.
 */
export function makePast(
  random: Random,
  frame: Frame,
  staff: readonly Employee[],
  carriedOver: readonly Activity[],
): Past {
  const there = staff.filter(({ isNewcomer }) => !isNewcomer)
  const [marketers, reps] = [there.filter(isMarketer), there.filter((employee) => !isMarketer(employee))]
  const earlierCycle: EarlierCycle = {
    id: frame.ids.next(),
    startsOn: addDays(frame.monday, -7 * weeksBefore),
    endsOn: addDays(frame.monday, -3),
    participantIds: there.map(({ person }) => person.id),
  }
  const late = carriedOver.flatMap((activity) => {
    const guests = someOf(
      random,
      activity.kind === 'call' ? marketers : reps,
      activity.kind === 'call' ? 1 : activity.seats,
    )
    return guests.map(({ person }) => ({ activity, personId: person.id }))
  })
  return {
    earlierCycle,
    history: [
      ...marketers.flatMap((employee) => callsOf(random, earlierCycle, employee, reps)),
      ...reps.flatMap((employee) => projectsOf(random, earlierCycle, employee, marketers)),
      ...late.map(({ activity, personId }): HistoryEntry => {
        const { hostId, funnelStage, audience } = activity
        return {
          cycleId: earlierCycle.id,
          personId,
          hostId,
          funnelStage,
          audience,
          role: firstRole(activity),
          status: lateStatus(activity),
          isSignedOff: false,
          minutes: Math.round(hoursOf(activity) * 60),
        }
      }),
    ],
    placements: late.map(({ activity, personId }): Placement => {
      return {
        id: frame.ids.next(),
        cycleId: earlierCycle.id,
        activityId: activity.id,
        personId,
        role: firstRole(activity),
        status: lateStatus(activity),
        isPinned: false,
        vetoReason: null,
      }
    }),
  }
}

function callsOf(
  random: Random,
  { id }: EarlierCycle,
  { person }: Employee,
  reps: readonly Employee[],
): HistoryEntry[] {
  const shadowed = new Map<string, number>()
  return Array.from({ length: reps.length === 0 ? 0 : random.whole(0, 6) }, (): HistoryEntry => {
    const { stage, audience } = weighted(random, callKinds, ({ weight }) => weight)
    const host = weighted(random, reps, ({ popularity }) => popularity)
    const isSignedOff = isLucky(random, 0.85)
    const times = shadowed.get(stage) ?? 0
    const role = times >= shadowsForAssist ? 'assist' : 'shadow'
    if (isSignedOff && role === 'shadow') shadowed.set(stage, times + 1)
    return {
      cycleId: id,
      personId: person.id,
      hostId: host.person.id,
      funnelStage: stage,
      audience,
      role,
      status: 'completed',
      isSignedOff,
      minutes: random.pick([30, 45, 60]),
    }
  })
}

function projectsOf(
  random: Random,
  { id }: EarlierCycle,
  { person }: Employee,
  marketers: readonly Employee[],
): HistoryEntry[] {
  return Array.from({ length: marketers.length === 0 ? 0 : random.pick([0, 1, 1, 2]) }, (): HistoryEntry => {
    const [, funnelStage, audience] = random.pick(projectFormats)
    const host = weighted(random, marketers, ({ popularity }) => popularity)
    return {
      cycleId: id,
      personId: person.id,
      hostId: host.person.id,
      funnelStage,
      audience,
      role: random.pick(projectRoles),
      status: 'completed',
      isSignedOff: isLucky(random, 0.85),
      minutes: random.whole(2, 6) * 60,
    }
  })
}

function firstRole(activity: Activity): Role {
  return activity.kind === 'call' ? 'shadow' : 'interviewee'
}

/** Calls of the weeks before are over, projects go on. */
function lateStatus({ kind }: Activity): 'completed' | 'published' {
  return kind === 'call' ? 'completed' : 'published'
}
