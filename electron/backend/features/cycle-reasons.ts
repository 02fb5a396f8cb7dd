import { RefusedError } from '../../../shared/contract/errors.ts'
import type { PlacementReasons } from '../../../shared/contract/explanations.ts'
import type { CycleId, PlacementId } from '../../../shared/domain/ids.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { getActivity } from '../db/activities.ts'
import type { ReadHandle } from '../db/handles.ts'
import { getPerson } from '../db/people.ts'
import { getPlacement } from '../db/placements.ts'
import type { HandlersOf } from '../handler.ts'
import { explain } from '../planner/explain.ts'
import { explainPerson, explainSeat } from '../planner/explain-open.ts'
import { smallestChangesInThread } from '../planner/mending.ts'
import { namesOf } from './placement-words.ts'
import { readForAnswer, readForPlanning } from './plan-keeping.ts'

/** Why the plan of a cycle is as it is, and what would change it. */
export const cycleReasons: Pick<HandlersOf<'cycles'>, 'explain' | 'smallestChange'> = {
  explain: async ({ id, about }, { db, now }) => {
    const { records, facts, live } = await readForAnswer(db, id, now())
    const plan = new Plan(facts, live)
    if (about.kind === 'placement') {
      const placed = plan.all().find((each) => each.id === about.placementId && !each.isElsewhere)
      return placed === undefined ? await reasonsOfGone(db, id, about.placementId) : explain(plan, placed)
    }
    if (about.kind === 'seat') {
      const activity = facts.activities.findIndex((each) => each.id === about.activityId)
      if (activity >= 0) return explainSeat(plan, activity)
      const { title } = await getActivity(db, about.activityId)
      const words = `${title} is not within the dates of ${records.cycle.name}.`
      return { kind: 'seat', words, emptySeats: 0, candidates: [] }
    }
    const person = facts.participants.find((index) => facts.people[index]?.id === about.personId)
    if (person !== undefined) return explainPerson(plan, person)
    const { name } = await getPerson(db, about.personId)
    const words = `${name} does not take part in ${records.cycle.name}.`
    return { kind: 'person', words, placements: 0, minimum: 0, open: 0, barriers: [], activities: [] }
  },

  smallestChange: async ({ id, for: target, timeLimitSeconds }, { read, progress, signal, now }) => {
    progress({ phase: 'preparing', found: 0, seconds: 0 })
    const { facts, live, records } = await readForPlanning(read, id, now())
    const { name } = records.cycle
    if ('personId' in target) {
      const person = facts.participants.find((index) => facts.people[index]?.id === target.personId)
      if (person === undefined) {
        const who = await read(async (db) => await getPerson(db, target.personId))
        return { words: `${who.name} does not take part in ${name}.`, alternatives: [], wasStopped: false }
      }
      return await smallestChangesInThread({ facts, live }, { person }, timeLimitSeconds, { signal, progress })
    }
    const activity = facts.activities.findIndex((each) => each.id === target.activityId)
    if (activity < 0) {
      const { title } = await read(async (db) => await getActivity(db, target.activityId))
      return { words: `${title} is not within the dates of ${name}.`, alternatives: [], wasStopped: false }
    }
    return await smallestChangesInThread({ facts, live }, { activity }, timeLimitSeconds, { signal, progress })
  },
}

/** Of a placement that is not in the plan any more. */
async function reasonsOfGone(db: ReadHandle, cycleId: CycleId, id: PlacementId): Promise<PlacementReasons> {
  const placement = await getPlacement(db, id)
  if (placement.cycleId !== cycleId) throw new RefusedError('not-found', 'This placement belongs to another cycle.')
  const { name, title } = await namesOf(db, placement)
  const words = `${name} is not on ${title} any more: it is ${placement.status}.`
  return { kind: 'placement', words, skills: [], rules: [], nextBest: [], findings: [] }
}
