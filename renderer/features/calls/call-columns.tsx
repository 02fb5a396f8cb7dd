import type { Account, SalesCall } from '../../../shared/domain/activities.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { TimeZone } from '../../../shared/domain/times.ts'
import type { Column } from '../../ui/virtual-table.tsx'
import { clockSpanIn } from '../../words/times.ts'
import { hostColumn, seatsColumn, stageColumn, titleColumn } from '../activities/activity-columns.tsx'

export function callColumns(
  people: ReadonlyMap<string, Person>,
  accounts: ReadonlyMap<string, Account>,
  zone: TimeZone,
): Column<SalesCall>[] {
  return [
    {
      key: 'time',
      title: 'Time',
      width: '100px',
      cell: (call) => <span className="tabular-nums">{clockSpanIn(call.startsAt, call.endsAt, zone)}</span>,
      sortBy: (call) => call.startsAt,
    },
    {
      ...titleColumn,
      title: 'Call',
      width: 'minmax(148px, 2fr)',
    },
    {
      key: 'account',
      title: 'Account',
      width: 'minmax(112px, 1.2fr)',
      cell: (call) => accounts.get(call.accountId ?? '')?.name,
      sortBy: (call) => accounts.get(call.accountId ?? '')?.name ?? '',
      needs: 660,
    },
    hostColumn(people),
    { ...stageColumn, needs: 772 },
    {
      key: 'type',
      title: 'Type',
      width: 'minmax(112px, 1fr)',
      cell: (call) => call.callType,
      sortBy: (call) => call.callType ?? '',
      needs: 884,
    },
    seatsColumn,
    {
      key: 'note',
      title: 'Note',
      width: '136px',
      cell: (call) => noteOn(call, accounts),
      needs: 992,
    },
  ]
}

function noteOn(call: SalesCall, accounts: ReadonlyMap<string, Account>): string | null {
  if (call.archivedAt !== null) return 'Archived'
  if (call.status === 'cancelled') return 'Cancelled'
  if (accounts.get(call.accountId ?? '')?.isOptedOut === true) return 'Account opted out'
  return call.isHostOptedOut ? 'Host opted out' : null
}
