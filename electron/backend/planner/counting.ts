import { hardRules, softRules } from '../../../shared/rules/rules.ts'

const ofActivities = hardRules.flatMap(({ countsAnybodyIn }) => countsAnybodyIn ?? [])
const ofSeveral = softRules.flatMap(({ countsSeveralIn }) => countsSeveralIn ?? [])

/** Whether a limit counts the participants of activities, whoever they are. All others count only somebody's own. */
export function countsAnybody(limit: string): boolean {
  return ofActivities.some((beginning) => limit.startsWith(beginning))
}

/** Whether a gain counts placements of several people. All others count only somebody's own. */
export function countsSeveral(gain: string): boolean {
  return ofSeveral.some((beginning) => gain.startsWith(beginning))
}
