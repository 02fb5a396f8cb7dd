import { RefusedError } from '../../../shared/contract/errors.ts'
import type { MeasureId } from '../../../shared/domain/ids.ts'
import type { Measure, MeasureDraft } from '../../../shared/domain/measures.ts'
import type { ReadHandle } from '../db/handles.ts'
import {
  findMeasureByName,
  findMeasuredValue,
  getMeasure,
  insertMeasures,
  listMeasures,
  listMeasuresById,
  setMeasuredValue,
  updateMeasure,
} from '../db/measures.ts'
import { dayInWords } from '../exports/times-in-words.ts'
import type { HandlersOf } from '../handler.ts'
import { countOf, inOrder } from './words.ts'

export const measures: HandlersOf<'measures'> = {
  list: async ({ includeArchived }, { db }) => await listMeasures(db, { includeArchived }),

  add: async (draft, { db, newId, label }) => {
    await refuseTakenName(db, draft)
    const measure: Measure = { ...draft, id: newId(), archivedAt: null }
    await insertMeasures(db, [measure])
    label(`Add ${measure.name}`)
    return { id: measure.id }
  },

  edit: async ({ id, measure: draft }, { db, label }) => {
    const measure = await getMeasure(db, id)
    await refuseTakenName(db, draft, id)
    await updateMeasure(db, { ...measure, ...draft })
    label(draft.name === measure.name ? `Change ${measure.name}` : `Rename ${measure.name} to ${draft.name}`)
    return {}
  },

  archive: async ({ ids }, { db, now, label }) => {
    const chosen = inOrder(ids, await listMeasuresById(db, ids), missingMeasure)
    for (const measure of chosen.filter(({ archivedAt }) => archivedAt === null)) {
      await updateMeasure(db, { ...measure, archivedAt: now() })
    }
    label(`Archive ${nameOrCount(chosen)}`)
    return {}
  },

  restore: async ({ ids }, { db, label }) => {
    const chosen = inOrder(ids, await listMeasuresById(db, ids), missingMeasure)
    for (const measure of chosen) await updateMeasure(db, { ...measure, archivedAt: null })
    label(`Bring back ${nameOrCount(chosen)}`)
    return {}
  },

  setValue: async ({ id, on, value }, { db, newId, label }) => {
    const { name } = await getMeasure(db, id)
    const before = await findMeasuredValue(db, id, on)
    await setMeasuredValue(db, id, { on, value }, newId)
    const what = `${name} on ${dayInWords(on)}`
    label(value === null ? `Take out ${what}` : before === undefined ? `Enter ${what}` : `Change ${what}`)
    return {}
  },
}

const missingMeasure = 'One of the measures chosen is no longer there. Nothing was changed; choose again.'

function nameOrCount(chosen: readonly Measure[]): string {
  const [only, ...others] = chosen
  return only !== undefined && others.length === 0 ? only.name : countOf(chosen.length, 'measure', 'measures')
}

async function refuseTakenName(db: ReadHandle, { owner, name }: MeasureDraft, except?: MeasureId): Promise<void> {
  const taken = await findMeasureByName(db, owner, name)
  if (taken === undefined || taken.id === except) return
  const words =
    taken.archivedAt === null
      ? `There is already such a measure called ${taken.name}. Choose another name.`
      : `There is already such an archived measure called ${taken.name}. Bring it back, or choose another name.`
  throw new RefusedError('conflict', words, [{ path: 'name', message: 'is already taken' }])
}
