import type { OutputOf, ProgressOf } from '../../../shared/contract/contract.ts'
import type { CycleFacts } from './facts.ts'

interface ChangeCalls {
  signal: AbortSignal
  progress: (progress: ProgressOf<'cycles.smallestChange'>) => void
}

/** The smallest changes that would give somebody one placement more, or fill one more seat. */
export async function smallestChanges(
  _facts: CycleFacts,
  _target: { person: number } | { activity: number },
  _timeLimitSeconds: number,
  { progress }: ChangeCalls,
): Promise<OutputOf<'cycles.smallestChange'>> {
  progress({ phase: 'solving', found: 0, seconds: 0 })
  return await Promise.resolve({ words: 'No single change would help.', alternatives: [], wasStopped: true })
}
