import type { Account, SalesCall } from '../../../shared/domain/activities.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { TimeZone } from '../../../shared/domain/times.ts'
import { PersonMark } from '../../marks/person-mark.tsx'
import type { Column } from '../../ui/virtual-table.tsx'
import { stageWords } from '../../words/domain.ts'
import { clockSpanIn } from '../../words/times.ts'

const stages = Object.keys(stageWords)

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
      key: 'title',
      title: 'Call',
      width: 'minmax(148px, 2fr)',
      cell: (call) => <span className={call.status === 'cancelled' ? 'line-through' : ''}>{call.title}</span>,
      sortBy: (call) => call.title,
    },
    {
      key: 'account',
      title: 'Account',
      width: 'minmax(112px, 1.2fr)',
      cell: (call) => accounts.get(call.accountId ?? '')?.name,
      sortBy: (call) => accounts.get(call.accountId ?? '')?.name ?? '',
      needs: 660,
    },
    {
      key: 'host',
      title: 'Host',
      width: 'minmax(132px, 1.3fr)',
      cell: (call) => {
        const host = people.get(call.hostId)
        return host === undefined ? null : <PersonMark person={host} size="small" />
      },
      sortBy: (call) => people.get(call.hostId)?.name ?? '',
    },
    {
      key: 'stage',
      title: 'Stage',
      width: '112px',
      cell: (call) => stageWords[call.funnelStage],
      sortBy: (call) => stages.indexOf(call.funnelStage),
      needs: 772,
    },
    {
      key: 'type',
      title: 'Type',
      width: 'minmax(88px, 0.7fr)',
      cell: (call) => call.callType,
      sortBy: (call) => call.callType ?? '',
      needs: 860,
    },
    {
      key: 'seats',
      title: 'Seats',
      width: '64px',
      align: 'end',
      cell: (call) => call.seats,
      sortBy: (call) => call.seats,
    },
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
