import { z } from 'zod'
import { LevelChangeId, PersonId, PlacementId, SkillId } from './ids.ts'
import { Level, levelMeanings, type SkillLevel } from './skills.ts'
import { type Day, daysBetween, Instant } from './times.ts'

/** Who says so. `import`: a file, from wherever levels were kept before. */
export const LevelSource = z.enum(['lead', 'host', 'self', 'import'])
export type LevelSource = z.infer<typeof LevelSource>

/** One change of somebody's level in a skill, with what speaks for it. */
export const LevelChange = z.object({
  id: LevelChangeId,
  personId: PersonId,
  skillId: SkillId,
  from: Level,
  to: Level,
  source: LevelSource,
  /** Null: not said. */
  byPersonId: PersonId.nullable(),
  /** The placements in which it was shown; their sign-offs and reflections are the evidence. */
  placementIds: z.array(PlacementId),
  changedAt: Instant,
})
export type LevelChange = z.infer<typeof LevelChange>

/** A level that nobody has seen for longer than this is due for a refresh. */
export const refreshAfterDays = 365

/** `confirmedOn`: when the level was last judged or shown; null: at a time that nobody noted. */
export function isRefreshDue({ level }: Pick<SkillLevel, 'level'>, confirmedOn: Day | null, today: Day): boolean {
  if (level === 0) return false
  return confirmedOn === null || daysBetween(confirmedOn, today) > refreshAfterDays
}

/** A level that a host saw in somebody, in a placement that took place. */
export interface ShownLevel {
  placementId: PlacementId
  level: Level
  hostId: PersonId
  shownAt: Instant
}

/** What it takes to rise to a level: so many signed-off placements that showed it, with so many different hosts. */
const evidenceNeeded = [
  { to: 1, placements: 1, hosts: 1 },
  { to: 2, placements: 2, hosts: 2 },
  { to: 3, placements: 2, hosts: 2 },
  { to: 4, placements: 3, hosts: 2 },
] as const

const counts = ['no', 'one', 'two', 'three']

/** The rule that proposals of this level follow, for people. */
export function promotionRule(to: Level): string {
  const needed = evidenceNeeded.find((each) => each.to === to)
  if (needed === undefined) return 'Nobody has to show anything for level 0.'
  const placements = `${counts[needed.placements]} signed-off ${needed.placements === 1 ? 'placement' : 'placements'}`
  const hosts = needed.hosts === 1 ? '' : ` with ${counts[needed.hosts]} different hosts`
  return `Level ${to} (${levelMeanings[to]}) is proposed once ${placements}${hosts} showed it since the level was last set.`
}

/** The highest level that what was shown supports, with the placements that showed it; undefined when none is above the present one. */
export function proposeLevel(
  present: Level,
  shown: readonly ShownLevel[],
): { to: Level; placementIds: PlacementId[] } | undefined {
  const supported = evidenceNeeded.toReversed().find(({ to, placements, hosts }) => {
    const fitting = shown.filter(({ level }) => level >= to)
    return to > present && fitting.length >= placements && new Set(fitting.map(({ hostId }) => hostId)).size >= hosts
  })
  if (supported === undefined) return undefined
  const { to } = supported
  return { to, placementIds: shown.filter(({ level }) => level >= to).map(({ placementId }) => placementId) }
}
