import { z } from 'zod'
import { Role } from './placements.ts'
import { Audience, FunnelStage } from './skills.ts'
import { Name } from './text.ts'

export const Feeling = z.enum(['likes', 'would-hate'])
export type Feeling = z.infer<typeof Feeling>

/**
 * What somebody likes or would hate: a funnel stage, a role, a type of call or format of project (in any case of
 * letters), or an audience. Private: only its person and the planner ever read it.
 */
export const Preference = z.discriminatedUnion('subject', [
  z.object({ subject: z.literal('stage'), value: FunnelStage, feeling: Feeling }),
  z.object({ subject: z.literal('role'), value: Role, feeling: Feeling }),
  z.object({ subject: z.literal('type'), value: Name, feeling: Feeling }),
  z.object({ subject: z.literal('audience'), value: Audience, feeling: Feeling }),
])
export type Preference = z.infer<typeof Preference>

/** What a preference is about, as one word to look it up by: "role/co-lead", "type/case study". */
export function wishKey({ subject, value }: Pick<Preference, 'subject' | 'value'>): string {
  return `${subject}/${value.toLowerCase()}`
}
