import type { ReactNode } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PickMe } from './pick-me.tsx'
import { useMe } from './use-me.ts'

/** What only somebody can see: asks who it is first. `purpose`: what will be here once they said so. */
export function AsMe({ purpose, children }: { purpose: string; children: (me: Person) => ReactNode }) {
  const { me } = useMe()
  if (me === undefined) return null
  if (me !== null) return children(me)
  return (
    <EmptyState
      title="Say who you are"
      action={
        <div className="w-72">
          <PickMe />
        </div>
      }
    >
      {purpose}
    </EmptyState>
  )
}
