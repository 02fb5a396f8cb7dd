import { RefusedError } from '../../../shared/contract/errors.ts'
import type { ActivityId, CycleId, PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import { callRoles } from '../../../shared/domain/placements.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { checkAdding, checkPlan } from '../../../shared/rules/rules.ts'
import { getActivity } from '../db/activities.ts'
import { getCycle } from '../db/cycles.ts'
import { readPlanRecords } from '../db/facts.ts'
import type { ReadHandle } from '../db/handles.ts'
import { getPerson } from '../db/people.ts'
import {
  deletePlacements,
  findPlacementOf,
  getPlacement,
  insertPlacements,
  listPlacements,
  listPlacementsById,
  updatePlacement,
} from '../db/placements.ts'
import type { HandlersOf } from '../handler.ts'
import { explain } from '../planner/explain.ts'
import { factsOf } from '../planner/facts.ts'
import { toRuleFindings } from '../planner/findings.ts'
import { newPlaced } from '../planner/model.ts'
import { refuseClosed } from './cycles.ts'
import { countOf, inOrder } from './words.ts'

export const placements: HandlersOf<'placements'> = {
  list: async ({ cycleId }, { db }) => {
    await getCycle(db, cycleId)
    return await listPlacements(db, cycleId)
  },

  explain: async ({ id }, { db, now }) => {
    const placement = await getPlacement(db, id)
    const { plan, placed } = await readPlan(db, placement, now())
    if (placed !== undefined) return explain(plan, placed)
    const { name, title } = await namesOf(db, placement)
    return {
      words: `${name} is not on ${title} any more: it is ${placement.status}.`,
      skills: [],
      rules: [],
      findings: [],
    }
  },

  options: async ({ id }, { db, now }) => {
    const placement = await getPlacement(db, id)
    const { plan, placed } = await readPlan(db, placement, now())
    if (placed === undefined) throw isOver(await namesOf(db, placement))
    const { facts } = plan
    const open = facts.activities.flatMap(({ closed }, index) =>
      closed === null || index === placed.activity ? [index] : [],
    )
    return plan.without(placed, () => ({
      people: facts.participants.map((person) => ({
        personId: at(facts.people, person).id,
        findings: findingsOf(plan, { ...newPlaced(facts, person, placed.activity), id }),
      })),
      activities: open.map((activity) => ({
        activityId: at(facts.activities, activity).id,
        findings: findingsOf(plan, { ...newPlaced(facts, placed.person, activity), id }),
      })),
    }))
  },

  candidates: async ({ cycleId, activityId }, { db, now }) => {
    const { title } = await getActivity(db, activityId)
    const { facts, live } = factsOf(await readPlanRecords(db, cycleId), now())
    const plan = new Plan(facts, live)
    const activity = facts.activities.findIndex(({ id }) => id === activityId)
    return facts.participants.map((person) => {
      const { id: personId } = at(facts.people, person)
      if (activity >= 0) return { personId, findings: findingsOf(plan, newPlaced(facts, person, activity)) }
      const words = `${title} is not within the dates of this cycle.`
      return { personId, findings: [{ rule: 'availability', words, placementIds: [], personId, activityId }] }
    })
  },

  add: async ({ cycleId, personId, activityId }, { db, newId, label, now }) => {
    refuseClosed(await getCycle(db, cycleId), 'changed')
    const { name, title } = await namesOf(db, { personId, activityId })
    await refuseTaken(db, personId, activityId)
    const { kind } = await getActivity(db, activityId)
    const placement: Placement = {
      id: newId(),
      cycleId,
      activityId,
      personId,
      role: kind === 'call' ? 'shadow' : 'interviewee',
      status: 'proposed',
      isPinned: true,
    }
    await insertPlacements(db, [placement])
    label(`Place ${name} on ${title}`)
    return { id: placement.id, findings: await findingsAbout(db, placement, now()) }
  },

  move: async ({ id, personId, activityId }, { db, label, now }) => {
    const before = await getPlacement(db, id)
    refuseClosed(await getCycle(db, before.cycleId), 'changed')
    if (hasTakenPlace(before)) throw isOver(await namesOf(db, before))
    const { name, title } = await namesOf(db, { personId, activityId })
    await refuseTaken(db, personId, activityId, id)
    const { kind } = await getActivity(db, activityId)
    const isSame = before.personId === personId && before.activityId === activityId
    const placement: Placement = {
      ...before,
      personId,
      activityId,
      role: roleFor(before.role, kind),
      // Moved, it is not what people were told; publishing tells them.
      status: isSame ? before.status : 'proposed',
      isPinned: true,
    }
    await updatePlacement(db, placement)
    label(before.personId === personId ? `Move ${name} to ${title}` : `Give ${title} to ${name}`)
    return { findings: await findingsAbout(db, placement, now()) }
  },

  pin: async ({ ids, isPinned }, { db, label }) => {
    const chosen = inOrder(ids, await listPlacementsById(db, ids), missing)
    for (const placement of chosen) await updatePlacement(db, { ...placement, isPinned })
    label(`${isPinned ? 'Pin' : 'Unpin'} ${await namedOrCounted(db, chosen, 'on')}`)
    return {}
  },

  remove: async ({ ids }, { db, label }) => {
    const chosen = inOrder(ids, await listPlacementsById(db, ids), missing)
    const over = chosen.find(hasTakenPlace)
    if (over !== undefined) throw isOver(await namesOf(db, over))
    const name = await namedOrCounted(db, chosen, 'from')
    await deletePlacements(
      db,
      chosen.map((placement) => placement.id),
    )
    label(`Remove ${name}`)
    return {}
  },
}

const missing = 'One of the placements chosen is no longer there. Nothing was changed; choose again.'

/** The whole plan that a placement is part of; `placed` is undefined when it is cancelled or was missed. */
async function readPlan(db: ReadHandle, { id, cycleId }: { id: PlacementId; cycleId: CycleId }, now: Now) {
  const { facts, live } = factsOf(await readPlanRecords(db, cycleId), now)
  const plan = new Plan(facts, live)
  return { plan, placed: plan.all().find((placed) => placed.id === id) }
}
type Now = Parameters<typeof factsOf>[1]

async function findingsAbout(db: ReadHandle, placement: Placement, now: Now) {
  const { plan, placed } = await readPlan(db, placement, now)
  return placed === undefined ? [] : toRuleFindings(plan.facts, checkPlan(plan, placed))
}

function findingsOf(plan: Plan, placed: Placed) {
  const { facts }: { facts: PlanFacts } = plan
  return toRuleFindings(facts, checkAdding(plan, placed))
}

function roleFor(role: Placement['role'], kind: 'call' | 'project'): Placement['role'] {
  const isCallRole = callRoles.some((callRole) => callRole === role)
  if (isCallRole === (kind === 'call')) return role
  return kind === 'call' ? 'shadow' : 'interviewee'
}

function hasTakenPlace({ status }: Placement): boolean {
  return status === 'completed' || status === 'missed'
}

interface Names {
  name: string
  title: string
}

function isOver({ name, title }: Names): RefusedError {
  return new RefusedError('conflict', `${name}'s placement on ${title} is over and stays on record as it is.`)
}

/** One person has one placement on an activity, in whatever cycle. */
async function refuseTaken(
  db: ReadHandle,
  personId: PersonId,
  activityId: ActivityId,
  exceptId?: PlacementId,
): Promise<void> {
  const taken = await findPlacementOf(db, personId, activityId)
  if (taken === undefined || taken.id === exceptId) return
  const { name, title } = await namesOf(db, { personId, activityId })
  const words = hasTakenPlace(taken)
    ? `${name} was placed on ${title} before.`
    : `${name} is placed on ${title} already.`
  throw new RefusedError('conflict', words)
}

async function namesOf(db: ReadHandle, { personId, activityId }: Pick<Placement, 'personId' | 'activityId'>) {
  const names: Names = { name: (await getPerson(db, personId)).name, title: (await getActivity(db, activityId)).title }
  return names
}

async function namedOrCounted(db: ReadHandle, chosen: readonly Placement[], word: string): Promise<string> {
  const [only] = chosen
  if (only === undefined || chosen.length > 1) return countOf(chosen.length, 'placement', 'placements')
  const { name, title } = await namesOf(db, only)
  return `${name} ${word} ${title}`
}
