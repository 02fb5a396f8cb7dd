import { QueryClient, QueryClientProvider, useQuery as useCached } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import type { InputOf, OutputOf, QueryName } from '../../shared/contract/contract.ts'
import { procedures } from '../../shared/contract/contract.ts'
import type { Refusal } from '../../shared/contract/errors.ts'
import { call } from './client.ts'

const cache = new QueryClient({
  defaultOptions: {
    queries: {
      // Only the backend knows when an answer is out of date, and it says so.
      staleTime: Infinity,
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
    },
  },
})

/** Asks queries on screen again when a topic that they read has changed. */
export function QueryCache({ children }: { children: ReactNode }) {
  useEffect(
    () =>
      window.baton.on((event) => {
        if (event.type === 'changed') void askAgain((reads) => reads.some((topic) => event.topics.includes(topic)))
        if (event.type === 'backend' && event.state === 'ready') void askAgain(() => true)
      }),
    [],
  )
  return <QueryClientProvider client={cache}>{children}</QueryClientProvider>
}

function askAgain(concerns: (reads: readonly string[]) => boolean) {
  return cache.invalidateQueries({
    predicate: ({ queryKey: [name] }) => {
      const procedure = procedures.get(String(name))
      return procedure?.kind === 'query' && concerns(procedure.reads)
    },
  })
}

/** Both are undefined until the first answer; while it is asked again, the last answer stays. */
export interface QueryState<Output> {
  data: Output | undefined
  error: Refusal | undefined
}

/** Null as input: do not ask (yet). The answer stays current by itself. */
export function useQuery<Name extends QueryName>(name: Name, input: InputOf<Name> | null): QueryState<OutputOf<Name>> {
  const { data } = useCached({
    queryKey: [name, input],
    queryFn: () => (input === null ? null : call(name, input)),
    enabled: input !== null,
  })
  if (input === null || data === undefined || data === null) return { data: undefined, error: undefined }
  return data.ok ? { data: data.output, error: undefined } : { data: undefined, error: data.error }
}
