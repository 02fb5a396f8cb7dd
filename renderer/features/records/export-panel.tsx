import { useState } from 'react'
import { CourseTarget } from '../../../shared/domain/courses.ts'
import type { ExportExtent } from '../../../shared/domain/record-exports.ts'
import type { RecordFilter } from '../../../shared/domain/records.ts'
import { RecordTarget } from '../../../shared/domain/records.ts'
import { saveAs } from '../../backend/save-as.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useTask } from '../../backend/use-task.ts'
import { Button } from '../../ui/button.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Select } from '../../ui/select.tsx'
import { count, number } from '../../words/counts.ts'
import { RecordStore } from '../record-store/record-store.tsx'
import { BadgeIssuer } from './badge-issuer.tsx'
import { CourseCodes } from './course-codes.tsx'
import { ExportOutcome } from './export-outcome.tsx'
import { targetWords } from './record-words.ts'
import { usePreflight } from './use-preflight.ts'

const targets = RecordTarget.options.map((value) => ({ value, label: targetWords[value].label }))

/** Where the records that the filters leave go: the target, its codes, what it would turn down, and the file. */
export function ExportPanel({ filter, onClose }: { filter: RecordFilter; onClose: () => void }) {
  const [target, setTarget] = useState<RecordTarget>('baton-csv')
  const { data: courses } = useQuery('courses.list', {})
  // Whatever is done may correct a record, and an export is done too.
  const { data: history } = useQuery('history.state', {})
  const preflight = usePreflight(filter, target, String(history?.count))
  const [wanted, setWanted] = useState<ExportExtent>('all')
  const exporting = useTask('records.export')
  const courseTarget = CourseTarget.safeParse(target)
  const ready = preflight.result?.ready ?? 0
  const { since = null, sent = 0, corrected = 0, withdrawn = 0 } = preflight.result?.changes ?? {}
  const changes = sent + corrected + withdrawn
  // What a target was never sent is all new to it.
  const extent = since === null ? 'all' : wanted
  const toWrite = extent === 'all' ? ready : changes
  const whatToWrite = extent === 'all' ? count(ready, 'record') : count(changes, 'change')

  const save = async () => {
    await saveAs(
      { kind: 'save', suggestedName: targetWords[target].fileName },
      async (grant) => await exporting.start({ filter, target, extent, grant }),
      (done, name) => {
        const what = extent === 'all' ? count(done.written, 'record') : count(done.written + done.withdrawn, 'change')
        return `Saved ${what} as ${name}`
      },
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
          <Button look="primary" disabled={toWrite === 0} onClick={() => void save()}>
            Save {whatToWrite}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-5">
        <Select label="For" options={targets} value={target} onChange={setTarget} hint={targetWords[target].note} />
        {since === null ? null : (
          <div>
            <Segments
              label="How much"
              options={[
                { key: 'all', label: `All ${number(ready)}` },
                { key: 'changes', label: `New or corrected ${number(changes)}` },
              ]}
              value={extent}
              onChange={setWanted}
            />
          </div>
        )}
        <ExportOutcome preflight={preflight} target={target} extent={extent} />
        {target === 'open-badges' ? <BadgeIssuer /> : null}
        {target === 'xapi' ? <RecordStore filter={filter} /> : null}
        {courseTarget.success ? <CourseCodes target={courseTarget.data} courses={courses ?? []} /> : null}
      </div>
    </Inspector>
  )
}

function shareOf(progress: { done: number; of: number } | undefined): number {
  return progress === undefined || progress.of === 0 ? 0 : progress.done / progress.of
}
