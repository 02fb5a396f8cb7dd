import type { OutputOf } from '../../../shared/contract/contract.ts'
import { count, hours } from '../../words/counts.ts'

/** What is left of somebody who was erased: "2 training records with 1.5 h, without a name." */
export function leftWords(totals: Pick<OutputOf<'records.totals'>, 'records' | 'hours'>): string {
  if (totals.records === 0) return 'Their function, and that there was somebody. They completed no placement.'
  return `Their function, and ${count(totals.records, 'training record')} with ${hours(totals.hours)}, without a name, levels or words.`
}
