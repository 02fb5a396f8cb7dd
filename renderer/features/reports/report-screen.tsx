import { ArrowLeft, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { CycleId } from '../../../shared/domain/ids.ts'
import { dayIn, type Instant } from '../../../shared/domain/times.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { useActions } from '../../ui/actions.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Screen } from '../../ui/screen.tsx'
import { usePeopleById } from '../activities/use-names.ts'
import { CertificatesButton } from '../papers/paper-buttons.tsx'
import { ReportPage } from './report-page.tsx'

/** What came of a cycle, on one page of paper. */
export function ReportScreen() {
  const { cycleId } = useParams<{ cycleId: CycleId }>()
  const { data: report, error } = useQuery('reports.cycle', { cycleId })
  const { data: skills } = useQuery('skills.list', { includeArchived: true })
  const { data: workspace } = useQuery('workspace.status', {})
  const people = usePeopleById()
  const [, navigate] = useLocation()
  const zone = useWorkspaceZone()
  const [now] = useState(() => new Date().toISOString() as Instant)

  useActions(useMemo(() => [{ title: 'Print the report', keys: 'Mod+P', group: 'Report', run: print }], []))

  const goBack = () => {
    // The window begins its history with the first screen; from an address that was typed there is no way back.
    if (history.length > 1) history.back()
    else navigate('/plan')
  }
  const isThere = report !== undefined && skills !== undefined && workspace?.state === 'open'
  return (
    <Screen
      title="Cycle report"
      purpose="What came of a cycle, on one page to print."
      actions={
        <>
          <Button look="quiet" icon={ArrowLeft} onClick={goBack}>
            Back
          </Button>
          {isThere && report.placements.done > 0 ? <CertificatesButton filter={{ cycleId }} /> : null}
          {isThere ? (
            <Button look="primary" icon={Printer} onClick={print}>
              Print
            </Button>
          ) : null}
        </>
      }
    >
      {error?.code === 'not-found' ? (
        <EmptyState title="This cycle is no longer there">Its report went with it. Undo brings both back.</EmptyState>
      ) : null}
      {isThere ? (
        <div
          ref={keepFocusable}
          className="min-h-0 flex-1 overflow-auto border-t border-line bg-sunken p-6 print:overflow-visible print:border-0 print:bg-transparent print:p-0"
        >
          <ReportPage
            report={report}
            people={people}
            skills={skills}
            workspaceName={workspace.name}
            today={dayIn(zone, now)}
          />
        </div>
      ) : null}
    </Screen>
  )
}

/** So that keys scroll it. */
function keepFocusable(scroller: HTMLElement | null) {
  if (scroller !== null) scroller.tabIndex = 0
}

function print() {
  window.print()
}
