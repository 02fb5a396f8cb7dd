import { Check, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { CourseTarget } from '../../../shared/domain/courses.ts'
import type { RecordFilter } from '../../../shared/domain/records.ts'
import { RecordTarget } from '../../../shared/domain/records.ts'
import { saveAs } from '../../backend/save-as.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useTask } from '../../backend/use-task.ts'
import { Button } from '../../ui/button.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Select } from '../../ui/select.tsx'
import { count } from '../../words/counts.ts'
import { BadgeIssuer } from './badge-issuer.tsx'
import { CourseCodes } from './course-codes.tsx'
import { groupProblems, preflightWords, targetWords } from './record-words.ts'
import { type Preflight, usePreflight } from './use-preflight.ts'

const targets = RecordTarget.options.map((value) => ({ value, label: targetWords[value].label }))

/** Where the records that the filters leave go: the target, its codes, what it would turn down, and the file. */
export function ExportPanel({ filter, onClose }: { filter: RecordFilter; onClose: () => void }) {
  const [target, setTarget] = useState<RecordTarget>('baton-csv')
  const { data: courses } = useQuery('courses.list', {})
  const { data: totals } = useQuery('records.totals', { filter })
  const preflight = usePreflight(filter, target, `${JSON.stringify(courses)} ${JSON.stringify(totals)}`)
  const exporting = useTask('records.export')
  const courseTarget = CourseTarget.safeParse(target)
  const ready = preflight.result?.ready ?? 0

  const save = async () => {
    await saveAs(
      { kind: 'save', suggestedName: targetWords[target].fileName },
      async (grant) => await exporting.start({ filter, target, grant }),
      ({ written }, name) => `Saved ${count(written, 'record')} as ${name}`,
    )
  }

  return (
    <Inspector
      title="Export"
      subtitle="The records that the filters leave."
      onClose={onClose}
      footer={
        exporting.isRunning ? (
          <div className="flex-1">
            <ProgressBar label="Writing records" share={shareOf(exporting.progress)} onCancel={exporting.cancel} />
          </div>
        ) : (
          <Button look="primary" disabled={ready === 0} onClick={() => void save()}>
            Save {count(ready, 'record')}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-5">
        <Select label="For" options={targets} value={target} onChange={setTarget} hint={targetWords[target].note} />
        <Outcome preflight={preflight} />
        {target === 'open-badges' ? <BadgeIssuer /> : null}
        {courseTarget.success ? <CourseCodes target={courseTarget.data} courses={courses ?? []} /> : null}
      </div>
    </Inspector>
  )
}

function shareOf(progress: { done: number; of: number } | undefined): number {
  return progress === undefined || progress.of === 0 ? 0 : progress.done / progress.of
}

/** What would come of it, before anything is written. */
function Outcome({ preflight: { result, share, problem } }: { preflight: Preflight }) {
  if (problem !== undefined) return <p className="text-sm text-bad">{problem}</p>
  if (result === undefined) return <ProgressBar label="Looking through the records" share={share} />
  const Icon = result.rejected === 0 ? Check : TriangleAlert
  return (
    <section aria-label="Before it is written" className="text-sm">
      <p className="flex items-start gap-2">
        <Icon
          size={16}
          aria-hidden
          className={`mt-0.5 shrink-0 ${result.rejected === 0 ? 'text-good' : 'text-warn'}`}
        />
        <span className="text-pretty">{preflightWords(result)}</span>
      </p>
      {result.rejected === 0 ? null : (
        <ul className="mt-2 flex flex-col gap-1 border-l-2 border-warn pl-3 text-ink-soft">
          {groupProblems(result).map(({ words, records }) => (
            <li key={words} className="text-pretty">
              {words} <span className="whitespace-nowrap text-ink-faint">{count(records, 'record')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
