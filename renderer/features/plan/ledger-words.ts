import type { LedgerEntry } from '../../../shared/contract/comparisons.ts'
import { functionWords } from '../../words/domain.ts'
import { roundHours } from '../../words/counts.ts'

/** Below this, hours are written the same. */
const leastHours = 0.05

/** How the functions stand to what they promised, in a sentence. */
export function ledgerWords(ledger: readonly LedgerEntry[]): string {
  const promising = ledger.filter(({ promised }) => promised !== null)
  if (promising.length === 0) return 'Neither function promised the other any hours for this cycle.'
  const short = promising.filter((entry) => shortBy(entry) > 0)
  if (short.length === 0) return 'The plan gives what was promised.'
  return `${short.map((entry) => `${functionWords[entry.function]} is ${roundHours(shortBy(entry))} short of its promise`).join('; ')}.`
}

/** Hours that are planned too few; 0 when the promise is kept, or nothing was promised. */
export function shortBy({ promised, planned }: LedgerEntry): number {
  const missing = (promised ?? 0) - planned
  return missing < leastHours ? 0 : missing
}

/** "12 h delivered, 61 h planned, 60 h promised" */
export function entryWords({ promised, planned, delivered }: LedgerEntry): string {
  return [
    ...(delivered < leastHours ? [] : [`${roundHours(delivered)} delivered`]),
    `${roundHours(planned)} planned`,
    promised === null ? 'nothing promised' : `${roundHours(promised)} promised`,
  ].join(', ')
}
