import type { ReactNode } from 'react'
import { useEffect } from 'react'
import type { Refusal } from '../../../shared/contract/errors.ts'
import type { PaperDetails, PaperSize } from '../../../shared/domain/papers.ts'
import { tellPaper } from '../../backend/print-papers.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

export interface SheetProps {
  details: PaperDetails
  size: PaperSize
  /** `wide`: each sheet lies on its side and is filled to its edges. */
  shape?: 'tall' | 'wide'
  children: ReactNode
}

/** Paper, always light. What is too long for one sheet goes on on the next. Being shown is all that has it printed. */
export function Sheet({ details, size, shape = 'tall', children }: SheetProps) {
  useTitle(details.title)
  useEffect(() => {
    void tellWhenLettersAreThere(details)
  }, [details])
  return (
    <article aria-label={details.title} data-selectable data-size={size} data-shape={shape} className="sheet">
      {children}
    </article>
  )
}

/** In place of a sheet when there is nothing to print. */
export function PaperRefusal({ error }: { error: Refusal }) {
  useEffect(() => {
    tellPaper({ ok: false, error })
  }, [error])
  return <EmptyState title="There is nothing to print">{error.words}</EmptyState>
}

/** Fonts come when something is laid out in them. */
async function tellWhenLettersAreThere(details: PaperDetails): Promise<void> {
  document.body.getBoundingClientRect()
  await document.fonts.ready
  tellPaper({ ok: true, details })
}

/** The window's, so that what is printed is called so. */
function useTitle(title: string) {
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
}
