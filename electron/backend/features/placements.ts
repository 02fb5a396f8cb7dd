import { RefusedError } from '../../../shared/contract/errors.ts'
import type { ActivityId, CycleId, NewId, PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import { rolesFor } from '../../../shared/domain/placements.ts'
import type { Skill, SkillLevel } from '../../../shared/domain/skills.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { checkAdding, checkPlan } from '../../../shared/rules/rules.ts'
import { getActivity } from '../db/activities.ts'
import { getCycle } from '../db/cycles.ts'
import { readPlanRecords } from '../db/facts.ts'
import type { ReadHandle, WriteHandle } from '../db/handles.ts'
import type { Judgement } from '../db/level-changes.ts'
import {
  deletePlacements,
  findPlacementOf,
  getPlacement,
  insertPlacements,
  listPlacements,
  listPlacementsById,
  updatePlacement,
} from '../db/placements.ts'
import { listReflectedOn } from '../db/reflections.ts'
import { findSignOffOf, listSignOffsOf } from '../db/sign-offs.ts'
import { findSkillLevel, getSkill, setSkillLevel } from '../db/skills.ts'
import type { HandlersOf } from '../handler.ts'
import { factsOf } from '../planner/facts.ts'
import { toRuleFindings } from '../planner/findings.ts'
import { newPlaced } from '../planner/model.ts'
import { substitutesFor } from '../planner/substitutes.ts'
import { refuseClosed } from './cycle-plans.ts'
import { placementOutcomes } from './placement-outcomes.ts'
import { showPlacements } from './placements-in-full.ts'
import { hasTakenPlace, isOver, namedOrCounted, namesOf } from './placement-words.ts'
import { inOrder } from './words.ts'

export const placements: HandlersOf<'placements'> = {
  list: async ({ cycleId }, { db }) => {
    await getCycle(db, cycleId)
    return await listPlacements(db, cycleId)
  },

  show: async ({ ids }, { db }) => await showPlacements(db, ids),

  substitutes: async ({ id }, { db, now }) => {
    const placement = await getPlacement(db, id)
    const { plan, placed } = await readPlan(db, placement, now())
    if (placed === undefined || placed.isFixed) throw isOver(await namesOf(db, placement))
    return substitutesFor(plan, placed)
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

  add: async ({ cycleId, personId, activityId, towardsSkillId }, { db, newId, label, now }) => {
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
      vetoReason: null,
    }
    await insertPlacements(db, [placement])
    label(`Place ${name} on ${title}`)
    if (towardsSkillId !== undefined) {
      const skill = await getSkill(db, towardsSkillId)
      await aimHigher(db, personId, skill, { newId, at: now() })
      label(`Place ${name} on ${title} to learn ${skill.name}`)
    }
    return { id: placement.id, findings: await findingsAbout(db, placement, now()) }
  },

  move: async ({ id, personId, activityId }, { db, label, now }) => {
    const before = await getPlacement(db, id)
    refuseClosed(await getCycle(db, before.cycleId), 'changed')
    await refuseSettled(db, before)
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

  setRole: async ({ id, role }, { db, label, now }) => {
    const before = await getPlacement(db, id)
    refuseClosed(await getCycle(db, before.cycleId), 'changed')
    await refuseSettled(db, before)
    const { kind } = await getActivity(db, before.activityId)
    const { name, title } = await namesOf(db, before)
    if (!rolesFor(kind).includes(role)) {
      const words = `${title} is a ${kind === 'call' ? 'sales call' : 'content project'}, which has no ${role}.`
      const fields = [{ path: 'role', message: `must be ${rolesFor(kind).join(', ')}` }]
      throw new RefusedError('invalid-input', `${words} Choose another role.`, fields)
    }
    // In another role it is not what people were told; publishing tells them.
    const status = role === before.role ? before.status : 'proposed'
    const placement: Placement = { ...before, role, status, isPinned: true }
    await updatePlacement(db, placement)
    label(`Make ${name} ${role} on ${title}`)
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
    const signedOff = (await listSignOffsOf(db, ids)).map(({ placementId }) => placementId)
    const onRecord = new Set([...signedOff, ...(await listReflectedOn(db, ids))])
    const over = chosen.find((placement) => hasTakenPlace(placement) || onRecord.has(placement.id))
    if (over !== undefined) throw isOver(await namesOf(db, over))
    const name = await namedOrCounted(db, chosen, 'from')
    await deletePlacements(
      db,
      chosen.map((placement) => placement.id),
    )
    label(`Remove ${name}`)
    return {}
  },

  ...placementOutcomes,
}

/** Whoever is to learn a skill aims at more than they can do. */
async function aimHigher(
  db: WriteHandle,
  personId: PersonId,
  { id: skillId }: Skill,
  { newId, at: time }: { newId: () => NewId; at: Now },
): Promise<void> {
  const nothing: SkillLevel = { personId, skillId, level: 0, targetLevel: null, assessedOn: null, isInterested: false }
  const standing = (await findSkillLevel(db, personId, skillId)) ?? nothing
  const targetLevel = Math.min(4, standing.level + 1)
  if ((standing.targetLevel ?? 0) > standing.level || targetLevel === standing.level) return
  // The level stays, so that there is nothing to judge.
  const judgement: Judgement = { source: 'lead', byPersonId: null, placementIds: [], at: time }
  await setSkillLevel(db, { ...standing, targetLevel }, judgement, newId)
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
  if (rolesFor(kind).includes(role)) return role
  return kind === 'call' ? 'shadow' : 'interviewee'
}

/** What is signed off or reflected on stays on record whatever was said; what is cancelled bars its person from its activity. */
async function refuseSettled(db: ReadHandle, placement: Placement): Promise<void> {
  const names = await namesOf(db, placement)
  const isSignedOff = (await findSignOffOf(db, placement.id)) !== undefined
  const isReflectedOn = (await listReflectedOn(db, [placement.id])).length > 0
  if (hasTakenPlace(placement) || isSignedOff || isReflectedOn) throw isOver(names)
  if (placement.status !== 'cancelled') return
  const { name, title } = names
  throw new RefusedError('conflict', `${name} was taken off ${title}. Remove this placement and place ${name} anew.`)
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
  let words = `${name} is placed on ${title} already.`
  if (hasTakenPlace(taken)) words = `${name} was placed on ${title} before.`
  if (taken.status === 'cancelled') words = `${name} was taken off ${title}. Remove that placement first.`
  throw new RefusedError('conflict', words)
}
