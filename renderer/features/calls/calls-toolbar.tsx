import type { Account, SalesCall } from '../../../shared/domain/activities.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Select } from '../../ui/select.tsx'
import { count } from '../../words/counts.ts'
import { optionsOf, stageWords } from '../../words/domain.ts'
import { useCallsView } from './calls-view.ts'

export interface CallsToolbarProps {
  calls: readonly SalesCall[]
  hasComing: boolean
  shown: number
  people: ReadonlyMap<string, Person>
  accounts: ReadonlyMap<string, Account>
}

const times = [
  { key: 'coming', label: 'Coming' },
  { key: 'all', label: 'All' },
] as const
const stages = [{ value: null, label: 'All stages' }, ...optionsOf(stageWords)]

export function CallsToolbar({ calls, hasComing, shown, people, accounts }: CallsToolbarProps) {
  const view = useCallsView()
  const hosts = named(
    calls.map(({ hostId }) => hostId),
    people,
  )
  const customers = named(
    calls.flatMap(({ accountId }) => accountId ?? []),
    accounts,
  )
  return (
    <>
      {hasComing ? <Segments label="When" options={times} {...view.bind('when')} /> : null}
      <SearchBox label="Search calls" className="max-w-44 min-w-28 flex-1" {...view.bind('search')} />
      <Select
        label="Funnel stage"
        isLabelHidden
        className="max-w-44 min-w-28 flex-1"
        options={stages}
        {...view.bind('stage')}
      />
      <PickField
        label="Host"
        isLabelHidden
        className="max-w-44 min-w-28 flex-1"
        options={[{ value: null, label: 'All hosts' }, ...hosts]}
        {...view.bind('hostId')}
      />
      <PickField
        label="Account"
        isLabelHidden
        className="max-w-44 min-w-28 flex-1"
        options={[{ value: null, label: 'All accounts' }, ...customers]}
        {...view.bind('accountId')}
      />
      {calls.some(({ status }) => status === 'cancelled') ? (
        <Checkbox label="Cancelled too" {...view.bind('showsCancelled')} />
      ) : null}
      {calls.some(({ archivedAt }) => archivedAt !== null) ? (
        <Checkbox label="Archived too" {...view.bind('showsArchived')} />
      ) : null}
      <output className="ml-auto text-sm text-ink-faint">{count(shown, 'call')}</output>
    </>
  )
}

/** The names behind ids, each once, in order. */
function named(
  ids: readonly string[],
  names: ReadonlyMap<string, { name: string }>,
): { value: string; label: string }[] {
  return [...new Set(ids)]
    .flatMap((id) => {
      const name = names.get(id)?.name
      return name === undefined ? [] : [{ value: id, label: name }]
    })
    .toSorted((one, other) => one.label.localeCompare(other.label))
}
