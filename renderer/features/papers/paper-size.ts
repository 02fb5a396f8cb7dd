import { useEffect, useState } from 'react'
import type { PaperSize } from '../../../shared/domain/papers.ts'
import { onEvent } from '../../backend/events.ts'

/** Where people write letters on Letter. */
const letterRegions = new Set(['US', 'CA', 'MX', 'CL', 'CO', 'CR', 'DO', 'GT', 'NI', 'PA', 'PH', 'PR', 'SV', 'VE'])

/** What people here print on. */
export function usualPaperSize(language: string): PaperSize {
  const { region } = new Intl.Locale(language)
  return region !== undefined && letterRegions.has(region) ? 'Letter' : 'A4'
}

function choose(size: PaperSize): void {
  window.baton.setPaperSize(size)
}

/** The size that papers are shown and printed in, as main keeps it for this machine; the usual one until somebody chooses. */
export function usePaperSize(): { size: PaperSize; choose: (size: PaperSize) => void } {
  const [chosen, setChosen] = useState<PaperSize | null>(null)
  useEffect(
    () =>
      onEvent('paper-size', (event) => {
        setChosen(event.size)
      }),
    [],
  )
  return { size: chosen ?? usualPaperSize(navigator.language), choose }
}
