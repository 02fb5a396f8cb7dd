import { useMemo } from 'react'
import type { Account } from '../../../shared/domain/activities.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { useQuery } from '../../backend/use-query.tsx'

/** Everybody by id, archived people too: old activities keep their hosts. */
export function usePeopleById(): ReadonlyMap<string, Person> {
  const { data } = useQuery('people.list', { includeArchived: true })
  return useMemo(() => new Map(data?.map((person) => [person.id, person])), [data])
}

export function useAccountsById(): ReadonlyMap<string, Account> {
  const { data } = useQuery('accounts.list', {})
  return useMemo(() => new Map(data?.map((account) => [account.id, account])), [data])
}
