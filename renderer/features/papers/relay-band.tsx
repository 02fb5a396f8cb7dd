import type { WorkFunction } from '../../../shared/domain/people.ts'

const fills: Record<WorkFunction, string> = { marketing: 'fill-teal', sales: 'fill-violet' }

/** The motif from one edge of the sheet to the other: two bars, and the stretch where both run. Only a picture. */
export function RelayBand({ first, second }: { first: WorkFunction; second: WorkFunction }) {
  return (
    <svg viewBox="0 0 297 13" preserveAspectRatio="none" aria-hidden className="h-[13mm] w-full shrink-0">
      <rect x="-4" y="0" width="176" height="8" rx="2" className={fills[first]} />
      <rect x="118" y="5" width="184" height="8" rx="2" className={fills[second]} />
      <path d="M120 5h52v1a2 2 0 0 1-2 2H118V7a2 2 0 0 1 2-2z" fill="#1d1a55" />
    </svg>
  )
}
