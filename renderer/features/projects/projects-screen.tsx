import { Archive, Upload } from 'lucide-react'
import { useMemo } from 'react'
import type { ContentProject } from '../../../shared/domain/activities.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListActions } from '../../ui/list-actions.tsx'
import { matches } from '../../ui/matches.ts'
import { Screen } from '../../ui/screen.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Select } from '../../ui/select.tsx'
import { useListRoute } from '../../ui/use-list-route.ts'
import { useSelection } from '../../ui/use-selection.ts'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import { count } from '../../words/counts.ts'
import { optionsOf, stageWords } from '../../words/domain.ts'
import { useActivityDeeds } from '../activities/use-activity-deeds.ts'
import { usePeopleById } from '../activities/use-names.ts'
import { chooseImport } from '../imports/choose-import.ts'
import { NewProjectPanel } from './new-project-panel.tsx'
import { projectColumns } from './project-columns.tsx'
import { ProjectPanel } from './project-panel.tsx'
import { useProjectsView } from './projects-view.ts'

const none: readonly ContentProject[] = []

export function ProjectsScreen() {
  const route = useListRoute('/projects')
  const { data } = useQuery('projects.list', { includeArchived: true })
  const projects = data ?? none
  const people = usePeopleById()
  const view = useProjectsView()
  const deeds = useActivityDeeds('projects')

  const columns = useMemo(() => projectColumns(people), [people])
  const shown = projects.filter(
    (project) =>
      (view.showsArchived || project.archivedAt === null) &&
      (view.stage === null || project.funnelStage === view.stage) &&
      matches(view.search, [project.title, project.format, people.get(project.hostId)?.name ?? null]),
  )
  const open = projects.find((project) => project.id === route.id)
  const { selected, setSelected, chosen, withChosen } = useSelection(shown)

  return (
    <>
      <Screen
        title="Projects"
        purpose="Content projects that sales people can join, as interviewee, reviewer or co-author."
        actions={
          <ListActions noun="project" route={route} onImport={chooseImport}>
            {chosen.length === 0 ? null : (
              <Button icon={Archive} onClick={withChosen(deeds.archive)}>
                Archive {count(chosen.length, 'project')}
              </Button>
            )}
          </ListActions>
        }
        toolbar={projects.length === 0 ? undefined : <Toolbar projects={projects} shown={shown.length} />}
      >
        {data === undefined ? null : (
          <VirtualTable
            label="Content projects"
            rows={shown}
            rowKey={keyOf}
            rowName={titleOf}
            columns={columns}
            initialSort={{ key: 'weeks', isDescending: false }}
            openKey={route.id}
            onOpen={({ id }) => {
              route.open(id)
            }}
            selected={selected}
            onSelect={setSelected}
            isFaint={isOver}
            empty={<NoProjects hasSome={projects.length > 0} />}
          />
        )}
      </Screen>
      {route.isAdding ? <NewProjectPanel onClose={route.close} onAdded={route.open} /> : null}
      {open === undefined ? null : <ProjectPanel key={open.id} project={open} onClose={route.close} />}
    </>
  )
}

const keyOf = (project: ContentProject) => project.id
const titleOf = (project: ContentProject) => project.title
const isOver = (project: ContentProject) => project.archivedAt !== null || project.status === 'cancelled'
const stages = [{ value: null, label: 'All stages' }, ...optionsOf(stageWords)]

function Toolbar({ projects, shown }: { projects: readonly ContentProject[]; shown: number }) {
  const view = useProjectsView()
  return (
    <>
      <SearchBox label="Search projects" {...view.bind('search')} />
      <Select
        label="Funnel stage"
        isLabelHidden
        className="max-w-44 min-w-28 flex-1"
        options={stages}
        {...view.bind('stage')}
      />
      {projects.some(({ archivedAt }) => archivedAt !== null) ? (
        <Checkbox label="Archived too" {...view.bind('showsArchived')} />
      ) : null}
      <output className="ml-auto text-sm text-ink-faint">{count(shown, 'project')}</output>
    </>
  )
}

function NoProjects({ hasSome }: { hasSome: boolean }) {
  const { change } = useProjectsView()
  if (hasSome) {
    return (
      <EmptyState
        title="No project fits these filters"
        action={
          <Button
            onClick={() => {
              change({ search: '', stage: null })
            }}
          >
            Show all projects
          </Button>
        }
      >
        Try fewer letters or another stage.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Case studies, webinars and series will be here"
      action={
        <Button icon={Upload} onClick={chooseImport}>
          Import projects from a file
        </Button>
      }
    >
      Content projects run over some weeks and take a few hours a week. Sales people join them to be interviewed, to
      review or to write.
    </EmptyState>
  )
}
