import { Archive, Upload } from 'lucide-react'
import { useMemo } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListActions } from '../../ui/list-actions.tsx'
import { matches } from '../../ui/matches.ts'
import { Screen } from '../../ui/screen.tsx'
import { useListRoute } from '../../ui/use-list-route.ts'
import { useSelection } from '../../ui/use-selection.ts'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import { count } from '../../words/counts.ts'
import { chooseImport } from '../imports/choose-import.ts'
import { ErasedPanel } from './erased-panel.tsx'
import { NewPersonPanel } from './new-person-panel.tsx'
import { peopleColumns } from './people-columns.tsx'
import { PeopleToolbar } from './people-toolbar.tsx'
import { usePeopleView } from './people-view.ts'
import { PersonPanel } from './person-panel.tsx'
import { useArchivePeople } from './use-archive-people.ts'

const nobody: readonly Person[] = []

export function PeopleScreen() {
  const route = useListRoute('/people')
  const { data } = useQuery('people.list', { includeArchived: true })
  const { data: erased } = useQuery('people.erased', {})
  const everybody = data ?? nobody
  const view = usePeopleView()
  const archive = useArchivePeople()

  const shown = useMemo(
    () =>
      everybody.filter(
        (person) =>
          (view.showsArchived || person.archivedAt === null) &&
          (view.function === null || person.function === view.function) &&
          (view.team === null || person.team === view.team) &&
          matches(view.search, [person.name, person.email, person.team, person.jobTitle]),
      ),
    [everybody, view.showsArchived, view.function, view.team, view.search],
  )
  const open = everybody.find((person) => person.id === route.id)
  const { selected, setSelected, chosen, withChosen } = useSelection(shown)

  return (
    <>
      <Screen
        title="People"
        purpose="Who takes part: their function, their hours and when they are away."
        actions={
          <ListActions noun="person" route={route} onImport={chooseImport}>
            {chosen.length === 0 ? null : (
              <Button icon={Archive} onClick={withChosen(archive)}>
                Archive {count(chosen.length, 'person', 'people')}
              </Button>
            )}
          </ListActions>
        }
        toolbar={everybody.length === 0 ? undefined : <PeopleToolbar everybody={everybody} shown={shown.length} />}
      >
        {data === undefined ? null : (
          <VirtualTable
            label="People"
            rows={shown}
            rowKey={keyOf}
            rowName={nameOf}
            columns={peopleColumns}
            initialSort={{ key: 'name', isDescending: false }}
            openKey={route.id}
            onOpen={({ id }) => {
              route.open(id)
            }}
            selected={selected}
            onSelect={setSelected}
            isFaint={isArchived}
            empty={<NoPeople hasSome={everybody.length > 0} onAdd={route.add} />}
          />
        )}
      </Screen>
      {route.isAdding ? <NewPersonPanel onClose={route.close} onAdded={route.open} /> : null}
      {open === undefined || erased === undefined ? null : (
        <OpenPanel key={open.id} person={open} erased={erased} onClose={route.close} />
      )}
    </>
  )
}

interface OpenPanelProps {
  person: Person
  erased: OutputOf<'people.erased'>
  onClose: () => void
}

function OpenPanel({ person, erased, onClose }: OpenPanelProps) {
  const erasedAt = erased.find(({ personId }) => personId === person.id)?.erasedAt
  if (erasedAt === undefined) return <PersonPanel person={person} onClose={onClose} />
  return <ErasedPanel person={person} erasedAt={erasedAt} onClose={onClose} />
}

const keyOf = (person: Person) => person.id
const nameOf = (person: Person) => person.name
const isArchived = (person: Person) => person.archivedAt !== null

function NoPeople({ hasSome, onAdd }: { hasSome: boolean; onAdd: () => void }) {
  const { change } = usePeopleView()
  if (hasSome) {
    return (
      <EmptyState
        title="Nobody fits these filters"
        action={
          <Button
            onClick={() => {
              change({ search: '', function: null, team: null })
            }}
          >
            Show everybody
          </Button>
        }
      >
        Try fewer letters, another team or the other function.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Everybody who takes part will be here"
      action={
        <Button icon={Upload} onClick={chooseImport}>
          Import people from a file
        </Button>
      }
    >
      Import a list from your HR system or a spreadsheet, or{' '}
      <button type="button" className="font-medium text-accent hover:underline" onClick={onAdd}>
        add the first person
      </button>{' '}
      by hand.
    </EmptyState>
  )
}
