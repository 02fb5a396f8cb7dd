import { RelayPicture } from '../../ui/relay-picture.tsx'

/** In the place of the next placement, for somebody who has none. */
export function NothingAhead() {
  return (
    <section
      aria-labelledby="nothing-ahead"
      className="flex items-center gap-5 rounded-lg border border-dashed border-line-strong px-5 py-4"
    >
      <RelayPicture width={96} />
      <div className="min-w-0">
        <h2 id="nothing-ahead" className="text-base font-bold">
          Nothing ahead
        </h2>
        <p className="text-sm text-pretty text-ink-soft">
          When the next plan is published, your next rotation and its briefing are here.
        </p>
      </div>
    </section>
  )
}
