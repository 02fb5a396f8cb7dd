import { RefusedError } from '../../../shared/contract/errors.ts'
import type { Cycle, CycleDraft } from '../../../shared/domain/cycles.ts'
import { listAnswers } from '../db/alignment-answers.ts'
import { findAlignmentResult } from '../db/alignment-results.ts'
import { deleteCycle, getCycle, insertCycle, listCycles, updateCycle } from '../db/cycles.ts'
import { haveFactsChanged } from '../db/facts.ts'
import type { ReadHandle } from '../db/handles.ts'
import { listInvitations } from '../db/invitations.ts'
import { listPeopleById } from '../db/people.ts'
import { deletePlacements, listPlacements } from '../db/placements.ts'
import { listReflectedOn } from '../db/reflections.ts'
import { listSignOffsOf } from '../db/sign-offs.ts'
import type { HandlersOf } from '../handler.ts'
import { summarise } from '../planner/summary.ts'
import { cyclePlans, refuseClosed } from './cycle-plans.ts'
import { cycleReasons } from './cycle-reasons.ts'
import { hasTakenPlace } from './placement-words.ts'
import { readForAnswer } from './plan-keeping.ts'

export const cycles: HandlersOf<'cycles'> = {
  list: async (_, { db }) => await listCycles(db),

  get: async ({ id }, { db }) => await getCycle(db, id),

  create: async (draft, { db, newId, label }) => {
    await refuseUnfitParticipants(db, draft)
    const cycle: Cycle = { ...draft, id: newId(), status: 'draft', figures: null }
    await insertCycle(db, cycle, newId)
    label(`Create ${cycle.name}`)
    return { id: cycle.id }
  },

  edit: async ({ id, cycle: draft }, { db, newId, label }) => {
    const cycle = await getCycle(db, id)
    refuseClosed(cycle, 'changed')
    await refuseUnfitParticipants(db, draft)
    await updateCycle(db, { ...cycle, ...draft }, newId)
    label(draft.name === cycle.name ? `Change ${cycle.name}` : `Rename ${cycle.name} to ${draft.name}`)
    return {}
  },

  remove: async ({ id }, { db, label }) => {
    const cycle = await getCycle(db, id)
    const placements = await listPlacements(db, id)
    const invitations = (await listInvitations(db)).filter((sent) => sent.cycleId === id && !sent.isCancelled)
    if (cycle.status !== 'draft' || invitations.length > 0) {
      const words = `${cycle.name} was published, so people were told of it. Take its placements out and publish that instead.`
      throw new RefusedError('conflict', words)
    }
    const placementIds = placements.map((placement) => placement.id)
    const onRecord = [...(await listSignOffsOf(db, placementIds)), ...(await listReflectedOn(db, placementIds))]
    if (placements.some(hasTakenPlace) || onRecord.length > 0) {
      throw new RefusedError('conflict', `${cycle.name} has placements that took place, which stay on record.`)
    }
    if ((await listAnswers(db, id)).length > 0 || (await findAlignmentResult(db, id)) !== undefined) {
      const words = `People have answered the alignment check of ${cycle.name}, which stays on record.`
      throw new RefusedError('conflict', words)
    }
    await deletePlacements(db, placementIds)
    await deleteCycle(db, id)
    label(`Remove ${cycle.name}`)
    return {}
  },

  ...cyclePlans,
  ...cycleReasons,

  summary: async ({ id }, { db, now }) => {
    const { records, facts, live } = await readForAnswer(db, id, now())
    const { figures } = records.cycle
    return summarise(records, { facts, live }, figures !== null && (await haveFactsChanged(db, id, figures.plannedAt)))
  },
}

async function refuseUnfitParticipants(db: ReadHandle, { participants }: CycleDraft): Promise<void> {
  const ids = participants.map(({ personId }) => personId)
  if (new Set(ids).size < ids.length) {
    const fields = [{ path: 'participants', message: 'names somebody twice' }]
    throw new RefusedError('invalid-input', 'Somebody is among the participants twice.', fields)
  }
  if (ids.length > 0 && (await listPeopleById(db, ids)).length < ids.length) {
    const fields = [{ path: 'participants', message: 'names somebody who is no longer there' }]
    throw new RefusedError(
      'not-found',
      'One of the participants is no longer there. Choose the participants again.',
      fields,
    )
  }
}
