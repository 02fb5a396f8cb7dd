import type { GapClosers } from '../../../shared/contract/coverage.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { capableLevel } from '../../../shared/domain/skills.ts'
import type { Day } from '../../../shared/domain/times.ts'
import type { ShownLevel } from './levels.ts'

/** The cycle that is put together at present: the newest draft that is not over, else one under way. Undefined: there is none. */
export function planningCycle(cycles: readonly Cycle[], today: Day): Cycle | undefined {
  const open = cycles.filter(({ status, endsOn }) => status !== 'closed' && endsOn >= today)
  return open.find(({ status }) => status === 'draft') ?? open[0]
}

export interface Learner {
  person: Person
  level: ShownLevel | undefined
  /** Undefined: does not take part in the cycle. */
  hoursLeft: number | undefined
}

/**
 * Everybody else who cannot do a skill alone, the likeliest first: who asks for it, then who aims at it, then who is
 * nearest to it, then who has most time.
 */
export function learnersOf(
  people: readonly Person[],
  inSkill: readonly ShownLevel[],
  hoursLeft: GapClosers['hoursLeft'],
  except: PersonId,
): Learner[] {
  const levels = new Map(inSkill.map((level) => [level.personId, level]))
  const hours = new Map(hoursLeft.map((each) => [each.personId, each.hours]))
  const weightOf = ({ level, hoursLeft: left }: Learner) => [
    level?.isInterested === true ? 1 : 0,
    (level?.targetLevel ?? 0) > (level?.level ?? 0) ? 1 : 0,
    level?.level ?? 0,
    left ?? -Infinity,
  ]
  return people
    .filter(({ id }) => id !== except && (levels.get(id)?.level ?? 0) < capableLevel)
    .map((person) => ({ person, level: levels.get(person.id), hoursLeft: hours.get(person.id) }))
    .toSorted((one, other) => {
      const [mine, theirs] = [weightOf(one), weightOf(other)]
      const place = mine.findIndex((weight, index) => weight !== theirs[index])
      return place === -1 ? 0 : (theirs[place] ?? 0) - (mine[place] ?? 0)
    })
}
