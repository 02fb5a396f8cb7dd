import type { Wish } from '../../../electron/backend/db/preferences.ts'
import type { Random } from '../../../electron/backend/sample/random.ts'
import type { ExcludedPair } from '../../../shared/domain/people.ts'
import { callRoles, projectRoles } from '../../../shared/domain/placements.ts'
import { Preference, wishKey } from '../../../shared/domain/preferences.ts'
import { Audience, FunnelStage } from '../../../shared/domain/skills.ts'
import { callKinds } from './calls.ts'
import { isLucky } from './chance.ts'
import { projectFormats } from './projects.ts'
import { type Employee, type Frame, isMarketer } from './staff.ts'

/** A third of the people say what they like or would hate, in one to three ways. */
export function makeWishes(random: Random, staff: readonly Employee[]): Wish[] {
  return staff
    .filter(() => isLucky(random, 1 / 3))
    .flatMap((employee) => {
      const made = Array.from({ length: random.whole(1, 3) }, () => makePreference(random, employee))
      const once = new Map(made.map((preference) => [wishKey(preference), preference]))
      return [...once.values()].map((preference) => ({ personId: employee.person.id, preference }))
    })
}

function makePreference(random: Random, employee: Employee): Preference {
  const types = isMarketer(employee) ? callKinds.map(({ type }) => type) : projectFormats.map(([format]) => format)
  const roles: readonly string[] = isMarketer(employee) ? callRoles : projectRoles
  const subject = random.pick(['stage', 'stage', 'type', 'type', 'role', 'audience'] as const)
  const values = { stage: FunnelStage.options, type: types, role: roles, audience: Audience.options }[subject]
  const feeling = isLucky(random, 0.6) ? 'likes' : 'would-hate'
  return Preference.parse({ subject, value: random.pick<string>(values), feeling })
}

/** Now and then two people do not get on. */
export function makeExcludedPairs(random: Random, { ids }: Frame, staff: readonly Employee[]): ExcludedPair[] {
  const [marketers, reps] = [staff.filter(isMarketer), staff.filter((employee) => !isMarketer(employee))]
  return Array.from({ length: Math.ceil(staff.length / 40) }, () => {
    const [one, other] = [random.pick(marketers), random.pick(reps)]
    return { id: ids.next(), oneId: one.person.id, otherId: other.person.id, note: null }
  })
}
