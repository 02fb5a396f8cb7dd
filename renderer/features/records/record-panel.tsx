import { ArrowRight } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { TrainingRecord } from '../../../shared/domain/records.ts'
import { dayIn } from '../../../shared/domain/times.ts'
import { startTask } from '../../backend/client.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { FunctionMark } from '../../marks/function-mark.tsx'
import { LevelMark } from '../../marks/level-mark.tsx'
import { RoleMark } from '../../marks/role-mark.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { hours } from '../../words/counts.ts'
import { attendanceWords, stageWords } from '../../words/domain.ts'
import { dayYearWords } from '../../words/times.ts'
import { CertificateButton, TranscriptButton } from '../papers/paper-buttons.tsx'
import { ReflectionText } from '../reflections/reflection-text.tsx'

/** One training record with the evidence that everybody may see: what is private, or for the host alone, is not here. */
export function RecordPanel({ placementId, onClose }: { placementId: string; onClose: () => void }) {
  const about = { placementId: placementId as PlacementId }
  const { data: record } = useQuery('records.get', about)
  const { data: reflection } = useQuery('reflections.get', { ...about, readerId: null })
  const isShown = record !== undefined
  useEffect(() => {
    // Whoever is told of in it may ask who has seen it.
    if (isShown) void startTask('disclosures.note', { placementId }, () => undefined).result
  }, [isShown, placementId])
  if (record === undefined) return null
  return (
    <Inspector
      title={record.person.name}
      subtitle={<FunctionMark of={record.person.function} />}
      onClose={onClose}
      footer={
        <>
          <TranscriptButton person={record.person} />
          <CertificateButton personId={record.person.id} cycleId={record.cycle.id} />
        </>
      }
    >
      <div className="flex flex-col gap-5 text-sm">
        <Facts record={record} />
        <Skills record={record} />
        <SignedOff record={record} />
        {reflection === undefined || reflection === null ? null : (
          <Section title="Reflection, for the team">
            <ReflectionText reflection={reflection} />
          </Section>
        )}
      </div>
    </Inspector>
  )
}

function Facts({ record }: { record: TrainingRecord }) {
  const { activity, cycle, host, role, startsOn, endsOn, person } = record
  const days = startsOn === endsOn ? dayYearWords(endsOn) : `${dayYearWords(startsOn)} – ${dayYearWords(endsOn)}`
  return (
    <section aria-label="What it was">
      <h3 className="text-base font-bold text-pretty">{activity.title}</h3>
      <p className="mb-3 text-ink-soft">
        {[activity.kind === 'call' ? 'Sales call' : 'Content project', activity.type, stageWords[activity.funnelStage]]
          .filter((words) => words !== null)
          .join(' · ')}
      </p>
      <dl className="grid grid-cols-[96px_1fr] gap-x-3 gap-y-1.5">
        <Fact name="Role">
          <RoleMark role={role} isWithWords />
        </Fact>
        <Fact name="Host">{host.name}</Fact>
        <Fact name={startsOn === endsOn ? 'Day' : 'Days'}>{days}</Fact>
        <Fact name="Hours">{hours(record.hours)}</Fact>
        <Fact name="Attendance">{attendanceWords[record.attendance]}</Fact>
        <Fact name="Cycle">{cycle.name}</Fact>
        <Fact name="HR id">{person.hrId ?? <span className="text-ink-faint">not given</span>}</Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  )
}

function Skills({ record: { skills } }: { record: TrainingRecord }) {
  if (skills.length === 0) return null
  return (
    <Section title="Skills, before and after">
      <ul className="flex flex-col gap-1.5">
        {skills.map(({ skillId, name, before, shown, after }) => (
          <li key={skillId} className="flex items-center gap-2">
            <span className="min-w-0 flex-1">
              <span className="block truncate">{name}</span>
              {shown === null ? null : <span className="text-xs text-ink-faint">The host saw level {shown}</span>}
            </span>
            <LevelMark level={before} size={24} />
            {after === before ? null : (
              <>
                <ArrowRight size={14} aria-label="to" className="text-ink-faint" />
                <LevelMark level={after} size={24} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function SignedOff({ record: { signedAt, signedBy, observation } }: { record: TrainingRecord }) {
  const zone = useWorkspaceZone()
  return (
    <Section title="Signed off">
      <p className="text-ink-soft">
        By {signedBy?.name ?? 'somebody for the host'}, {dayYearWords(dayIn(zone, signedAt))}.
      </p>
      {observation === null ? null : (
        <blockquote className="mt-2 border-l-2 border-accent pl-3 text-pretty whitespace-pre-line">
          {observation}
        </blockquote>
      )}
    </Section>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="mb-2 text-xs font-medium text-ink-soft">{title}</h3>
      {children}
    </section>
  )
}
