import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { FeedState } from '../../../shared/contract/feeds.ts'
import type { TimeZone } from '../../../shared/domain/times.ts'
import { count } from '../../words/counts.ts'
import { momentWords } from '../../words/times.ts'

/** Whether the files say what people were told: "Up to date since Tue 14 Oct, 14:02 · 24 files". */
export function FeedStanding({ state, zone }: { state: FeedState; zone: TimeZone }) {
  const { problem, upToDateSince, files } = state
  if (problem !== null) {
    return (
      <p className="flex items-start gap-1.5 text-sm text-pretty">
        <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-warn" />
        <span>Behind: {problem} They are written by themselves once that works again.</span>
      </p>
    )
  }
  return (
    <p className="flex items-start gap-1.5 text-sm text-pretty">
      <CircleCheck size={16} aria-hidden className="mt-0.5 shrink-0 text-good" />
      <span>
        {upToDateSince === null ? 'Up to date' : `Up to date since ${momentWords(upToDateSince, zone)}`} ·{' '}
        {files === 0 ? 'no files yet, because nothing is published' : count(files, 'file')}
      </span>
    </p>
  )
}
