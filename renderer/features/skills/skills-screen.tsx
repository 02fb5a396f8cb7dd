import { Upload } from 'lucide-react'
import { useMemo } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListActions } from '../../ui/list-actions.tsx'
import { matches } from '../../ui/matches.ts'
import { Screen } from '../../ui/screen.tsx'
import { useListRoute } from '../../ui/use-list-route.ts'
import { chooseImport } from '../imports/choose-import.ts'
import { NewSkillPanel } from './new-skill-panel.tsx'
import { SkillList } from './skill-list.tsx'
import { SkillMatrix } from './skill-matrix.tsx'
import { SkillPanel } from './skill-panel.tsx'
import { SkillsToolbar } from './skills-toolbar.tsx'
import { useSkillsView } from './skills-view.ts'

export function SkillsScreen() {
  const route = useListRoute('/skills')
  const { data: skills } = useQuery('skills.list', { includeArchived: true })
  const { data: levels } = useQuery('skills.levels', {})
  const { data: people } = useQuery('people.list', {})
  const view = useSkillsView()

  const shownSkills = useMemo(
    () =>
      (skills ?? []).filter(
        (skill) =>
          (skill.archivedAt === null || (view.showsArchived && view.form === 'list')) &&
          matches(view.search, [skill.name]),
      ),
    [skills, view.search, view.showsArchived, view.form],
  )
  const shownPeople = useMemo(
    () => byFunction((people ?? []).filter((person) => view.function === null || person.function === view.function)),
    [people, view.function],
  )
  const open = skills?.find((skill) => skill.id === route.id)
  const openSkill = (skill: Skill) => {
    route.open(skill.id)
  }

  return (
    <>
      <Screen
        title="Skills"
        purpose="Who can do what, what they aim at, and what rests on one person alone."
        actions={<ListActions noun="skill" route={route} onImport={chooseImport} />}
        toolbar={skills === undefined || skills.length === 0 ? undefined : <SkillsToolbar skills={skills} />}
      >
        {skills === undefined || levels === undefined || people === undefined ? null : skills.length === 0 ? (
          <NoSkills />
        ) : view.form === 'matrix' && shownPeople.length > 0 && shownSkills.length > 0 ? (
          <SkillMatrix people={shownPeople} skills={shownSkills} levels={levels} onOpenSkill={openSkill} />
        ) : (
          <SkillList skills={shownSkills} levels={levels} openKey={route.id} onOpen={openSkill} />
        )}
      </Screen>
      {route.isAdding ? <NewSkillPanel onClose={route.close} onAdded={route.open} /> : null}
      {open === undefined ? null : (
        <SkillPanel key={open.id} skill={open} people={people ?? []} levels={levels ?? []} onClose={route.close} />
      )}
    </>
  )
}

/** Marketing first, then sales, each by name: the two halves of the matrix are read against each other. */
function byFunction(people: readonly Person[]): Person[] {
  return people.toSorted(
    (one, other) => one.function.localeCompare(other.function) || one.name.localeCompare(other.name),
  )
}

function NoSkills() {
  return (
    <EmptyState
      title="The matrix of skills will be here"
      action={
        <Button icon={Upload} onClick={chooseImport}>
          Import skills and levels
        </Button>
      }
    >
      People across, skills down, grouped by funnel stage. Import a file with people, skills and levels, or add skills
      by hand.
    </EmptyState>
  )
}
