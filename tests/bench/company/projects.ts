import type { Random } from '../../../electron/backend/sample/random.ts'
import type { ContentProject } from '../../../shared/domain/activities.ts'
import type { Audience, FunnelStage } from '../../../shared/domain/skills.ts'
import { addDays } from '../../../shared/domain/times.ts'
import { oneOf, weighted } from './chance.ts'
import type { Employee, Frame } from './staff.ts'

export const projectFormats: readonly (readonly [format: string, stage: FunnelStage, audience: Audience])[] = [
  ['blog series', 'awareness', 'one-to-many'],
  ['campaign', 'awareness', 'one-to-many'],
  ['webinar', 'consideration', 'one-to-many'],
  ['comparison', 'consideration', 'one-to-many'],
  ['business case', 'sale', 'one-to-many'],
  ['personal proposals', 'sale', 'one-to-one'],
  ['newsletter', 'loyalty', 'one-to-many'],
  ['onboarding', 'loyalty', 'one-to-many'],
  ['case study', 'advocacy', 'one-to-many'],
  ['video', 'advocacy', 'one-to-many'],
  ['customer interviews', 'advocacy', 'one-to-one'],
]

/** One for eight people in six weeks, and at least two. `before`: those of the earlier cycle that still go on. */
export function makeProjects(
  random: Random,
  frame: Frame,
  marketers: readonly Employee[],
  people: number,
): { before: ContentProject[]; projects: ContentProject[] } {
  const count = Math.max(2, Math.round((people / 8) * (frame.weeks / 6)))
  const project = (firstWeek: number) => makeProject(random, frame, marketers, firstWeek)
  return {
    before: Array.from({ length: Math.floor(people / 40) }, () => project(-1)),
    projects: Array.from({ length: count }, () => project(random.whole(0, Math.max(0, frame.weeks - 2)))),
  }
}

function makeProject(
  random: Random,
  { ids, monday }: Frame,
  marketers: readonly Employee[],
  firstWeek: number,
): ContentProject {
  const [format, stage, audience] = random.pick(projectFormats)
  const { person } = weighted(random, marketers, ({ popularity }) => popularity)
  const length = random.whole(2, 6)
  // Some run on into the weeks after the cycle.
  const startsOn = addDays(monday, firstWeek * 7)
  return {
    kind: 'project',
    id: ids.next(),
    title: `${format} by ${person.name}`,
    hostId: person.id,
    format,
    funnelStage: stage,
    audience,
    seats: oneOf(random, [
      [1, 25],
      [2, 45],
      [3, 30],
    ]),
    isHostOptedOut: false,
    startsOn,
    endsOn: addDays(startsOn, length * 7 - 3),
    hoursPerWeek: random.pick([1, 1, 1.5, 2]),
    skillIds: [],
    notes: null,
    status: 'planned',
    sourceId: null,
    archivedAt: null,
  }
}
