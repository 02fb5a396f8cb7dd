import { RefusedError } from '../../../shared/contract/errors.ts'
import { coverageOf, figuresOf } from '../../../shared/domain/coverage.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import { addDays, type Day, type Instant, instantAt } from '../../../shared/domain/times.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { listCycles } from '../db/cycles.ts'
import { readPlanRecords } from '../db/facts.ts'
import type { ReadHandle } from '../db/handles.ts'
import { listLevelChanges } from '../db/level-changes.ts'
import { getPerson, listPeopleById } from '../db/people.ts'
import { getSkill, listSkillLevels, listSkills } from '../db/skills.ts'
import { getWorkspace } from '../db/workspaces.ts'
import type { HandlersOf } from '../handler.ts'
import { factsOf } from '../planner/facts.ts'
import { gapClosersOf } from '../planner/gap-closers.ts'
import { levelsAt } from './levels-then.ts'

export const coverage: HandlersOf<'coverage'> = {
  get: async ({ withoutIds }, { db }) => {
    const leaving = new Set(withoutIds)
    if (leaving.size > 0 && (await listPeopleById(db, [...leaving])).length < leaving.size) {
      throw new RefusedError('not-found', 'Somebody among those chosen is no longer there. Choose again.')
    }
    const staying = (await listSkillLevels(db)).filter(({ personId }) => !leaving.has(personId))
    const skills = coverageOf(await listSkills(db), staying)
    return { skills, totals: figuresOf(skills) }
  },

  gap: async ({ cycleId, personId, skillId }, { db, now }) => {
    await getPerson(db, personId)
    await getSkill(db, skillId)
    const { facts, live } = factsOf(await readPlanRecords(db, cycleId), now())
    return gapClosersOf(new Plan(facts, live), personId, skillId)
  },

  trend: async (_, { db, now }) => {
    const figuresAt = await coverageThen(db)
    return (await listCycles(db)).toReversed().map((cycle) => {
      const { id: cycleId, name, startsOn, endsOn } = cycle
      const { before, after } = figuresAt(cycle, now())
      return { cycleId, name, startsOn, endsOn, before, after }
    })
  },
}

/** Before the first day of a cycle and after its last, in the workspace's zone. Judged as people and skills are now. */
export async function coverageThen(db: ReadHandle) {
  const { time_zone: timeZone } = await getWorkspace(db)
  const skills = await listSkills(db)
  const levels = await listSkillLevels(db)
  const current = new Set(levels.map(({ personId }) => personId))
  const changes = (await listLevelChanges(db)).filter(({ personId }) => current.has(personId))
  const midnight = (day: Day) => instantAt(timeZone, day, '00:00')
  const figures = (at: Instant) => figuresOf(coverageOf(skills, levelsAt(levels, changes, at)))
  return ({ startsOn, endsOn }: Pick<Cycle, 'startsOn' | 'endsOn'>, now: Instant) => {
    const begins = midnight(startsOn)
    return { before: figures(begins), after: begins > now ? null : figures(midnight(addDays(endsOn, 1))) }
  }
}
