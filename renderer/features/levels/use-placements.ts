import type { PlacementInFull } from '../../../shared/contract/placements.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import { useQuery } from '../../backend/use-query.tsx'

/** Placements in full, to be named in words. Undefined until they are known. */
export function usePlacements(ids: readonly PlacementId[]): ReadonlyMap<PlacementId, PlacementInFull> | undefined {
  const wanted = [...new Set(ids)].toSorted()
  const { data } = useQuery('placements.show', wanted.length === 0 ? null : { ids: wanted })
  if (wanted.length === 0) return new Map()
  return data && new Map(data.map((each) => [each.placement.id, each]))
}
