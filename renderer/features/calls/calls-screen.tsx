import { Archive, Ban, Upload } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { SalesCall } from '../../../shared/domain/activities.ts'
import { dayIn, zoneWords } from '../../../shared/domain/times.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListActions } from '../../ui/list-actions.tsx'
import { matches } from '../../ui/matches.ts'
import { Screen } from '../../ui/screen.tsx'
import { useListRoute } from '../../ui/use-list-route.ts'
import { useSelection } from '../../ui/use-selection.ts'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import { count } from '../../words/counts.ts'
import { dayWords } from '../../words/times.ts'
import { useActivityDeeds } from '../activities/use-activity-deeds.ts'
import { useAccountsById, usePeopleById } from '../activities/use-names.ts'
import { chooseImport } from '../imports/choose-import.ts'
import { callColumns } from './call-columns.tsx'
import { CallPanel } from './call-panel.tsx'
import { CallsToolbar } from './calls-toolbar.tsx'
import { useCallsView } from './calls-view.ts'
import { NewCallPanel } from './new-call-panel.tsx'

const none: readonly SalesCall[] = []

export function CallsScreen() {
  const route = useListRoute('/calls')
  const { data } = useQuery('calls.list', { includeArchived: true })
  const calls = data ?? none
  const people = usePeopleById()
  const accounts = useAccountsById()
  const zone = useWorkspaceZone()
  const view = useCallsView()
  const deeds = useActivityDeeds('calls')

  const columns = useMemo(() => callColumns(people, accounts, zone), [people, accounts, zone])
  const dayOf = useCallback((call: SalesCall) => dayWords(dayIn(zone, call.startsAt)), [zone])
  const [now] = useState(() => new Date().toISOString())
  const hasComing = calls.some((call) => call.endsAt >= now)
  const shown = calls.filter(
    (call) =>
      (view.when === 'all' || !hasComing || call.endsAt >= now) &&
      (view.showsArchived || call.archivedAt === null) &&
      (view.showsCancelled || call.status === 'planned') &&
      (view.stage === null || call.funnelStage === view.stage) &&
      (view.hostId === null || call.hostId === view.hostId) &&
      (view.accountId === null || call.accountId === view.accountId) &&
      matches(view.search, [
        call.title,
        call.callType,
        people.get(call.hostId)?.name ?? null,
        accounts.get(call.accountId ?? '')?.name ?? null,
      ]),
  )
  const open = calls.find((call) => call.id === route.id)
  const { selected, setSelected, chosen, withChosen } = useSelection(shown)

  return (
    <>
      <Screen
        title="Calls"
        purpose={`Sales calls that marketing people can join, in ${zoneWords(zone)} time.`}
        actions={
          <ListActions noun="call" route={route} onImport={chooseImport}>
            {chosen.length === 0 ? null : (
              <>
                <Button icon={Ban} onClick={withChosen(deeds.cancel)}>
                  Cancel {count(chosen.length, 'call')}
                </Button>
                <Button icon={Archive} onClick={withChosen(deeds.archive)}>
                  Archive {count(chosen.length, 'call')}
                </Button>
              </>
            )}
          </ListActions>
        }
        toolbar={
          calls.length === 0 ? undefined : (
            <CallsToolbar
              calls={calls}
              hasComing={hasComing}
              shown={shown.length}
              people={people}
              accounts={accounts}
            />
          )
        }
      >
        {data === undefined ? null : (
          <VirtualTable
            label="Sales calls"
            rows={shown}
            rowKey={keyOf}
            rowName={titleOf}
            columns={columns}
            initialSort={{ key: 'time', isDescending: false }}
            groupOf={dayOf}
            openKey={route.id}
            onOpen={({ id }) => {
              route.open(id)
            }}
            selected={selected}
            onSelect={setSelected}
            isFaint={isOver}
            empty={<NoCalls hasSome={calls.length > 0} />}
          />
        )}
      </Screen>
      {route.isAdding ? <NewCallPanel onClose={route.close} onAdded={route.open} /> : null}
      {open === undefined ? null : <CallPanel key={open.id} call={open} onClose={route.close} />}
    </>
  )
}

const keyOf = (call: SalesCall) => call.id
const titleOf = (call: SalesCall) => call.title
const isOver = (call: SalesCall) => call.archivedAt !== null || call.status === 'cancelled'

function NoCalls({ hasSome }: { hasSome: boolean }) {
  const { change } = useCallsView()
  if (hasSome) {
    return (
      <EmptyState
        title="No call fits these filters"
        action={
          <Button
            onClick={() => {
              change({ search: '', stage: null, hostId: null, accountId: null, when: 'all', showsCancelled: true })
            }}
          >
            Show all calls
          </Button>
        }
      >
        Try fewer letters, or another stage, host or account.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="The sales calls of the coming weeks will be here"
      action={
        <Button icon={Upload} onClick={chooseImport}>
          Import calls from a calendar
        </Button>
      }
    >
      Export the calendar of a sales person as an .ics file, or the meetings of your CRM as .csv, and import it here.
      Nothing changes before you have seen a preview.
    </EmptyState>
  )
}
