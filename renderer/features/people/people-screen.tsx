import { Archive, Plus, Upload } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Person } from '../../../shared/domain/people.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { matches } from '../../ui/matches.ts'
import { Screen } from '../../ui/screen.tsx'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import { count } from '../../words/counts.ts'
import { chooseImport } from '../imports/choose-import.ts'
import { NewPersonPanel } from './new-person-panel.tsx'
import { peopleColumns } from './people-columns.tsx'
import { PeopleToolbar } from './people-toolbar.tsx'
import { usePeopleView } from './people-view.ts'
import { PersonPanel } from './person-panel.tsx'
import { useArchivePeople } from './use-archive-people.ts'

const nobody: readonly Person[] = []

export function PeopleScreen() {
  const { id } = useParams<{ id?: string }>()
  const [, navigate] = useLocation()
  const { data } = useQuery('people.list', { includeArchived: true })
  const everybody = data ?? nobody
  const view = usePeopleView()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
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
  const open = everybody.find((person) => person.id === id)
  const chosen = shown.filter((person) => selected.has(person.id) && person.archivedAt === null)
  const close = () => {
    navigate('/people')
  }

  return (
    <>
      <Screen
        title="People"
        purpose="Who takes part: their function, their hours and when they are away."
        actions={
          <>
            {chosen.length === 0 ? null : (
              <Button
                icon={Archive}
                onClick={() => {
                  setSelected(new Set())
                  void archive(chosen)
                }}
              >
                Archive {count(chosen.length, 'person', 'people')}
              </Button>
            )}
            <Button icon={Upload} onClick={chooseImport}>
              Import
            </Button>
            <Button
              look={id === 'new' ? 'plain' : 'primary'}
              icon={Plus}
              onClick={() => {
                navigate('/people/new')
              }}
            >
              Add person
            </Button>
          </>
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
            openKey={id}
            onOpen={(person) => {
              navigate(`/people/${person.id}`)
            }}
            selected={selected}
            onSelect={setSelected}
            isFaint={isArchived}
            empty={<NoPeople hasSome={everybody.length > 0} />}
          />
        )}
      </Screen>
      {id === 'new' ? (
        <NewPersonPanel
          onClose={close}
          onAdded={(personId) => {
            navigate(`/people/${personId}`)
          }}
        />
      ) : null}
      {open === undefined ? null : <PersonPanel key={open.id} person={open} onClose={close} />}
    </>
  )
}

const keyOf = (person: Person) => person.id
const nameOf = (person: Person) => person.name
const isArchived = (person: Person) => person.archivedAt !== null

function NoPeople({ hasSome }: { hasSome: boolean }) {
  const [, navigate] = useLocation()
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
      <button
        type="button"
        className="font-medium text-accent hover:underline"
        onClick={() => {
          navigate('/people/new')
        }}
      >
        add the first person
      </button>{' '}
      by hand.
    </EmptyState>
  )
}
