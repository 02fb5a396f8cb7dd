import type { AccessReport, SectionName } from '../../../shared/domain/access-report.ts'
import type { TimeZone } from '../../../shared/domain/times.ts'
import { count } from '../../words/counts.ts'
import { entryWords, keptWords } from './access-words.ts'

export interface AccessSectionProps {
  section: AccessReport['sections'][SectionName]
  zone: TimeZone
}

/** One kind of data on paper: where it came from, who sees it, how long it is kept, and all of it. */
export function AccessSection({ section, zone }: AccessSectionProps) {
  const { title, cameFrom, seenBy, keptMonths, withheld, entries } = section
  return (
    <section className="mt-7">
      {/* Never without the first entry on its sheet. */}
      <div className="break-inside-avoid break-after-avoid">
        <h2 className="flex items-baseline gap-3 border-b border-ink pb-1 text-md font-bold">
          <span className="min-w-0 flex-1">{title}</span>
          {entries.length < 2 ? null : (
            <span className="text-xs font-normal text-ink-soft">{count(entries.length, 'entry', 'entries')}</span>
          )}
        </h2>
        <dl className="mt-2 grid grid-cols-[24mm_1fr] gap-x-3 gap-y-0.5 text-xs text-ink-soft">
          <dt>Comes from</dt>
          <dd>{cameFrom}</dd>
          <dt>Seen by</dt>
          <dd>{seenBy}</dd>
          <dt>How long</dt>
          <dd>{keptWords(keptMonths)}</dd>
        </dl>
      </div>
      {withheld === null ? null : (
        <p className="mt-2 border-l-2 border-ink pl-3 text-sm text-pretty wrap-anywhere">
          <bdi>{withheld}</bdi>
        </p>
      )}
      {entries.length === 0 ? null : (
        <ul className="mt-2 text-[12px] leading-[17px]">
          {keyed(entries).map(({ key, entry }) => (
            <Entry key={key} entry={entry} zone={zone} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Nothing in an entry need be its own: the same may be held twice. */
function keyed(entries: readonly object[]): { key: string; entry: object }[] {
  const seen = new Map<string, number>()
  return entries.map((entry) => {
    const text = JSON.stringify(entry)
    const times = seen.get(text) ?? 0
    seen.set(text, times + 1)
    return { key: `${times} ${text}`, entry }
  })
}

function Entry({ entry, zone }: { entry: object; zone: TimeZone }) {
  return (
    <li className="break-inside-avoid-page border-b border-line py-1.5">
      <dl className="flex flex-wrap gap-x-5 gap-y-0.5">
        {entryWords(entry, zone).map(({ label, value, isLong }) => (
          <div key={label} className={`min-w-0 wrap-anywhere ${isLong ? 'basis-full whitespace-pre-line' : ''}`}>
            <dt className="inline text-ink-soft">{label} </dt>
            <dd className="inline font-medium">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
