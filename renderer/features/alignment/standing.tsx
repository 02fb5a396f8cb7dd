import type { AlignmentResult } from '../../../shared/domain/alignment.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import { AlignmentScale } from './alignment-scale.tsx'
import { gapWords, standingWords } from './findings.ts'

/** What a cycle's answers say: the finding first, then both functions on the scale. */
export function Standing({ cycle, result }: { cycle: Cycle; result: AlignmentResult }) {
  const gap = gapWords(result)
  return (
    <section aria-labelledby="standing">
      <h2 id="standing" className="text-md font-bold text-balance">
        {standingWords(result)}
      </h2>
      <p className="mb-4 text-sm text-pretty text-ink-soft">
        {gap ?? `${cycle.name}: results show from five answers of a function up, so that nobody can be told from them.`}
      </p>
      <AlignmentScale result={result} />
    </section>
  )
}
