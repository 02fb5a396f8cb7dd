import type { ReactNode } from 'react'
import type { PaperKind, PaperOf, PaperSize } from '../../../shared/domain/papers.ts'
import { AccessReportPage } from '../privacy/access-report-page.tsx'
import { CertificatePage } from './certificate-page.tsx'
import { TranscriptPage } from './transcript-page.tsx'

export interface PaperProps<Kind extends PaperKind> {
  paper: PaperOf<Kind>
  size: PaperSize
}

interface PaperDefinition<Kind extends PaperKind> {
  /** "Transcript" */
  name: string
  /** One line for whoever looks at it before it is printed. */
  purpose: string
  /** Asks for what it shows by the queries in `paperQueries`, and shows it on a `Sheet`, or a `PaperRefusal`. */
  Page: (props: PaperProps<Kind>) => ReactNode
}

/** Every paper that there is. A page is the same in the window that looks at it and in the one that prints it. */
export const papers: { [Kind in PaperKind]?: PaperDefinition<Kind> } = {
  transcript: {
    name: 'Training transcript',
    purpose: 'What somebody completed and learned.',
    Page: TranscriptPage,
  },
  certificate: {
    name: 'Certificate',
    purpose: 'What somebody completed in a cycle.',
    Page: CertificatePage,
  },
  'access-report': {
    name: 'Access report',
    purpose: 'Everything that is held about somebody, to hand to them.',
    Page: AccessReportPage,
  },
}
