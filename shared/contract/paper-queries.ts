import type { PaperKind } from '../domain/papers.ts'
import type { QueryName } from './contract.ts'

/** All that a page may ask while it is printed, of the person that it is about. */
export const paperQueries: Record<PaperKind, readonly (QueryName | 'privacy.report')[]> = {
  transcript: ['papers.transcript'],
  certificate: ['papers.certificate'],
  'access-report': ['privacy.report'],
}
