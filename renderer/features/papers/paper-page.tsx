import { useLocation } from 'wouter'
import { type PaperKind, type PaperOf, type PaperSize, readPaperRoute } from '../../../shared/domain/papers.ts'
import { papers } from './papers.ts'
import { PaperRefusal } from './sheet.tsx'

/** The paper that the address names, alone. */
export function PaperPage() {
  const asked = usePaper()
  if (asked === undefined) return <PaperRefusal error={unknownPaper} />
  return pageOf(asked.paper, asked.size)
}

export function usePaper() {
  const [route] = useLocation()
  return readPaperRoute(route)
}

function pageOf<Kind extends PaperKind>(paper: PaperOf<Kind>, size: PaperSize) {
  const definition = papers[paper.kind]
  if (definition === undefined) return <PaperRefusal error={unknownPaper} />
  const { Page } = definition
  return <Page paper={paper} size={size} />
}

const unknownPaper = { code: 'not-found' as const, words: 'This paper is not there. Go back and choose it again.' }
