import { useMemo } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { PaperDetails } from '../../../shared/domain/papers.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Logo } from '../../ui/logo.tsx'
import { count } from '../../words/counts.ts'
import { functionWords } from '../../words/domain.ts'
import { dayYearWords } from '../../words/times.ts'
import { HistoryProof } from './history-proof.tsx'
import type { PaperProps } from './papers.ts'
import { daysYearWords, deedWords, hoursOver } from './record-sums.ts'
import { RelayBand } from './relay-band.tsx'
import { PaperRefusal, Sheet } from './sheet.tsx'
import { SkillsRaised } from './skills-raised.tsx'

type Certificate = OutputOf<'papers.certificate'>

/** What somebody completed in a cycle, on one sheet to hang up, whatever their name is. */
export function CertificatePage({ paper: { personId, cycleId }, size }: PaperProps<'certificate'>) {
  const { data: certificate, error } = useQuery('papers.certificate', { personId, cycleId })
  const details = useMemo(() => certificate && detailsOf(certificate), [certificate])
  if (error !== undefined) return <PaperRefusal error={error} />
  if (certificate === undefined || details === undefined) return null
  const { person, workspaceName, cycle, records, madeOn, history } = certificate
  return (
    <Sheet details={details} size={size} shape="wide">
      <div className="flex h-full flex-col pt-[15mm] pb-[11mm]">
        <RelayBand first={person.function === 'sales' ? 'marketing' : 'sales'} second={person.function} />
        <div className="flex min-h-0 flex-1 flex-col px-[28mm] pt-[10mm]">
          <div className="flex-2" />
          <div>
            <p className="text-md text-ink-soft">Certificate</p>
            <h1 className={`mt-1 line-clamp-3 font-bold text-balance wrap-anywhere ${nameSizeOf(person.name)}`}>
              <bdi>{person.name}</bdi>
            </h1>
            <p className="mt-1 line-clamp-1 text-base text-ink-soft wrap-anywhere">
              <bdi>{person.jobTitle ?? functionWords[person.function]}</bdi>
            </p>
            <p className="mt-[7mm] line-clamp-4 max-w-[205mm] text-lg text-pretty wrap-anywhere">
              completed {deedWords(records)} in the rotation cycle <bdi className="font-medium">{cycle.name}</bdi> (
              <span className="whitespace-nowrap">{daysYearWords(cycle.startsOn, cycle.endsOn)}</span>):{' '}
              {count(Math.round(hoursOver(records) * 10) / 10, 'hour')} beside{' '}
              {person.function === 'sales' ? 'marketing' : 'sales'}.
            </p>
            <SkillsRaised records={records} />
          </div>
          <div className="flex-3" />
          <div className="flex items-end gap-[12mm] text-xs text-ink-soft">
            <p className="w-[70mm] border-t border-ink pt-1.5">Team lead</p>
            <div className="w-[45mm]">
              <p className="pb-1 text-sm text-ink">{dayYearWords(madeOn)}</p>
              <p className="border-t border-ink pt-1.5">Date</p>
            </div>
            <p className="flex min-w-0 flex-1 items-center justify-end gap-2 text-sm font-bold text-ink">
              <Logo size={18} />
              <span className="line-clamp-2 wrap-anywhere">
                <bdi>{workspaceName}</bdi>
              </span>
            </p>
          </div>
          <HistoryProof workspaceName={workspaceName} madeOn={madeOn} history={history} />
        </div>
      </div>
    </Sheet>
  )
}

function detailsOf({ person, cycle, madeOn }: Certificate): PaperDetails {
  return {
    title: `Certificate of ${person.name}, ${cycle.name}`,
    subject: `What ${person.name} completed in the rotation cycle ${cycle.name}`,
    madeOn,
  }
}

/** Three lines of the longest names have their place. */
function nameSizeOf(name: string): string {
  if (name.length <= 30) return 'text-[46px] leading-[54px]'
  return name.length <= 70 ? 'text-[32px] leading-[38px]' : 'text-lg'
}
