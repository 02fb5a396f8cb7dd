import type { CycleReport } from '../../../shared/contract/reports.ts'

const kinds = [
  { key: 'done', words: 'done', look: 'bg-accent' },
  { key: 'open', words: 'open', look: 'striped bg-hover text-ink-soft' },
  { key: 'missed', words: 'missed', look: 'border-2 border-bad' },
  { key: 'cancelled', words: 'cancelled', look: 'border border-dashed border-ink-faint' },
] as const

/** All placements of a cycle as one bar, by what became of them. */
export function PlacementBar({ placements }: { placements: CycleReport['placements'] }) {
  const there = kinds.filter(({ key }) => placements[key] > 0)
  return (
    <>
      <div aria-hidden className="flex h-4 gap-0.5 rounded-sm bg-hover">
        {there.map(({ key, look }) => (
          <span
            key={key}
            className={`min-w-2 rounded-sm forced-color-adjust-none ${look}`}
            style={{ flexGrow: placements[key], flexBasis: 0 }}
          />
        ))}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {kinds
          .filter(({ key }) => key === 'done' || key === 'missed' || key === 'open' || placements[key] > 0)
          .map(({ key, words, look }) => (
            <li key={key} className="flex items-center gap-1.5">
              <span aria-hidden className={`size-2.5 rounded-[2px] forced-color-adjust-none ${look}`} />
              <span>
                <b className="font-bold">{placements[key]}</b> {words}
              </span>
            </li>
          ))}
      </ul>
    </>
  )
}
