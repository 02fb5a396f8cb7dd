import type { OutputOf } from '../../../shared/contract/contract.ts'
import { count, number } from '../../words/counts.ts'

type Waiting = Pick<OutputOf<'recordStores.preview'>, 'sent' | 'corrected' | 'withdrawn'>

export function sumOf({ sent, corrected, withdrawn }: Waiting): number {
  return sent + corrected + withdrawn
}

/** "12 records wait: 9 new, 2 corrected, 1 withdrawn", "It knows everything that the filters leave" */
export function waitingWords(waiting: Waiting): string {
  const { sent, corrected, withdrawn } = waiting
  if (sumOf(waiting) === 0) return 'It knows everything that the filters leave.'
  const parts = [
    sent === 0 ? '' : `${number(sent)} new`,
    corrected === 0 ? '' : `${number(corrected)} corrected`,
    withdrawn === 0 ? '' : `${number(withdrawn)} withdrawn`,
  ].filter((part) => part !== '')
  const sum = sumOf(waiting)
  return `${count(sum, 'record')} ${sum === 1 ? 'waits' : 'wait'}: ${parts.join(', ')}.`
}

/** "Sent 12 records to lrs.example.com. 1 was refused." */
export function postedWords(posted: OutputOf<'recordStores.post'>, host: string): string {
  const { length } = posted.refused
  const refused = length === 0 ? '' : ` ${number(length)} ${length === 1 ? 'was' : 'were'} refused.`
  return `Sent ${count(sumOf(posted), 'record')} to ${host}.${refused}`
}

/** Refusals in the same words as one line, the most frequent first. */
export function groupRefused(refused: OutputOf<'recordStores.post'>['refused']): { words: string; records: number }[] {
  return Array.from(
    Map.groupBy(refused, ({ words }) => words),
    ([words, group]) => ({ words, records: group.length }),
  ).toSorted((one, other) => other.records - one.records)
}
