import { Archive, Ban, Plus, Upload } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { SalesCall } from '../../../shared/domain/activities.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { matches } from '../../ui/matches.ts'
import { Screen } from '../../ui/screen.tsx'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import { count } from '../../words/counts.ts'
import { dayIn, dayWords, zoneWords } from '../../words/times.ts'
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
  const { id } = useParams<{ id?: string }>()
  const [, navigate] = useLocation()
  const { data } = useQuery('calls.list', { includeArchived: true })
  const calls = data ?? none
  const people = usePeopleById()
  const accounts = useAccountsById()
  const zone = useWorkspaceZone()
  const { change: _change, ...filter } = useCallsView()
  const deeds = useActivityDeeds('calls')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())

  const columns = useMemo(() => callColumns(people, accounts, zone), [people, accounts, zone])
  const dayOf = useCallback((call: SalesCall) => dayWords(dayIn(call.startsAt, zone)), [zone])
  const [now] = useState(() => new Date().toISOString())
  const hasComing = calls.some((call) => call.endsAt >= now)
  const shown = calls.filter(
    (call) =>
      (filter.when === 'all' || !hasComing || call.endsAt >= now) &&
      (filter.showsArchived || call.archivedAt === null) &&
      (filter.showsCancelled || call.status === 'planned') &&
      (filter.stage === null || call.funnelStage === filter.stage) &&
      (filter.hostId === null || call.hostId === filter.hostId) &&
      (filter.accountId === null || call.accountId === filter.accountId) &&
      matches(filter.search, [
        call.title,
        call.callType,
        people.get(call.hostId)?.name ?? null,
        accounts.get(call.accountId ?? '')?.name ?? null,
      ]),
  )
  const open = calls.find((call) => call.id === id)
  const chosen = shown.filter((call) => selected.has(call.id) && call.archivedAt === null)
  const close = () => {
    navigate('/calls')
  }
  const withChosen = (deed: (calls: readonly SalesCall[]) => Promise<void>) => () => {
    setSelected(new Set())
    void deed(chosen)
  }

  return (
    <>
      <Screen
        title="Calls"
        purpose={`Sales calls that marketing people can join, in ${zoneWords(zone)} time.`}
        actions={
          <>
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
            <Button icon={Upload} onClick={chooseImport}>
              Import
            </Button>
            <Button
              look={id === 'new' ? 'plain' : 'primary'}
              icon={Plus}
              onClick={() => {
                navigate('/calls/new')
              }}
            >
              Add call
            </Button>
          </>
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
            openKey={id}
            onOpen={(call) => {
              navigate(`/calls/${call.id}`)
            }}
            selected={selected}
            onSelect={setSelected}
            isFaint={isOver}
            empty={<NoCalls hasSome={calls.length > 0} />}
          />
        )}
      </Screen>
      {id === 'new' ? (
        <NewCallPanel
          onClose={close}
          onAdded={(callId) => {
            navigate(`/calls/${callId}`)
          }}
        />
      ) : null}
      {open === undefined ? null : <CallPanel key={open.id} call={open} onClose={close} />}
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
