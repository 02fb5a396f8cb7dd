import { EmptyState } from '../../ui/empty-state.tsx'
import { PromotionList } from '../levels/promotion-list.tsx'

/** Who has shown enough for a higher level. */
export function Proposals({ number }: { number: number }) {
  if (number === 0) {
    return (
      <EmptyState title="Proposals for higher levels will be here">
        Once hosts have signed off enough placements that showed a higher level, it is proposed here, with the rule and
        the evidence. Nothing rises by itself.
      </EmptyState>
    )
  }
  return (
    <div className="min-h-0 flex-1 overflow-auto border-t border-line px-6 py-4">
      <div className="max-w-3xl">
        <PromotionList />
      </div>
    </div>
  )
}
