import { useEffect, useMemo, useState } from 'react'
import type { AccessReport, SectionName } from '../../../shared/domain/access-report.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { PaperDetails } from '../../../shared/domain/papers.ts'
import { type Day, dayIn, Instant } from '../../../shared/domain/times.ts'
import { call, type Result } from '../../backend/client.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { dayYearWords } from '../../words/times.ts'
import { Letterhead } from '../papers/letterhead.tsx'
import type { PaperProps } from '../papers/papers.ts'
import { PaperRefusal, Sheet } from '../papers/sheet.tsx'
import { AccessSection } from './access-section.tsx'

/** Everything that is held about somebody, for people who know nothing of Baton. */
export function AccessReportPage({ paper: { personId }, size }: PaperProps<'access-report'>) {
  const made = useAccessReport(personId)
  const report = made?.ok === true ? made.output : undefined
  const details = useMemo(() => report && detailsOf(report), [report])
  if (made?.ok === false) return <PaperRefusal error={made.error} />
  if (report === undefined || details === undefined) {
    return (
      <div className="mx-auto mt-12 w-80">
        <ProgressBar label="Looking for everything that is held" share={null} />
      </div>
    )
  }
  const { person, workspace, sections } = report
  const all = Object.entries(sections) as [SectionName, AccessReport['sections'][SectionName]][]
  const held = all.filter(([, { entries, withheld }]) => entries.length > 0 || withheld !== null)
  const empty = all.filter(([, { entries, withheld }]) => entries.length === 0 && withheld === null)
  return (
    <Sheet details={details} size={size} foot={`${details.title} · ${workspace.name}`}>
      <Letterhead from={workspace.name} what="Access report" />
      <h1 className="text-xl font-bold text-balance wrap-anywhere">
        <bdi>{person.name}</bdi>
      </h1>
      <p className="mt-1 text-base text-ink-soft">Everything that is held about this person</p>
      <div className="mt-5 flex flex-col gap-2 border-y border-line py-3 text-sm text-pretty">
        <p>
          Made on {dayYearWords(details.madeOn)} {report.isOwn ? 'by the person themselves' : 'by somebody else'}, from
          the file that Baton keeps the data of “<bdi className="wrap-anywhere">{workspace.name}</bdi>” in. Names are
          those of today; times are those of {workspace.timeZone.replaceAll('_', ' ')}.
        </p>
        <p>
          {report.isOwn
            ? 'What is private is in it.'
            : 'What is private to this person is not in it; where there is any, it says how they get it.'}{' '}
          Backups hold the same as it was at their time. Baton lets go of each after a year at most, unless somebody
          asked for it or copied it.
        </p>
      </div>
      {held.map(([name, section]) => (
        <AccessSection key={name} section={section} zone={workspace.timeZone} />
      ))}
      {empty.length === 0 ? null : (
        <section className="mt-7">
          <h2 className="break-after-avoid border-b border-ink pb-1 text-md font-bold">Not held</h2>
          <p className="mt-2 text-sm text-pretty">
            There is nothing of: {empty.map(([, { title }]) => title).join('; ')}.
          </p>
        </section>
      )}
    </Sheet>
  )
}

/** Undefined while it is being made. */
function useAccessReport(personId: PersonId): Result<AccessReport> | undefined {
  const [made, setMade] = useState<{ of: PersonId; result: Result<AccessReport> }>()
  useEffect(() => {
    let isLeft = false
    const make = async () => {
      const result = await call('privacy.report', { personId })
      if (!isLeft) setMade({ of: personId, result })
    }
    void make()
    return () => {
      isLeft = true
    }
  }, [personId])
  return made?.of === personId ? made.result : undefined
}

function detailsOf({ person, workspace }: AccessReport): PaperDetails {
  const madeOn: Day = dayIn(workspace.timeZone, Instant.parse(new Date().toISOString()))
  return {
    title: `Access report of ${person.name}`,
    subject: `Everything that is held about ${person.name}`,
    madeOn,
  }
}
