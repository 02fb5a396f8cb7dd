import { Upload } from 'lucide-react'
import { useMemo } from 'react'
import { useLocation, useParams } from 'wouter'
import { unpackLevels } from '../../../shared/domain/level-table.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListActions } from '../../ui/list-actions.tsx'
import { matches } from '../../ui/matches.ts'
import { Screen } from '../../ui/screen.tsx'
import { useListRoute } from '../../ui/use-list-route.ts'
import { chooseImport } from '../imports/choose-import.ts'
import { CellPanel } from './cell-panel.tsx'
import { CoverageView } from './coverage-view.tsx'
import { NewSkillPanel } from './new-skill-panel.tsx'
import { Proposals } from './proposals.tsx'
import { SkillList } from './skill-list.tsx'
import { SkillMatrix } from './skill-matrix.tsx'
import { SkillPanel } from './skill-panel.tsx'
import { SkillsToolbar } from './skills-toolbar.tsx'
import { useSkillsView } from './skills-view.ts'

export function SkillsScreen() {
  const route = useListRoute('/skills')
  const { personId } = useParams<{ personId?: string }>()
  const [, navigate] = useLocation()
  const { data: skills } = useQuery('skills.list', { includeArchived: true })
  const { data: table } = useQuery('levels.table', {})
  const { data: people } = useQuery('people.list', {})
  const { data: promotions } = useQuery('levels.promotions', {})
  const { form, search, columns, showsArchived, skillsBy, leaving } = useSkillsView()

  const levels = useMemo(() => (table === undefined ? undefined : unpackLevels(table)), [table])
  const shownSkills = useMemo(
    () =>
      (skills ?? []).filter(
        (skill) => (skill.archivedAt === null || (showsArchived && form === 'list')) && matches(search, [skill.name]),
      ),
    [skills, search, showsArchived, form],
  )
  const shownPeople = useMemo(
    () => (people ?? []).filter((person) => columns.startsWith('by-') || person.function === columns),
    [people, columns],
  )
  const open = skills?.find((skill) => skill.id === route.id)
  const openPerson = people?.find((person) => person.id === personId)
  const openSkill = (skill: Skill) => {
    route.open(skill.id)
  }
  const proposals = promotions?.length ?? 0

  return (
    <>
      <Screen
        title="Skills"
        purpose="Who can do what, what they aim at, and what rests on one person alone."
        actions={<ListActions noun="skill" route={route} onImport={chooseImport} />}
        toolbar={
          skills === undefined || skills.length === 0 ? undefined : (
            <SkillsToolbar skills={skills} people={people ?? []} proposals={proposals} />
          )
        }
      >
        {skills === undefined || levels === undefined || people === undefined ? null : skills.length === 0 ? (
          <NoSkills />
        ) : form === 'proposals' ? (
          <Proposals number={proposals} />
        ) : form === 'coverage' ? (
          <CoverageView skills={shownSkills} people={people} leaving={leaving} onOpen={openSkill} />
        ) : form === 'matrix' && shownPeople.length > 0 && shownSkills.length > 0 ? (
          <SkillMatrix
            people={shownPeople}
            skills={shownSkills}
            levels={levels}
            skillsBy={skillsBy}
            peopleBy={columns === 'by-function' ? 'function' : 'team'}
            onOpenSkill={openSkill}
            onOpenCell={(skill, person) => {
              navigate(`/skills/${skill.id}/${person.id}`)
            }}
          />
        ) : (
          <SkillList skills={shownSkills} levels={levels} openKey={route.id} onOpen={openSkill} />
        )}
      </Screen>
      {route.isAdding ? <NewSkillPanel onClose={route.close} onAdded={route.open} /> : null}
      {open === undefined ? null : openPerson === undefined ? (
        <SkillPanel key={open.id} skill={open} people={people ?? []} levels={levels ?? []} onClose={route.close} />
      ) : (
        <CellPanel
          key={`${open.id} ${openPerson.id}`}
          skill={open}
          person={openPerson}
          people={people ?? []}
          levels={levels ?? []}
          onClose={route.close}
        />
      )}
    </>
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
