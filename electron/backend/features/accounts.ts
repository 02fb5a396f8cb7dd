import { RefusedError } from '../../../shared/contract/errors.ts'
import type { Account } from '../../../shared/domain/activities.ts'
import type { AccountId } from '../../../shared/domain/ids.ts'
import { findAccountByName, getAccount, insertAccounts, listAccounts, updateAccount } from '../db/accounts.ts'
import type { ReadHandle } from '../db/handles.ts'
import type { HandlersOf } from '../handler.ts'

export const accounts: HandlersOf<'accounts'> = {
  list: async (_input, { db }) => await listAccounts(db),

  add: async ({ name }, { db, newId, label }) => {
    await refuseTakenName(db, name)
    const account: Account = { id: newId(), name, isOptedOut: false }
    await insertAccounts(db, [account])
    label(`Add ${name}`)
    return { id: account.id }
  },

  edit: async (account, { db, label }) => {
    const before = await getAccount(db, account.id)
    await refuseTakenName(db, account.name, account.id)
    await updateAccount(db, account)
    label(labelOf(before, account))
    return {}
  },
}

function labelOf(before: Account, after: Account): string {
  if (after.name !== before.name) return `Rename ${before.name} to ${after.name}`
  if (after.isOptedOut === before.isOptedOut) return `Change ${after.name}`
  return after.isOptedOut
    ? `Keep participants off calls with ${after.name}`
    : `Allow participants on calls with ${after.name}`
}

async function refuseTakenName(db: ReadHandle, name: string, except?: AccountId): Promise<void> {
  const owner = await findAccountByName(db, name)
  if (owner === undefined || owner.id === except) return
  throw new RefusedError('conflict', `There is already an account called ${owner.name}. Choose another name.`, [
    { path: 'name', message: 'is already taken' },
  ])
}
