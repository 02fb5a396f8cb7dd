import { useMemo } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { PaperDetails } from '../../../shared/domain/papers.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { functionWords } from '../../words/domain.ts'
import { dayYearWords } from '../../words/times.ts'
import { HistoryProof } from './history-proof.tsx'
import { Letterhead } from './letterhead.tsx'
import type { PaperProps } from './papers.ts'
import { PlacementList } from './placement-list.tsx'
import { daysYearWords } from './record-sums.ts'
import { PaperRefusal, Sheet } from './sheet.tsx'
import { SignatureLines } from './signature-lines.tsx'
import { SkillList } from './skill-list.tsx'
import { SumsOfHours } from './sums-of-hours.tsx'

type Transcript = OutputOf<'papers.transcript'>

/** All that somebody completed in a period, and what it did for their skills. */
export function TranscriptPage({ paper: { personId, from, to }, size }: PaperProps<'transcript'>) {
  const { data: transcript, error } = useQuery('papers.transcript', { personId, from, to })
  const details = useMemo(() => transcript && detailsOf(transcript), [transcript])
  if (error !== undefined) return <PaperRefusal error={error} />
  if (transcript === undefined || details === undefined) return null
  const { workspaceName, person, records, madeOn, history } = transcript
  return (
    <Sheet details={details} size={size} foot={`${details.title} · ${workspaceName}`}>
      <Letterhead from={workspaceName} what="Training transcript" />
      <h1 className="text-xl font-bold text-balance wrap-anywhere">
        <bdi>{person.name}</bdi>
      </h1>
      <p className="mt-1 text-base text-ink-soft wrap-anywhere">
        <bdi>{standingOf(person)}</bdi>
      </p>
      <dl className="mt-5 grid grid-cols-[2fr_1fr_1fr] gap-x-8 border-y border-line py-3 text-xs">
        <Fact name="Period" value={periodOf(transcript, { from, to })} />
        <Fact name="HR id" value={person.hrId ?? 'not given'} />
        <Fact name="Made on" value={dayYearWords(madeOn)} />
      </dl>
      {records.length === 0 ? (
        <p className="mt-8 text-base text-pretty wrap-anywhere">
          No placement of <bdi>{person.name}</bdi> was completed and signed off in this period, so there is nothing to
          list yet.
        </p>
      ) : (
        <>
          <SumsOfHours records={records} />
          <PlacementList records={records} />
          <SkillList records={records} />
          <SignatureLines names={['Name and position', 'Signature', 'Date']} />
        </>
      )}
      <HistoryProof workspaceName={workspaceName} madeOn={madeOn} history={history} />
    </Sheet>
  )
}

function detailsOf({ person, madeOn }: Transcript): PaperDetails {
  return {
    title: `Training transcript of ${person.name}`,
    subject: `What ${person.name} completed in rotations between marketing and sales`,
    madeOn,
  }
}

/** "Content strategist · Marketing, Brand team" */
function standingOf({ jobTitle, function: side, team }: Transcript['person']): string {
  const place = team === null ? functionWords[side] : `${functionWords[side]}, ${team}`
  return jobTitle === null ? place : `${jobTitle} · ${place}`
}

function periodOf({ records, madeOn }: Transcript, asked: Pick<PaperProps<'transcript'>['paper'], 'from' | 'to'>) {
  const begins = asked.from ?? records.map(({ startsOn }) => startsOn).toSorted()[0]
  const ends = asked.to ?? records.at(-1)?.endsOn
  if (begins !== undefined && ends !== undefined) return daysYearWords(begins, ends)
  return begins === undefined ? `until ${dayYearWords(ends ?? madeOn)}` : `since ${dayYearWords(begins)}`
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="mt-0.5 text-sm font-medium wrap-anywhere">
        <bdi>{value}</bdi>
      </dd>
    </div>
  )
}
