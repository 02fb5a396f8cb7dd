import { RefusedError } from '../../../shared/contract/errors.ts'
import type { RecordViewId } from '../../../shared/domain/ids.ts'
import type { ReadHandle } from '../db/handles.ts'
import {
  deleteRecordView,
  findRecordViewByName,
  getRecordView,
  insertRecordView,
  listRecordViews,
  updateRecordView,
} from '../db/record-views.ts'
import type { HandlersOf } from '../handler.ts'

export const recordViews: HandlersOf<'recordViews'> = {
  list: async (_, { db }) => await listRecordViews(db),

  add: async (draft, { db, newId, label }) => {
    await refuseTakenName(db, draft.name)
    const id = newId()
    await insertRecordView(db, { ...draft, id })
    label(`Save the view ${draft.name}`)
    return { id }
  },

  edit: async ({ id, view }, { db, label }) => {
    const { name } = await getRecordView(db, id)
    await refuseTakenName(db, view.name, id)
    await updateRecordView(db, { ...view, id })
    label(view.name === name ? `Change the view ${name}` : `Rename the view ${name} to ${view.name}`)
    return {}
  },

  remove: async ({ id }, { db, label }) => {
    const { name } = await getRecordView(db, id)
    await deleteRecordView(db, id)
    label(`Delete the view ${name}`)
    return {}
  },
}

async function refuseTakenName(db: ReadHandle, name: string, except?: RecordViewId): Promise<void> {
  const taken = await findRecordViewByName(db, name)
  if (taken === undefined || taken.id === except) return
  const words = `There is already a view called ${taken.name}. Choose another name.`
  throw new RefusedError('conflict', words, [{ path: 'name', message: 'is already taken' }])
}
