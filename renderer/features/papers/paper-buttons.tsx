import { Award, ScrollText } from 'lucide-react'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { CycleId, PersonId } from '../../../shared/domain/ids.ts'
import { paperRoute } from '../../../shared/domain/papers.ts'
import type { RecordFilter } from '../../../shared/domain/records.ts'
import { useActions } from '../../ui/actions.ts'
import { Button } from '../../ui/button.tsx'
import { openManyPapers } from './open-papers.ts'
import { usePaperSize } from './paper-size.ts'

interface TranscriptButtonProps {
  person: { id: PersonId; name: string }
  /** Words alone take less room, where there are many deeds. */
  hasIcon?: boolean
}

/** Shows somebody's transcript as it will be printed; from the palette too. */
export function TranscriptButton({ person, hasIcon = true }: TranscriptButtonProps) {
  const { id: personId, name } = person
  const { size } = usePaperSize()
  const [, navigate] = useLocation()
  const show = useMemo(
    () => () => {
      navigate(paperRoute({ kind: 'transcript', personId }, size))
    },
    [navigate, personId, size],
  )
  useActions(useMemo(() => [{ title: `Transcript of ${name}`, group: 'Paper', run: show }], [name, show]))
  return (
    <Button look="quiet" {...(hasIcon ? { icon: ScrollText } : {})} onClick={show}>
      Transcript
    </Button>
  )
}

/** Shows somebody's certificate of a cycle as it will be printed. */
export function CertificateButton({ personId, cycleId }: { personId: PersonId; cycleId: CycleId }) {
  const { size } = usePaperSize()
  const [, navigate] = useLocation()
  return (
    <Button
      look="quiet"
      icon={Award}
      onClick={() => {
        navigate(paperRoute({ kind: 'certificate', personId, cycleId }, size))
      }}
    >
      Certificate
    </Button>
  )
}

/** A transcript for each of the people whom the records are about, and a certificate where they are of one cycle. */
export function PapersOfRecords({ filter }: { filter: RecordFilter }) {
  const { cycleId } = filter
  const showTranscripts = useMemo(
    () => () => {
      openManyPapers({ kind: 'transcript', filter })
    },
    [filter],
  )
  useActions(useMemo(() => [{ title: 'Transcripts as PDF', group: 'Paper', run: showTranscripts }], [showTranscripts]))
  return (
    <>
      <Button look="quiet" icon={ScrollText} onClick={showTranscripts}>
        Transcripts
      </Button>
      {cycleId === undefined ? null : <CertificatesButton filter={{ ...filter, cycleId }} />}
    </>
  )
}

/** A certificate for each of the people who completed something in a cycle. */
export function CertificatesButton({ filter }: { filter: RecordFilter & { cycleId: CycleId } }) {
  const show = () => {
    openManyPapers({ kind: 'certificate', filter })
  }
  return (
    <Button look="quiet" icon={Award} onClick={show}>
      Certificates
    </Button>
  )
}
