import { TriangleAlert } from 'lucide-react'
import { Tip } from '../../ui/tooltip.tsx'
import type { Coverage } from './coverage.ts'
import { coverageWords } from './coverage.ts'

/** "2 / 3", in amber where people are missing, and flagged where one alone is capable. */
export function CoverageMark({ coverage }: { coverage: Coverage }) {
  const { capable, wanted, isSinglePointOfFailure } = coverage
  const isShort = capable < wanted
  return (
    <>
      <span className="sr-only">{coverageWords(coverage)}</span>
      <span aria-hidden className={isShort ? 'font-medium text-warn' : ''}>
        {capable} / {wanted}
      </span>
      {isSinglePointOfFailure ? (
        <Tip words="Single point of failure: one person alone is capable">
          <span className="inline-flex text-warn">
            <TriangleAlert size={14} aria-hidden />
          </span>
        </Tip>
      ) : null}
    </>
  )
}
