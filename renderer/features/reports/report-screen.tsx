import { useParams } from 'wouter'
import type { CycleId } from '../../../shared/domain/ids.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Screen } from '../../ui/screen.tsx'

/** What came of a cycle, on one page. */
export function ReportScreen() {
  const { cycleId } = useParams<{ cycleId: CycleId }>()
  const { data: report } = useQuery('reports.cycle', { cycleId })
  return (
    <Screen title="Cycle report" purpose="What came of a cycle, on one page.">
      <p className="px-6 text-sm">{report?.name}</p>
    </Screen>
  )
}
