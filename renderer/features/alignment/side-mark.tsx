import type { WorkFunction } from '../../../shared/domain/people.ts'

/** A function's mark in a picture: a teal square, a violet disc. */
export function SideMark({
  side,
  size = 10,
  isOutline = false,
}: {
  side: WorkFunction
  size?: number
  isOutline?: boolean
}) {
  const shape = side === 'marketing' ? 'rounded-[2px] border-teal' : 'rounded-full border-violet'
  const fill = isOutline ? 'border-dashed opacity-60' : side === 'marketing' ? 'bg-teal' : 'bg-violet'
  return (
    <span
      aria-hidden
      className={`block shrink-0 border forced-color-adjust-none ${shape} ${fill}`}
      style={{ width: size, height: size }}
    />
  )
}
