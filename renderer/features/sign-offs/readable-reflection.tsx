import type { PlacementInFull } from '../../../shared/contract/placements.ts'
import type { Reflection } from '../../../shared/domain/reflections.ts'
import { ReflectionText } from '../reflections/reflection-text.tsx'

/** What the participant wrote, where whoever looks may read it. */
export function ReadableReflection({
  about: { participant },
  reflection,
}: {
  about: PlacementInFull
  reflection: Reflection | null
}) {
  if (reflection === null || reflection.content === null) return null
  return (
    <section className="border-t border-line pt-4" data-selectable>
      <h3 className="mb-3 text-sm font-bold">What {participant.name} made of it</h3>
      <ReflectionText reflection={reflection} />
    </section>
  )
}
