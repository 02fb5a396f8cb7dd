import type { CycleReport } from '../../../shared/contract/reports.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { moreWords, mostNowWhats, plainLine } from './report-words.ts'

export interface NowWhatsProps {
  nowWhats: CycleReport['nowWhats']
  people: ReadonlyMap<string, Person>
}

/** In their own words, as far as there is room. */
export function NowWhats({ nowWhats, people }: NowWhatsProps) {
  const shown = nowWhats.slice(0, mostNowWhats)
  const more = moreWords(nowWhats.length, shown.length)
  if (nowWhats.length === 0) {
    return <p className="text-xs text-ink-soft">Nobody has written a “now what” for the team yet.</p>
  }
  return (
    <>
      <ul className="mt-1 grid grid-cols-2 gap-x-8 gap-y-2 text-sm">
        {shown.map(({ placementId, authorId, text }) => (
          <li key={placementId} className="min-w-0 border-l-2 border-line-strong pl-3">
            <p className="line-clamp-2 wrap-anywhere">{plainLine(text)}</p>
            <p className="truncate text-xs text-ink-soft">{people.get(authorId)?.name}</p>
          </li>
        ))}
      </ul>
      {more === null ? null : <p className="mt-1 text-xs text-ink-soft">{more}</p>}
    </>
  )
}
