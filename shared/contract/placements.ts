import { z } from 'zod'
import { ContentProject, SalesCall } from '../domain/activities.ts'
import { ActivityId, CycleId, PersonId, PlacementId, SkillId } from '../domain/ids.ts'
import { Person } from '../domain/people.ts'
import { Placement, Role, SignOff } from '../domain/placements.ts'
import { Reason } from '../domain/text.ts'
import { Substitute } from './explanations.ts'
import { RuleFinding } from './findings.ts'
import { command, query } from './procedure.ts'

const nothing = z.object({})
const reads = ['cycles', 'placements', 'people', 'preferences', 'skills', 'calls', 'projects', 'accounts'] as const
const ids = z.array(PlacementId).min(1).max(5_000)
const somebody = Person.pick({ id: true, name: true, function: true })

/** A placement with all that it takes to name it: who, on what, with whom, and what the host said of it. */
export const PlacementInFull = z.object({
  placement: Placement,
  activity: z.union([SalesCall, ContentProject]),
  /** Null: none, or a project. */
  accountName: z.string().nullable(),
  participant: somebody,
  host: somebody,
  /** Null: not signed off. */
  signOff: SignOff.nullable(),
})
export type PlacementInFull = z.infer<typeof PlacementInFull>

export const placements = {
  list: query({
    summary: 'The placements of a cycle',
    input: z.object({ cycleId: CycleId }),
    output: z.array(Placement),
    reads: ['placements'],
  }),
  show: query({
    summary: 'Placements of whatever cycles in full; those that are no longer there are left out',
    input: z.object({ ids }),
    output: z.array(PlacementInFull),
    reads: ['placements', 'people', 'calls', 'projects', 'accounts'],
  }),
  substitutes: query({
    summary: 'Who could have a placement in place of its person: those who can first, the best of them first',
    input: z.object({ id: PlacementId }),
    output: z.array(Substitute),
    reads,
  }),
  options: query({
    summary:
      'Where a placement could move: for its activity every participant, for its person every activity of the cycle, with the conflicts of each',
    input: z.object({ id: PlacementId }),
    output: z.object({
      people: z.array(z.object({ personId: PersonId, findings: z.array(RuleFinding) })),
      activities: z.array(z.object({ activityId: ActivityId, findings: z.array(RuleFinding) })),
    }),
    reads,
  }),
  candidates: query({
    summary: 'Whom one could place on an activity by hand: every participant of the cycle, with the conflicts of each',
    input: z.object({ cycleId: CycleId, activityId: ActivityId }),
    output: z.array(z.object({ personId: PersonId, findings: z.array(RuleFinding) })),
    reads,
  }),
  signOffs: query({
    summary: 'What hosts said of the placements of a cycle, of a person or of all, oldest first',
    input: z.object({ cycleId: CycleId.optional(), personId: PersonId.optional() }),
    output: z.array(SignOff),
    reads: ['placements'],
  }),
  add: command({
    summary: 'Place somebody by hand; the placement is pinned',
    input: z.object({
      cycleId: CycleId,
      personId: PersonId,
      activityId: ActivityId,
      /** What they are to learn there. Where they have no target above their level in it, the next level becomes one. */
      towardsSkillId: SkillId.optional(),
    }),
    output: z.object({ id: PlacementId, findings: z.array(RuleFinding) }),
    changes: ['placements', 'skills'],
  }),
  move: command({
    summary: 'Move a placement to another person or activity and pin it; the findings name the rules that this breaks',
    input: z.object({ id: PlacementId, personId: PersonId, activityId: ActivityId }),
    output: z.object({ findings: z.array(RuleFinding) }),
    changes: ['placements'],
  }),
  pin: command({
    summary: 'Pin placements, or let the planner decide again',
    input: z.object({ ids, isPinned: z.boolean() }),
    output: nothing,
    changes: ['placements'],
  }),
  remove: command({
    summary: 'Take placements out of the plan',
    input: z.object({ ids }),
    output: nothing,
    changes: ['placements'],
  }),
  setRole: command({
    summary: 'Give a placement another role and pin it; the findings name the rules that this breaks',
    input: z.object({ id: PlacementId, role: Role }),
    output: z.object({ findings: z.array(RuleFinding) }),
    changes: ['placements'],
  }),
  signOff: command({
    summary:
      'Say for the host whether the participant of a placement that has begun was there, and what levels they showed',
    input: SignOff.pick({ attendance: true, byPersonId: true }).extend({
      id: PlacementId,
      levelsShown: SignOff.shape.levelsShown.default([]),
      observation: SignOff.shape.observation.default(null),
      agreement: SignOff.shape.agreement.default(null),
    }),
    output: nothing,
    changes: ['placements', 'drafts'],
  }),
  veto: command({
    summary: 'Cancel a placement to come because the host does not want it',
    input: z.object({ id: PlacementId, reason: Reason }),
    output: nothing,
    changes: ['placements', 'drafts'],
  }),
}
