import type { PersonId, SkillId } from '../../../shared/domain/ids.ts'
import type { Placement, SignOff } from '../../../shared/domain/placements.ts'
import { ReflectionContent } from '../../../shared/domain/reflections.ts'
import type { SkillLevel } from '../../../shared/domain/skills.ts'
import type { Day, Instant } from '../../../shared/domain/times.ts'
import type { Judgement } from '../db/level-changes.ts'
import type { StoredReflection } from '../db/reflections.ts'

export function keyOf({ personId, skillId }: { personId: PersonId; skillId: SkillId }): string {
  return `${personId}/${skillId}`
}

/** The sign-offs in which somebody showed a level, by person and skill, oldest first. */
export function evidenceOf(
  signOffs: readonly SignOff[],
  placements: readonly Placement[],
): ReadonlyMap<string, SignOff[]> {
  const people = new Map(placements.map(({ id, personId }) => [id, personId]))
  const shown = signOffs.flatMap((signOff) => {
    const personId = people.get(signOff.placementId)
    if (personId === undefined) return []
    return signOff.levelsShown.map(({ skillId }) => ({ key: keyOf({ personId, skillId }), signOff }))
  })
  return new Map([...Map.groupBy(shown, ({ key }) => key)].map(([key, list]) => [key, list.map((one) => one.signOff)]))
}

/** Whoever was there has observed what the activity teaches. */
export function withObserved(level: SkillLevel, [first]: readonly SignOff[]): SkillLevel {
  if (level.level > 0 || first === undefined) return level
  return { ...level, level: 1, assessedOn: first.signedAt.slice(0, 10) as Day }
}

/** By the lead in the afternoon of that day, on what had been shown by then. */
export function judgementOf({ assessedOn }: SkillLevel, shown: readonly SignOff[]): Judgement {
  const [first] = shown
  if (first !== undefined && assessedOn === first.signedAt.slice(0, 10)) {
    return { source: 'host', byPersonId: first.byPersonId, placementIds: [first.placementId], at: first.signedAt }
  }
  const at = `${assessedOn ?? '2026-01-01'}T15:00:00.000Z` as Instant
  const placementIds = shown.filter(({ signedAt }) => signedAt < at).map(({ placementId }) => placementId)
  return { source: 'lead', byPersonId: null, placementIds, at }
}

/** Hosts say so where they have read how the participant rates themself: they agree when they saw the same in every skill. */
export function withAgreement(signOff: SignOff, reflections: readonly StoredReflection[]): SignOff {
  const words = reflections.find(({ placementId }) => placementId === signOff.placementId)?.words.content
  if (words === undefined || words === null || signOff.levelsShown.length === 0) return signOff
  const { selfRatings } = ReflectionContent.parse(JSON.parse(words))
  const own = new Map(selfRatings.map(({ skillId, level }) => [skillId, level]))
  const isSame = signOff.levelsShown.every(({ skillId, level }) => own.get(skillId) === level)
  return { ...signOff, agreement: isSame ? 'agrees' : 'differs' }
}
