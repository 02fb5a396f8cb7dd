import { Download, History } from 'lucide-react'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { useQuery } from '../../backend/use-query.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PagedTable } from '../../ui/paged-table.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useListRoute } from '../../ui/use-list-route.ts'
import { count, hours } from '../../words/counts.ts'
import { PapersOfRecords } from '../papers/paper-buttons.tsx'
import { ExportContents } from './export-contents.tsx'
import { ExportPanel } from './export-panel.tsx'
import { ExportsPanel } from './exports-panel.tsx'
import { recordColumns } from './record-columns.tsx'
import { RecordPanel } from './record-panel.tsx'
import { RecordsToolbar } from './records-toolbar.tsx'
import { everyRecord, filterOf, useOpenView, useRecordsView } from './records-view.ts'
import { useRecordPages } from './use-record-pages.ts'
import { whatIsGone } from './what-is-gone.ts'

const exporting = 'export'
const earlier = 'exports'
/** Before the id of an export that is open. */
const ofExport = 'export-'

export function RecordsScreen() {
  const route = useListRoute('/records')
  const [, navigate] = useLocation()
  const view = useRecordsView()
  const { from, to, function: side, team, personId, skillId, cycleId, attendance } = view
  const filter = useMemo(
    () => filterOf({ from, to, function: side, team, personId, skillId, cycleId, attendance }),
    [from, to, side, team, personId, skillId, cycleId, attendance],
  )
  const { data: totals } = useQuery('records.totals', { filter })
  const { data: all } = useQuery('records.totals', {})
  const { data: exported } = useQuery('records.exports', { limit: 1 })
  const isEmpty = (all?.records ?? 0) === 0 && (exported?.count ?? 0) === 0
  const openView = useOpenView()
  const { data: people } = useQuery('people.list', { includeArchived: true })
  const { data: skills } = useQuery('skills.list', { includeArchived: true })
  const { data: cycles } = useQuery('cycles.list', {})
  const gone = whatIsGone(view, { people, skills, cycles })
  const pages = useRecordPages(filter, totals?.records)
  const exportId = route.id?.startsWith(ofExport) === true ? route.id.slice(ofExport.length) : undefined
  const isRecord = route.id !== exporting && route.id !== earlier && exportId === undefined
  const placementId = isRecord ? route.id : undefined
  return (
    <>
      <Screen
        title="Records"
        purpose="What took place and was signed off: the training records for HR."
        actions={
          totals === undefined || isEmpty ? undefined : (
            <>
              {totals.records === 0 ? null : <PapersOfRecords filter={filter} />}
              <Button
                icon={History}
                onClick={() => {
                  route.open(earlier)
                }}
              >
                Past exports
              </Button>
              {totals.records === 0 ? null : (
                <Button
                  look={route.id === exporting ? 'plain' : 'primary'}
                  icon={Download}
                  onClick={() => {
                    route.open(exporting)
                  }}
                >
                  Export
                </Button>
              )}
            </>
          )
        }
        toolbar={all === undefined || all.records === 0 ? undefined : <RecordsToolbar />}
      >
        {totals === undefined || all === undefined ? null : totals.records > 0 ? (
          <PagedTable
            label="Training records"
            count={totals.records}
            rowAt={pages.recordAt}
            rowKey={({ placementId }) => placementId}
            columns={recordColumns}
            openKey={route.id}
            onOpen={({ placementId }) => {
              route.open(placementId)
            }}
            onShow={pages.show}
          />
        ) : (
          <NoRecords
            hasSome={all.records > 0}
            gone={gone}
            onShowAll={() => {
              view.change(everyRecord)
              openView.change({ viewId: null })
            }}
            onOpenPlan={() => {
              navigate('/plan')
            }}
          />
        )}
        {totals === undefined || all === undefined || all.records === 0 ? null : (
          <output className="shrink-0 border-t border-line px-6 py-2 text-sm text-ink-soft">
            {count(totals.records, 'record')} · {count(totals.people, 'person', 'people')} · {hours(totals.hours)}
          </output>
        )}
      </Screen>
      {route.id === exporting ? <ExportPanel filter={filter} onClose={route.close} /> : null}
      {route.id === earlier ? (
        <ExportsPanel
          onOpen={(exportId) => {
            route.open(`${ofExport}${exportId}`)
          }}
          onClose={route.close}
        />
      ) : null}
      {exportId === undefined ? null : (
        <ExportContents
          key={exportId}
          exportId={exportId}
          onOpenRecord={route.open}
          onBack={() => {
            route.open(earlier)
          }}
          onClose={route.close}
        />
      )}
      {placementId === undefined ? null : (
        <RecordPanel key={placementId} placementId={placementId} onClose={route.close} />
      )}
    </>
  )
}

function NoRecords({
  hasSome,
  gone,
  onShowAll,
  onOpenPlan,
}: {
  hasSome: boolean
  gone: string | undefined
  onShowAll: () => void
  onOpenPlan: () => void
}) {
  if (hasSome) {
    return (
      <EmptyState title="No record fits these filters" action={<Button onClick={onShowAll}>Show all records</Button>}>
        {gone === undefined
          ? 'Try a longer period, another team or all skills.'
          : `They ask for ${gone} that is not there any more. Choose another one, or delete the view.`}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Training records will be here"
      action={
        <Button look="primary" onClick={onOpenPlan}>
          Open the plan
        </Button>
      }
    >
      A placement becomes a record when it took place and its host signed it off. Then it can go to HR, as a spreadsheet
      or as the file that your learning system reads.
    </EmptyState>
  )
}
