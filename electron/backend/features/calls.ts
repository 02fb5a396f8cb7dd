import type { SalesCall } from '../../../shared/domain/activities.ts'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { AccountId } from '../../../shared/domain/ids.ts'
import { findAccount } from '../db/accounts.ts'
import { insertActivities, listCalls, updateActivity } from '../db/activities.ts'
import type { ReadHandle } from '../db/handles.ts'
import type { HandlersOf } from '../handler.ts'
import { archiveActivities, getOfKind, refuseMissingSkills, refuseUnfitHost, setEach, setStatus } from './activities.ts'

export const calls: HandlersOf<'calls'> = {
  list: async ({ includeArchived }, { db }) => await listCalls(db, { includeArchived }),

  add: async (draft, { db, newId, label }) => {
    await refuseUnfitHost(db, draft.hostId, 'call')
    await refuseMissingAccount(db, draft.accountId)
    await refuseMissingSkills(db, draft.skillIds)
    const call: SalesCall = { kind: 'call', ...draft, id: newId(), status: 'planned', sourceId: null, archivedAt: null }
    await insertActivities(db, [call])
    label(`Add ${call.title}`)
    return { id: call.id }
  },

  edit: async ({ id, call: draft }, { db, label }) => {
    const call = await getOfKind(db, id, 'call')
    if (draft.hostId !== call.hostId) await refuseUnfitHost(db, draft.hostId, 'call')
    if (draft.accountId !== call.accountId) await refuseMissingAccount(db, draft.accountId)
    await refuseMissingSkills(db, draft.skillIds)
    await updateActivity(db, { ...call, ...draft })
    const isMoved = draft.startsAt !== call.startsAt || draft.endsAt !== call.endsAt
    label(`${isMoved ? 'Move' : 'Change'} ${draft.title}`)
    return {}
  },

  cancel: async ({ ids }, context) => await setStatus('call', ids, 'cancelled', context),
  reinstate: async ({ ids }, context) => await setStatus('call', ids, 'planned', context),
  archive: async ({ ids }, context) => await archiveActivities('call', ids, context),
  restore: async ({ ids }, context) => await setEach('call', ids, { archivedAt: null }, 'Bring back', context),
}

async function refuseMissingAccount(db: ReadHandle, id: AccountId | null): Promise<void> {
  if (id === null || (await findAccount(db, id)) !== undefined) return
  throw new RefusedError('not-found', 'This account is no longer there. Choose another one.', [
    { path: 'accountId', message: 'is no longer there' },
  ])
}
