import { z } from 'zod'
import { FunnelStage } from '../domain/skills.ts'

/** How much a soft rule counts, in points a unit (0 switches it off, 1,000,000 is the most). */
const weight = (usual: number) => z.number().min(0).max(1_000_000).default(usual)

/** What a lead can set for each rule, by the rule's name. Every field has a default, so `{}` is a complete setting. */
export const RuleSettings = z.object({
  'cross-function': z.object({}).prefault({}),
  availability: z.object({}).prefault({}),
  'no-overlap': z.object({ bufferMinutes: z.int().min(0).max(240).default(10) }).prefault({}),
  'weekly-hours': z.object({}).prefault({}),
  seats: z.object({}).prefault({}),
  'customer-guard': z
    .object({
      participantsPerCall: z.int().min(0).max(20).default(1),
      coolDownDays: z.int().min(0).max(365).default(7),
      barredStages: z.array(FunnelStage).default([]),
      barredCallTypes: z.array(z.string().max(2_000)).max(100).default([]),
    })
    .prefault({}),
  'same-host-limit': z.object({ placements: z.int().min(1).max(50).default(2) }).prefault({}),
  pinned: z.object({}).prefault({}),
  'everyone-included': z.object({ weight: weight(1_000) }).prefault({}),
  'skill-gap': z.object({ weight: weight(10) }).prefault({}),
  'fair-share': z.object({ weight: weight(4) }).prefault({}),
  'new-pairs': z.object({ weight: weight(6) }).prefault({}),
  'funnel-breadth': z.object({ weight: weight(5) }).prefault({}),
  'keep-published': z.object({ weight: weight(30) }).prefault({}),
})
export type RuleSettings = z.infer<typeof RuleSettings>
export type RuleName = keyof RuleSettings
