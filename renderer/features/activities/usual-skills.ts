import type { Activity } from '../../../shared/domain/activities.ts'
import type { Audience, FunnelStage, Skill } from '../../../shared/domain/skills.ts'

/** The skills that an activity serves while none is named: those of its host's function, stage and audience, or shared. */
export function usualSkills(
  kind: Activity['kind'],
  funnelStage: FunnelStage,
  audience: Audience,
  skills: readonly Skill[],
): Skill[] {
  const home = kind === 'call' ? 'sales' : 'marketing'
  return skills.filter(
    (skill) =>
      skill.archivedAt === null &&
      skill.funnelStage === funnelStage &&
      skill.audience === audience &&
      (skill.homeFunction === home || skill.homeFunction === 'shared'),
  )
}
