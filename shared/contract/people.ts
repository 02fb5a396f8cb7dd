import { z } from 'zod'
import { BusyTimeId, ExcludedPairId, PersonId, TimeOffId } from '../domain/ids.ts'
import { BusyTime, ExcludedPair, Person, PersonDraft, TimeOff } from '../domain/people.ts'
import { Role } from '../domain/placements.ts'
import { FunnelStage } from '../domain/skills.ts'
import { OptionalText } from '../domain/text.ts'
import { Day, Instant } from '../domain/times.ts'
import { command, query, task } from './procedure.ts'

const nothing = z.object({})
const ids = z.object({ ids: z.array(PersonId).min(1).max(5_000) })

export const people = {
  list: query({
    summary: 'Everybody, by name',
    input: z.object({ includeArchived: z.boolean().default(false) }),
    output: z.array(Person),
    reads: ['people'],
  }),
  times: query({
    summary: 'When somebody is away or busy',
    input: z.object({ id: PersonId }),
    output: z.object({ timeOff: z.array(TimeOff), busyTimes: z.array(BusyTime) }),
    reads: ['people'],
  }),
  signedOff: query({
    summary: 'How often hosts signed somebody off, by role and stage, which is what earns roles',
    input: z.object({ id: PersonId }),
    output: z.array(z.object({ role: Role, stage: FunnelStage, times: z.int() })),
    reads: ['people', 'placements', 'calls', 'projects'],
  }),
  erased: query({
    summary: 'Who was erased and when: what still counts of them has no name',
    input: nothing,
    output: z.array(z.object({ personId: PersonId, erasedAt: Instant })),
    reads: ['people'],
  }),
  add: command({
    summary: 'Add a person',
    input: PersonDraft,
    output: z.object({ id: PersonId }),
    changes: ['people'],
  }),
  edit: command({
    summary: 'Change a person',
    input: z.object({ id: PersonId, person: PersonDraft }),
    output: nothing,
    changes: ['people'],
  }),
  archive: command({
    summary: 'Archive people: they keep their history and are no longer planned',
    input: ids,
    output: nothing,
    changes: ['people'],
  }),
  restore: command({ summary: 'Bring archived people back', input: ids, output: nothing, changes: ['people'] }),
  erase: task({
    summary: 'Take somebody out who was archived: what they wrote and who they are goes, also from history; no undo',
    input: z.object({ id: PersonId }),
    output: z.object({
      /** Where others still write of them by name, for people to look at: "2 in notes of activities". */
      mentions: z.array(z.string()),
    }),
    changes: ['people', 'preferences', 'skills', 'placements', 'reflections', 'drafts', 'seals', 'publications'],
    progress: nothing,
  }),
  addTimeOff: command({
    summary: 'Note days on which somebody is away',
    input: z
      .object({ personId: PersonId, startsOn: Day, endsOn: Day, note: OptionalText })
      .refine((time) => time.startsOn <= time.endsOn, { path: ['endsOn'], message: 'ends before it begins' }),
    output: z.object({ id: TimeOffId }),
    changes: ['people'],
  }),
  removeTimeOff: command({
    summary: 'Remove days away',
    input: z.object({ id: TimeOffId }),
    output: nothing,
    changes: ['people'],
  }),
  removeBusyTime: command({
    summary: 'Remove a busy time',
    input: z.object({ id: BusyTimeId }),
    output: nothing,
    changes: ['people'],
  }),
  excludedPairs: query({
    summary: 'Pairs of people who are never to meet',
    input: nothing,
    output: z.array(ExcludedPair),
    reads: ['people'],
  }),
  excludePair: command({
    summary: 'Never let two people meet on an activity',
    input: z.object({ oneId: PersonId, otherId: PersonId, note: OptionalText.default(null) }),
    output: z.object({ id: ExcludedPairId }),
    changes: ['people'],
  }),
  allowPair: command({
    summary: 'Let two people meet again',
    input: z.object({ id: ExcludedPairId }),
    output: nothing,
    changes: ['people'],
  }),
}
