import { z } from 'zod'
import { AddendumId, CycleId, PersonId, PlacementId, ReflectionId } from '../domain/ids.ts'
import {
  Minutes,
  Reflection,
  ReflectionContent,
  ReflectionDraft,
  ReflectionDraftContent,
  Visibility,
} from '../domain/reflections.ts'
import { LongText } from '../domain/text.ts'
import { command, query, task } from './procedure.ts'

const nothing = z.object({})
/** Who asks: that decides what is told. Null: somebody who does not say who they are. */
const readerId = PersonId.nullable()
const own = { authorId: PersonId, placementId: PlacementId }
const reads = ['reflections', 'placements', 'calls', 'projects', 'seals'] as const

export const reflections = {
  list: query({
    summary:
      'Reflections that the reader may read, oldest first: private ones only of their own, those for the host as author or host',
    input: z.object({ readerId, cycleId: CycleId.optional(), authorId: PersonId.optional() }),
    output: z.array(Reflection),
    reads,
  }),
  get: query({
    summary: 'The reflection on a placement; null when there is none that the reader may read',
    input: z.object({ readerId, placementId: PlacementId }),
    output: Reflection.nullable(),
    reads,
  }),
  draft: query({
    summary: 'What its author was typing about a placement, if that is newer than the reflection submitted',
    input: z.object(own),
    output: ReflectionDraft.nullable(),
    reads: ['drafts', 'reflections', 'placements', 'seals'],
  }),
  saveDraft: task({
    summary: 'Keep what is being typed, sealed if it is to be private; outside of undo and history',
    input: z.object({ ...own, visibility: Visibility, content: ReflectionDraftContent }),
    output: nothing,
    changes: ['drafts'],
    progress: nothing,
  }),
  discardDraft: task({
    summary: 'Forget what was being typed about a placement',
    input: z.object(own),
    output: nothing,
    changes: ['drafts'],
    progress: nothing,
  }),
  submit: command({
    summary: 'Submit the reflection on a placement, or correct it until the placement is signed off',
    input: z.object({ ...own, visibility: Visibility, minutes: Minutes, content: ReflectionContent }),
    output: z.object({ id: ReflectionId }),
    changes: ['reflections', 'drafts'],
  }),
  addAddendum: command({
    summary: 'Add to a reflection that is locked; whoever may read that may read this',
    input: z.object({ ...own, text: LongText.min(1, 'must not be empty') }),
    output: z.object({ id: AddendumId }),
    changes: ['reflections', 'drafts'],
  }),
}
