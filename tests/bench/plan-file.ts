import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Role } from '../../shared/domain/placements.ts'
import type { Placed, PlanFacts } from '../../shared/rules/facts.ts'
import { at } from '../../shared/rules/facts.ts'
import { UsageError } from './command.ts'
import type { CompanySize } from './company/company.ts'

/** What the planner says of a plan: all that somebody needs to check it. */
export const PlanClaim = z.object({
  people: z.int(),
  weeks: z.int(),
  seed: z.int(),
  objective: z.number(),
  bound: z.number(),
  /** Points that every plan loses, which the gap leaves out: 0 or less. */
  unavoidable: z.number().max(0),
  gap: z.number(),
  placements: z.array(z.object({ personId: z.string(), activityId: z.string(), role: Role })),
})
export type PlanClaim = z.infer<typeof PlanClaim>

export function claimOf(
  size: CompanySize,
  facts: PlanFacts,
  placements: readonly Placed[],
  figures: Pick<PlanClaim, 'objective' | 'bound' | 'unavoidable' | 'gap'>,
): PlanClaim {
  const { objective, bound, unavoidable, gap } = figures
  const named = placements.map(({ person, activity, role }) => {
    return { personId: at(facts.people, person).id, activityId: at(facts.activities, activity).id, role }
  })
  return { ...size, objective, bound, unavoidable, gap, placements: named }
}

/** Throws `UsageError` where it is no plan file. */
export function readPlanFile(file: string): PlanClaim {
  const result = PlanClaim.safeParse(jsonIn(file))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new UsageError(`${file} is not a plan of bench:planner: ${issue?.path.join('.')}: ${issue?.message}.`)
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
