import { z } from 'zod'
import { Account } from '../domain/activities.ts'
import { AccountId } from '../domain/ids.ts'
import { Name } from '../domain/text.ts'
import { command, query } from './procedure.ts'

export const accounts = {
  list: query({ summary: 'All accounts, by name', input: z.object({}), output: z.array(Account), reads: ['accounts'] }),
  add: command({
    summary: 'Add an account',
    input: z.object({ name: Name }),
    output: z.object({ id: AccountId }),
    changes: ['accounts'],
  }),
  edit: command({
    summary: 'Rename an account, or keep participants off all its calls',
    input: z.object({ id: AccountId, name: Name, isOptedOut: z.boolean() }),
    output: z.object({}),
    changes: ['accounts'],
  }),
}
