import type { PlacementInFull } from '../../../shared/contract/placements.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Reflection } from '../../../shared/domain/reflections.ts'
import { useQuery } from '../../backend/use-query.tsx'

export interface PlacementToRead {
  /** Null: no longer there. */
  about: PlacementInFull | null
  /** Null: none that `me` may read. */
  reflection: Reflection | null
}

/** A placement with what was written and said of it, as far as `me` may read it. Undefined until it is known. */
export function usePlacement(placementId: PlacementId, me: Person | null): PlacementToRead | undefined {
  const { data: found } = useQuery('placements.show', { ids: [placementId] })
  const [about = null] = found ?? []
  const { data: reflection, error } = useQuery('reflections.get', { placementId, readerId: me?.id ?? null })
  if (found === undefined || (reflection === undefined && error === undefined)) return undefined
  return { about, reflection: reflection ?? null }
}
