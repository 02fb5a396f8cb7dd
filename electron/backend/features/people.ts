import { RefusedError } from '../../../shared/contract/errors.ts'
import type { Activity } from '../../../shared/domain/activities.ts'
import { isAhead } from '../../../shared/domain/activities.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person, PersonDraft } from '../../../shared/domain/people.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import { listActivitiesOfHost } from '../db/activities.ts'
import { listErased } from '../db/erasure.ts'
import {
  deleteExcludedPair,
  findExcludedPair,
  getExcludedPair,
  insertExcludedPairs,
  listExcludedPairs,
} from '../db/excluded-pairs.ts'
import type { ReadHandle } from '../db/handles.ts'
import {
  deleteBusyTime,
  deleteTimeOff,
  findPersonByEmail,
  getBusyTime,
  getPerson,
  getTimeOff,
  insertPeople,
  insertTimeOff,
  listBusyTimes,
  listPeople,
  listPeopleById,
  listTimeOff,
  updatePerson,
} from '../db/people.ts'
import { countSignedOff } from '../db/sign-offs.ts'
import type { HandlersOf } from '../handler.ts'
import { erase, refuseErased } from './erase-person.ts'
import { countOf, inOrder } from './words.ts'

export const people: HandlersOf<'people'> = {
  list: async ({ includeArchived }, { db }) => await listPeople(db, { includeArchived }),

  times: async ({ id }, { db }) => {
    await getPerson(db, id)
    return { timeOff: await listTimeOff(db, id), busyTimes: await listBusyTimes(db, id) }
  },

  signedOff: async ({ id }, { db }) => {
    await getPerson(db, id)
    return await countSignedOff(db, id)
  },

  erased: async (_, { db }) => await listErased(db),

  add: async (draft, { db, newId, label }) => {
    await refuseTakenEmail(db, draft)
    const person: Person = { ...draft, id: newId(), archivedAt: null }
    await insertPeople(db, [person])
    label(`Add ${person.name}`)
    return { id: person.id }
  },

  edit: async ({ id, person: draft }, { db, now, label }) => {
    const person = await getPerson(db, id)
    await refuseErased(db, id)
    await refuseTakenEmail(db, draft, id)
    if (draft.function !== person.function) await refuseWhileHosting(db, person, now())
    await updatePerson(db, { ...person, ...draft })
    label(draft.name === person.name ? `Change ${person.name}` : `Rename ${person.name} to ${draft.name}`)
    return {}
  },

  archive: async ({ ids }, { db, now, label }) => {
    const chosen = inOrder(ids, await listPeopleById(db, ids), missingPerson)
    let hosted = 0
    for (const person of chosen.filter(({ archivedAt }) => archivedAt === null)) {
      hosted += (await listHostedAhead(db, person, now())).length
      await updatePerson(db, { ...person, archivedAt: now() })
    }
    const who = chosen.length === 1 ? chosen[0]?.name : countOf(chosen.length, 'person', 'people')
    const host = chosen.length === 1 ? 'host' : 'hosts'
    label(`Archive ${who}${hosted === 0 ? '' : `, ${host} of ${countOf(hosted, 'activity', 'activities')} ahead`}`)
    return {}
  },

  restore: async ({ ids }, { db, label }) => {
    const chosen = inOrder(ids, await listPeopleById(db, ids), missingPerson)
    for (const person of chosen) {
      await refuseErased(db, person.id)
      await updatePerson(db, { ...person, archivedAt: null })
    }
    label(`Bring back ${chosen.length === 1 ? chosen[0]?.name : countOf(chosen.length, 'person', 'people')}`)
    return {}
  },

  erase: async ({ id }, context) => await erase(id, context),

  addTimeOff: async (time, { db, newId, label }) => {
    const person = await getPerson(db, time.personId)
    const id = newId()
    await insertTimeOff(db, [{ ...time, id }])
    label(`Add days away for ${person.name}`)
    return { id }
  },

  removeTimeOff: async ({ id }, { db, label }) => {
    const time = await getTimeOff(db, id)
    const person = await getPerson(db, time.personId)
    await deleteTimeOff(db, id)
    label(`Remove days away of ${person.name}`)
    return {}
  },

  removeBusyTime: async ({ id }, { db, label }) => {
    const time = await getBusyTime(db, id)
    const person = await getPerson(db, time.personId)
    await deleteBusyTime(db, id)
    label(`Remove a busy time of ${person.name}`)
    return {}
  },

  excludedPairs: async (_, { db }) => await listExcludedPairs(db),

  excludePair: async ({ oneId, otherId, note }, { db, newId, label }) => {
    if (oneId === otherId) {
      const fields = [{ path: 'otherId', message: 'is the same person' }]
      throw new RefusedError('invalid-input', 'A pair is two people. Choose somebody else as the second.', fields)
    }
    const [one, other] = [await getPerson(db, oneId), await getPerson(db, otherId)]
    if ((await findExcludedPair(db, oneId, otherId)) !== undefined) {
      throw new RefusedError('conflict', `${one.name} and ${other.name} are kept apart already.`)
    }
    const id = newId()
    await insertExcludedPairs(db, [{ id, oneId, otherId, note }])
    label(`Keep ${one.name} and ${other.name} apart`)
    return { id }
  },

  allowPair: async ({ id }, { db, label }) => {
    const { oneId, otherId } = await getExcludedPair(db, id)
    const [one, other] = [await getPerson(db, oneId), await getPerson(db, otherId)]
    await deleteExcludedPair(db, id)
    label(`Let ${one.name} and ${other.name} meet`)
    return {}
  },
}

const missingPerson = 'Somebody among those chosen is no longer there. Nothing was changed; choose again.'

/** Archived people count too: they keep their address, so that an import recognises them. */
async function refuseTakenEmail(db: ReadHandle, { email }: PersonDraft, except?: PersonId): Promise<void> {
  if (email === null) return
  const owner = await findPersonByEmail(db, email)
  if (owner === undefined || owner.id === except) return
  const words =
    owner.archivedAt === null
      ? `${owner.name} already has the address ${email}. Use another address, or change ${owner.name} instead.`
      : `${owner.name}, who is archived, already has the address ${email}. Bring ${owner.name} back, or use another address.`
  throw new RefusedError('conflict', words, [{ path: 'email', message: `is the address of ${owner.name}` }])
}

async function refuseWhileHosting(db: ReadHandle, person: Person, now: Instant): Promise<void> {
  const hosted = await listHostedAhead(db, person, now)
  if (hosted.length === 0) return
  const [what, where] =
    person.function === 'sales'
      ? [countOf(hosted.length, 'sales call', 'sales calls'), 'sales']
      : [countOf(hosted.length, 'content project', 'content projects'), 'marketing']
  throw new RefusedError(
    'conflict',
    `${person.name} hosts ${what} ahead, which only somebody in ${where} can do. Give them another host first.`,
    [{ path: 'function', message: `hosts ${what} ahead` }],
  )
}

async function listHostedAhead(db: ReadHandle, { id, timeZone }: Person, now: Instant): Promise<Activity[]> {
  return (await listActivitiesOfHost(db, id)).filter((activity) => isAhead(activity, timeZone, now))
}
