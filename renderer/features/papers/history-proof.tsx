import type { OutputOf } from '../../../shared/contract/contract.ts'
import { number } from '../../words/counts.ts'
import { dayYearWords } from '../../words/times.ts'

type Proven = Pick<OutputOf<'papers.transcript'>, 'workspaceName' | 'madeOn' | 'history'>

/** Where a paper comes from, and the entry of the history that its words can be checked by. */
export function HistoryProof({ workspaceName, madeOn, history: { entries, head } }: Proven) {
  return (
    <p className="mt-6 break-inside-avoid text-[10px] leading-[15px] text-pretty text-ink-soft">
      Made with Baton on {dayYearWords(madeOn)} from the workspace <bdi className="wrap-anywhere">{workspaceName}</bdi>,
      as it was after entry {number(entries)} of its history. The hash of that entry (
      <span className="whitespace-nowrap">SHA-256</span>) is{' '}
      <span className="tracking-wide wrap-anywhere">{head.match(/.{1,8}/g)?.join(' ')}</span>.
    </p>
  )
}
