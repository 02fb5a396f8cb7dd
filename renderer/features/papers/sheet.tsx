import type { CSSProperties, ReactNode } from 'react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Refusal } from '../../../shared/contract/errors.ts'
import type { PaperDetails, PaperSize } from '../../../shared/domain/papers.ts'
import { tellPaper } from '../../backend/print-papers.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useElementWidth } from '../../ui/use-element-width.ts'
import './sheet.css'

export interface SheetProps {
  details: PaperDetails
  size: PaperSize
  /** `wide`: one sheet that lies on its side and is filled to its edges. */
  shape?: 'tall' | 'wide'
  /** Stands at the foot of each tall sheet, beside "Page 1 of 2". */
  foot?: string
  children: ReactNode
}

/** Paper, always light. What is too long for one sheet goes on on the next. Being shown is all that has it printed. */
export function Sheet({ details, size, shape = 'tall', foot = '', children }: SheetProps) {
  useTitle(details.title)
  usePageRule(shape === 'wide' ? wideRule : tallRule(foot))
  useEffect(() => {
    void tellWhenLettersAreThere(details)
  }, [details])
  const desk = useRef<HTMLDivElement>(null)
  const room = useElementWidth(desk)
  const fit = room === 0 ? 1 : Math.min(1, room / sheetWidths[shape][size])
  return (
    <div ref={desk}>
      <article
        aria-label={details.title}
        data-selectable
        data-size={size}
        data-shape={shape}
        className="sheet"
        style={{ '--fit': fit } as CSSProperties}
      >
        {children}
      </article>
    </div>
  )
}

/** In pixels, as browsers count them: 96 an inch. */
const sheetWidths = { tall: { A4: 794, Letter: 816 }, wide: { A4: 1123, Letter: 1056 } }

const wideRule = '@page { size: landscape; margin: 0 }'

/** Boxes in margins inherit nothing from what is on the page, so that they name the font themselves. */
function tallRule(foot: string): string {
  const letters = "font: 11px 'Inter Variable', system-ui, sans-serif; font-variant-ligatures: none; color: #4b5560"
  const look = `${letters}; vertical-align: top; padding-top: 6mm`
  return `@page {
    margin: 16mm 18mm 20mm;
    @bottom-left { content: ${cssString(shortened(foot))}; ${look}; text-align: left; width: 80% }
    @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); ${look}; text-align: right; width: 20% }
  }`
}

/** One line of it, read in the direction of the rest. */
function shortened(words: string): string {
  const letters = Array.from(words.replaceAll(/\p{Bidi_Control}/gu, ''))
  return letters.length > 90 ? `${letters.slice(0, 89).join('')}…` : letters.join('')
}

/** Whatever is in it, for style sheets. */
function cssString(text: string): string {
  return `"${text.replaceAll(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`
}

/** In place of a sheet when there is nothing to print. */
export function PaperRefusal({ error }: { error: Refusal }) {
  useEffect(() => {
    tellPaper({ ok: false, error })
  }, [error])
  return <EmptyState title="There is nothing to print">{error.words}</EmptyState>
}

/** How a page is laid out belongs to the document, and not to what is on it: other screens print otherwise. */
function usePageRule(rule: string) {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rule)
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [rule])
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
