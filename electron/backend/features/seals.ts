import { RefusedError } from '../../../shared/contract/errors.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { ReadHandle } from '../db/handles.ts'
import { getPerson } from '../db/people.ts'
import { findSeal, insertSeal, type Seal, updatePassphrase } from '../db/seals.ts'
import type { HandlersOf } from '../handler.ts'
import { lockKey, makeKey, makeRecoveryCode, plainRecoveryCode, unlockKey } from '../sealing.ts'

/** Tasks, because guessing at a passphrase is made slow, and nothing slow may happen inside a transaction. */
export const seals: HandlersOf<'seals'> = {
  state: async ({ personId }, { db, app }) => {
    await getPerson(db, personId)
    if ((await findSeal(db, personId)) === undefined) return { state: 'none' }
    return { state: app.keys.keyOf(personId) === undefined ? 'locked' : 'unlocked' }
  },

  create: async ({ personId, passphrase }, { app, read, commit }) => {
    const { workspace } = app
    await read(async (db) => {
      await getPerson(db, personId)
      await refuseSecond(db, personId)
    })
    const key = makeKey()
    const recoveryCode = makeRecoveryCode()
    const seal: Seal = {
      personId,
      byPassphrase: await lockKey(key, passphrase, placeOf(personId)),
      byRecoveryCode: await lockKey(key, plainRecoveryCode(recoveryCode), placeOf(personId)),
    }
    await commit('Choose a passphrase', async (db, newId) => {
      await refuseSecond(db, personId)
      await insertSeal(db, seal, newId())
    })
    if (app.workspace === workspace) app.keys.unlock(personId, key)
    return { recoveryCode }
  },

  unlock: async ({ personId, by }, { app, read }) => {
    const { workspace } = app
    const key = await keyBy(by, await read(async (db) => await getSeal(db, personId)))
    // What was open may have been closed while the passphrase was tried, and its keys with it.
    if (app.workspace !== workspace) throw new RefusedError('no-workspace')
    app.keys.unlock(personId, key)
    app.onChanged(['seals', 'reflections', 'drafts'])
    return {}
  },

  lock: async (_, { app }) => {
    app.keys.lock()
    app.onChanged(['seals', 'reflections', 'drafts'])
    return {}
  },

  changePassphrase: async ({ personId, by, passphrase }, { read, commit }) => {
    const key = await keyBy(by, await read(async (db) => await getSeal(db, personId)))
    const byPassphrase = await lockKey(key, passphrase, placeOf(personId))
    key.fill(0)
    await commit('Change a passphrase', async (db) => {
      await updatePassphrase(db, personId, byPassphrase)
    })
    return {}
  },
}

type Opener = { passphrase: string } | { recoveryCode: string }

async function keyBy(by: Opener, seal: Seal): Promise<Buffer> {
  const place = placeOf(seal.personId)
  if ('passphrase' in by) {
    const key = await unlockKey(seal.byPassphrase, by.passphrase, place)
    if (key === undefined) throw new RefusedError('wrong-passphrase')
    return key
  }
  const key = await unlockKey(seal.byRecoveryCode, plainRecoveryCode(by.recoveryCode), place)
  if (key === undefined) throw new RefusedError('wrong-passphrase', 'This is not the recovery code. Try again.')
  return key
}

function placeOf(personId: PersonId): string {
  return `key of ${personId}`
}

async function getSeal(db: ReadHandle, personId: PersonId): Promise<Seal> {
  await getPerson(db, personId)
  const seal = await findSeal(db, personId)
  if (seal === undefined) throw new RefusedError('seal-missing')
  return seal
}

async function refuseSecond(db: ReadHandle, personId: PersonId): Promise<void> {
  if ((await findSeal(db, personId)) === undefined) return
  const words = 'There is a passphrase already. Change it with the one from before, or with the recovery code.'
  throw new RefusedError('conflict', words)
}
