import { RefusedError } from '../../../shared/contract/errors.ts'
import type { Account } from '../../../shared/domain/activities.ts'
import type { AccountId } from '../../../shared/domain/ids.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { AccountRow } from './schema.ts'

/** All accounts, by name. */
export async function listAccounts(db: ReadHandle): Promise<Account[]> {
  return (await db.selectFrom('account').selectAll().orderBy('name').orderBy('id').execute()).map(toAccount)
}

export async function findAccount(db: ReadHandle, id: AccountId): Promise<Account | undefined> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toAccount(row)
}

/** Throws `not-found`. */
export async function getAccount(db: ReadHandle, id: AccountId): Promise<Account> {
  const account = await findAccount(db, id)
  if (account === undefined) throw new RefusedError('not-found', 'This account is no longer there.')
  return account
}

/** Ignores the case of A to Z, as the index does. */
export async function findAccountByName(db: ReadHandle, name: string): Promise<Account | undefined> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', eb.fn<string>('lower', [eb.val(name)])))
    .executeTakeFirst()
  return row && toAccount(row)
}

export async function insertAccounts(db: WriteHandle, accounts: readonly Account[]): Promise<void> {
  await db.insert('account', accounts.map(toAccountRow))
}

/** Throws `not-found`. */
export async function updateAccount(db: WriteHandle, account: Account): Promise<void> {
  const { id, ...columns } = toAccountRow(account)
  await db.update('account', id, columns)
}

function toAccount(row: AccountRow): Account {
  return { id: row.id as AccountId, name: row.name, isOptedOut: row.is_opted_out === 1 }
}

function toAccountRow(account: Account): AccountRow {
  return { id: account.id, name: account.name, is_opted_out: account.isOptedOut ? 1 : 0 }
}
