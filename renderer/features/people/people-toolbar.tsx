import type { Person } from '../../../shared/domain/people.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Select } from '../../ui/select.tsx'
import { count } from '../../words/counts.ts'
import { usePeopleView } from './people-view.ts'

const functions = [
  { value: null, label: 'Both functions' },
  { value: 'marketing', label: 'Marketing' },
  { value: 'sales', label: 'Sales' },
] as const

export function PeopleToolbar({ everybody, shown }: { everybody: readonly Person[]; shown: number }) {
  const view = usePeopleView()
  const teams = [...new Set(everybody.flatMap(({ team }) => team ?? []))].toSorted((a, b) => a.localeCompare(b))
  const hasArchived = everybody.some(({ archivedAt }) => archivedAt !== null)
  return (
    <>
      <SearchBox label="Search people" {...view.bind('search')} />
      <Select
        label="Function"
        isLabelHidden
        className="max-w-44 min-w-28 flex-1"
        options={functions}
        {...view.bind('function')}
      />
      {teams.length < 2 ? null : (
        <Select
          label="Team"
          isLabelHidden
          className="max-w-44 min-w-28 flex-1"
          options={[{ value: null, label: 'All teams' }, ...teams.map((team) => ({ value: team, label: team }))]}
          {...view.bind('team')}
        />
      )}
      {hasArchived ? (
        <div className="mx-1 py-1.5">
          <Checkbox label="Archived too" {...view.bind('showsArchived')} />
        </div>
      ) : null}
      <output className="ml-auto text-sm text-ink-faint">{count(shown, 'person', 'people')}</output>
    </>
  )
}
