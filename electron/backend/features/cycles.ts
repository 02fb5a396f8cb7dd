import type { PlanProgress } from '../../../shared/contract/cycles.ts'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { Cycle, CycleDraft, PlanFigures } from '../../../shared/domain/cycles.ts'
import type { CycleId } from '../../../shared/domain/ids.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import { deleteCycle, getCycle, insertCycle, listCycles, updateCycle, updateFigures } from '../db/cycles.ts'
import { planRecordsHead, readPlanRecords } from '../db/facts.ts'
import type { ReadHandle, WriteHandle } from '../db/handles.ts'
import { listInvitations } from '../db/invitations.ts'
import { listPeopleById } from '../db/people.ts'
import { deletePlacements, insertPlacements, listPlacements } from '../db/placements.ts'
import { listSignOffsOf } from '../db/sign-offs.ts'
import type { CommandContext, HandlersOf } from '../handler.ts'
import { factsOf } from '../planner/facts.ts'
import { toRuleFindings } from '../planner/findings.ts'
import { planCycle } from '../planner/planner.ts'
import { summarise } from '../planner/summary.ts'
import { hasTakenPlace } from './placement-words.ts'

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
    if (placements.some(hasTakenPlace) || (await listSignOffsOf(db, placementIds)).length > 0) {
      throw new RefusedError('conflict', `${cycle.name} has placements that took place, which stay on record.`)
    }
    await deletePlacements(db, placementIds)
    await deleteCycle(db, id)
    label(`Remove ${cycle.name}`)
    return {}
  },

  plan: async ({ id, ...options }, { read, commit, progress, signal, now }) => {
    const nothingYet: Omit<PlanProgress, 'phase'> = {
      objective: null,
      bound: null,
      gap: null,
      placements: 0,
      seconds: 0,
    }
    progress({ phase: 'preparing', ...nothingYet })
    const begun = performance.now()
    const { records, head } = await read(async (db) => ({
      records: await readPlanRecords(db, id),
      head: await planRecordsHead(db),
    }))
    refuseClosed(records.cycle, 'planned again')
    const cycleFacts = factsOf(records, now())
    const { facts } = cycleFacts
    let latest = nothingYet
    const result = await planCycle(cycleFacts, options, {
      signal,
      progress: (news) => {
        latest = news
        progress({ ...news, phase: 'solving' })
      },
    })
    if (result.state === 'infeasible') {
      return { state: 'infeasible', findings: toRuleFindings(facts, result.findings) }
    }
    if (result.state === 'nothing-to-plan') return result
    if (result.state === 'stopped') {
      if (signal.aborted) throw new RefusedError('cancelled')
      throw new RefusedError(
        'conflict',
        `No plan was found in time. Allow more than ${options.timeLimitSeconds} seconds.`,
      )
    }

    progress({ ...latest, phase: 'saving' })
    const { placements, wasStopped, objective, bound, gap } = result
    const seconds = (performance.now() - begun) / 1000
    const figures: PlanFigures = { objective, bound, gap, plannedAt: now(), seconds }
    await commit(`Plan ${records.cycle.name}`, async (db, newId) => {
      // The plan answers what was there when it was asked for; what was entered since may contradict it.
      if ((await planRecordsHead(db)) !== head) {
        const words = 'Something was changed while the plan was made, so the plan was not kept. Plan again.'
        throw new RefusedError('conflict', words)
      }
      await replacePlan(db, id, facts, placements, newId)
      await updateFigures(db, id, figures)
    })
    return { state: 'planned', figures, placements: placements.length, wasStopped }
  },

  summary: async ({ id }, { db, now }) => {
    const records = await readPlanRecords(db, id)
    return summarise(records, factsOf(records, now()))
  },
}

/** What stays keeps its row, so that calendars know it again; what took place is not touched. */
async function replacePlan(
  db: WriteHandle,
  cycleId: CycleId,
  facts: PlanFacts,
  planned: readonly Placed[],
  newId: CommandContext['newId'],
): Promise<void> {
  const settled = new Set(facts.fixed.map(({ id }) => id))
  const live = (await listPlacements(db, cycleId)).filter(
    ({ id, status }) => (status === 'proposed' || status === 'published') && !settled.has(id),
  )
  const kept = new Map(live.map((placement) => [`${placement.personId}/${placement.activityId}`, placement]))
  const added: Placement[] = []
  for (const { person, activity, role } of planned) {
    const personId = at(facts.people, person).id
    const activityId = at(facts.activities, activity).id
    if (kept.delete(`${personId}/${activityId}`)) continue
    added.push({
      id: newId(),
      cycleId,
      activityId,
      personId,
      role,
      status: 'proposed',
      isPinned: false,
      vetoReason: null,
    })
  }
  await deletePlacements(
    db,
    [...kept.values()].map(({ id }) => id),
  )
  await insertPlacements(db, added)
}

export function refuseClosed(cycle: Cycle, participle: string): void {
  if (cycle.status === 'closed') {
    throw new RefusedError('conflict', `${cycle.name} is closed and cannot be ${participle}.`)
  }
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
