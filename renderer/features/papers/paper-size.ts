import type { PaperSize } from '../../../shared/domain/papers.ts'
import { createFilters } from '../../ui/create-filters.ts'

/** Where people write letters on Letter. */
const letterRegions = new Set(['US', 'CA', 'MX', 'CL', 'CO', 'CR', 'DO', 'GT', 'NI', 'PA', 'PH', 'PR', 'SV', 'VE'])

/** What people here print on. */
export function usualPaperSize(language: string): PaperSize {
  const { region } = new Intl.Locale(language)
  return region !== undefined && letterRegions.has(region) ? 'Letter' : 'A4'
}

const useChoice = createFilters<{ size: PaperSize }>({ size: usualPaperSize(navigator.language) })

/** The size that papers are shown and printed in, until Baton quits. */
export function usePaperSize(): { size: PaperSize; choose: (size: PaperSize) => void } {
  const { value, onChange } = useChoice().bind('size')
  return { size: value, choose: onChange }
}
