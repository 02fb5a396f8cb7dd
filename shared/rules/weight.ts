import { z } from 'zod'

/** The settings of a soft rule: how many points a unit of it counts; 0 switches it off. */
export function weightOf(usual: number) {
  return z.object({ weight: z.number().min(0).max(1_000_000).default(usual) })
}
