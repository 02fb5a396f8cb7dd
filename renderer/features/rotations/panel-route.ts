import { z } from 'zod'
import { PlacementId } from '../../../shared/domain/ids.ts'

const OfPlacement = z.object({ kind: z.enum(['briefing', 'reflect', 'sign-off', 'guest']), placementId: PlacementId })

/** What is open beside my rotations. */
export type RotationsPanel = z.infer<typeof OfPlacement> | { kind: 'preferences' }

/** What the address says after `/rotations/`; undefined when it names no panel. */
export function panelAt(path: string): RotationsPanel | undefined {
  if (path === 'preferences') return { kind: 'preferences' }
  const [kind, placementId] = path.split('/')
  return OfPlacement.safeParse({ kind, placementId }).data
}

export function pathTo(panel: RotationsPanel): string {
  return panel.kind === 'preferences' ? '/rotations/preferences' : `/rotations/${panel.kind}/${panel.placementId}`
}
