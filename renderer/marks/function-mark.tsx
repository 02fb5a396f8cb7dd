import type { HomeFunction } from '../../shared/domain/skills.ts'
import { functionWords } from '../words/domain.ts'

const shapes: Record<HomeFunction, string> = {
  marketing: 'rounded-[2px] bg-teal',
  sales: 'rounded-full bg-violet',
  shared: 'rounded-[2px] bg-linear-to-br from-teal from-50% to-violet to-50%',
}

/** A small square or disc and the function's name; `isMute` leaves the name to the tooltip and to screen readers. */
export function FunctionMark({ of, isMute = false }: { of: HomeFunction; isMute?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2" title={isMute ? functionWords[of] : undefined}>
      <span aria-hidden className={`size-2.5 shrink-0 forced-color-adjust-none ${shapes[of]}`} />
      <span className={isMute ? 'sr-only' : ''}>{functionWords[of]}</span>
    </span>
  )
}
