import { z } from 'zod'
import { AudienceBreadthSettings } from './audience-breadth.ts'
import { AvailabilitySettings } from './availability.ts'
import { CrossFunctionSettings } from './cross-function.ts'
import { CustomerGuardSettings } from './customer-guard.ts'
import { EarnedRoleSettings } from './earned-role.ts'
import { EveryoneIncludedSettings } from './everyone-included.ts'
import { ExcludedPairSettings } from './excluded-pair.ts'
import { FairShareSettings } from './fair-share.ts'
import { FunnelBreadthSettings } from './funnel-breadth.ts'
import { KeepPublishedSettings } from './keep-published.ts'
import { NewPairsSettings } from './new-pairs.ts'
import { NoOverlapSettings } from './no-overlap.ts'
import { PinnedSettings } from './pinned.ts'
import { PreferenceSettings } from './preference.ts'
import { ReciprocitySettings } from './reciprocity.ts'
import { SameHostLimitSettings } from './same-host-limit.ts'
import { SeatsSettings } from './seats.ts'
import { SinglePointOfFailureSettings } from './single-point-of-failure.ts'
import { SkillGapSettings } from './skill-gap.ts'
import { SpacingSettings } from './spacing.ts'
import { SteadyPaceSettings } from './steady-pace.ts'
import { WeeklyHoursSettings } from './weekly-hours.ts'

/** What a lead can set for each rule, by the rule's name. Every field has a default, so `{}` is a complete setting. */
export const RuleSettings = z.object({
  'cross-function': CrossFunctionSettings.prefault({}),
  availability: AvailabilitySettings.prefault({}),
  'no-overlap': NoOverlapSettings.prefault({}),
  'weekly-hours': WeeklyHoursSettings.prefault({}),
  seats: SeatsSettings.prefault({}),
  'customer-guard': CustomerGuardSettings.prefault({}),
  'same-host-limit': SameHostLimitSettings.prefault({}),
  'earned-role': EarnedRoleSettings.prefault({}),
  spacing: SpacingSettings.prefault({}),
  'excluded-pair': ExcludedPairSettings.prefault({}),
  pinned: PinnedSettings.prefault({}),
  'everyone-included': EveryoneIncludedSettings.prefault({}),
  'skill-gap': SkillGapSettings.prefault({}),
  'single-point-of-failure': SinglePointOfFailureSettings.prefault({}),
  'fair-share': FairShareSettings.prefault({}),
  'new-pairs': NewPairsSettings.prefault({}),
  'funnel-breadth': FunnelBreadthSettings.prefault({}),
  'audience-breadth': AudienceBreadthSettings.prefault({}),
  preference: PreferenceSettings.prefault({}),
  reciprocity: ReciprocitySettings.prefault({}),
  'steady-pace': SteadyPaceSettings.prefault({}),
  'keep-published': KeepPublishedSettings.prefault({}),
})
export type RuleSettings = z.infer<typeof RuleSettings>
export type RuleName = keyof RuleSettings
