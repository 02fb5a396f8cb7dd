import { ChangeGroupId } from '../../../shared/domain/ids.ts'
import { countGroups, findNextStep, labelOf, listGroups, takeBack } from '../db/history.ts'
import type { ReadHandle } from '../db/handles.ts'
import type { HandlersOf } from '../handler.ts'
import { checkEntry, checkHead, saveHead, verifyHistory } from './history-head.ts'

export const history: HandlersOf<'history'> = {
  state: async (_, { db }) => ({
    undo: await nextStep(db, 'undo'),
    redo: await nextStep(db, 'redo'),
    count: await countGroups(db),
  }),

  list: async ({ limit }, { db }) => await listGroups(db, limit),

  undo: async (_, { db, label }) => {
    const undone = await takeBack(db, 'undo')
    label(labelOf('undo', undone))
    return { label: undone }
  },

  redo: async (_, { db, label }) => {
    const redone = await takeBack(db, 'redo')
    label(labelOf('redo', redone))
    return { label: redone }
  },

  verify: async (_, { db }) => await verifyHistory(db),

  checkEntry: async (typed, { db }) => await checkEntry(db, typed),

  saveHead: async ({ grant }, context) => await saveHead(context.path(grant, 'write'), context),

  checkHead: async ({ grant }, context) => await checkHead(context.path(grant, 'read'), context),
}

async function nextStep(db: ReadHandle, direction: 'undo' | 'redo') {
  const step = await findNextStep(db, direction)
  return step === undefined ? null : { id: ChangeGroupId.parse(step.group_id), label: step.label }
}
