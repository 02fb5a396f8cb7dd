import { QueryCache as Answers, QueryClient, QueryClientProvider, useQuery as useCached } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import type { InputOf, OutputOf, QueryName } from '../../shared/contract/contract.ts'
import { procedures } from '../../shared/contract/contract.ts'
import type { Refusal } from '../../shared/contract/errors.ts'
import type { Topic } from '../../shared/contract/procedure.ts'
import { notify } from '../ui/toast.tsx'
import { call } from './client.ts'
import { onEvent } from './events.ts'

const quietCodes = new Set(['backend-stopped', 'no-workspace', 'not-found', 'seal-locked', 'secrets-locked'])

const cache = new QueryClient({
  queryCache: new Answers({
    onError: (error) => {
      // Those are states that the screens themselves show.
      if (error instanceof QueryRefused && !quietCodes.has(error.refusal.code))
        notify({ words: error.refusal.words, tone: 'problem' })
    },
  }),
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
      onEvent('changed', (event) => {
        // What was read while seals were open must not be there for a moment once they are locked.
        if (event.topics.includes('seals')) forgetUnused((reads) => reads.includes('seals'))
        void askAgain((reads) => reads.some((topic) => event.topics.includes(topic)))
      }),
    [],
  )
  useEffect(
    () =>
      onEvent('backend', (event) => {
        if (event.state === 'ready') void askAgain(() => true)
      }),
    [],
  )
  return <QueryClientProvider client={cache}>{children}</QueryClientProvider>
}

type Concerns = (reads: readonly Topic[]) => boolean

function askAgain(concerns: Concerns) {
  return cache.invalidateQueries({ predicate: ({ queryKey }) => isConcerned(queryKey, concerns) })
}

function forgetUnused(concerns: Concerns) {
  cache.removeQueries({ type: 'inactive', predicate: ({ queryKey }) => isConcerned(queryKey, concerns) })
}

function isConcerned([name]: readonly unknown[], concerns: Concerns): boolean {
  const procedure = procedures.get(String(name))
  return procedure?.kind === 'query' && concerns(procedure.reads)
}

/** Both are undefined until the first answer; while it is asked again, the last answer stays. */
export interface QueryState<Output> {
  data: Output | undefined
  error: Refusal | undefined
}

class QueryRefused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Null as input: do not ask (yet). The answer stays current by itself. */
export function useQuery<Name extends QueryName>(name: Name, input: InputOf<Name> | null): QueryState<OutputOf<Name>> {
  const { data, error } = useCached({
    queryKey: [name, input],
    queryFn: async () => {
      if (input === null) return undefined
      const result = await call(name, input)
      if (result.ok) return result.output
      throw new QueryRefused(result.error)
    },
    enabled: input !== null,
  })
  const refusal = error instanceof QueryRefused ? error.refusal : undefined
  // While the backend starts again, what is on screen stays: it holds what somebody is typing.
  const isGone = refusal !== undefined && refusal.code !== 'backend-stopped'
  return { data: isGone ? undefined : data, error: refusal }
}
