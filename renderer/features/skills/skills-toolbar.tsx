import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Select } from '../../ui/select.tsx'
import { LeavingField } from './leaving-field.tsx'
import { useSkillsView } from './skills-view.ts'

const columns = [
  { value: 'by-function', label: 'People by function' },
  { value: 'by-team', label: 'People by team' },
  { value: 'marketing', label: 'Marketing by team' },
  { value: 'sales', label: 'Sales by team' },
] as const

const groupings = [
  { value: 'stage', label: 'Skills by funnel stage' },
  { value: 'audience', label: 'Skills by audience' },
  { value: 'home', label: 'Skills by home function' },
] as const

export interface SkillsToolbarProps {
  skills: readonly Skill[]
  people: readonly Person[]
  /** How many promotions wait for the lead's word. */
  proposals: number
}

export function SkillsToolbar({ skills, people, proposals }: SkillsToolbarProps) {
  const view = useSkillsView()
  const forms = [
    { key: 'matrix', label: 'Matrix' },
    { key: 'list', label: 'List' },
    { key: 'coverage', label: 'Coverage' },
    { key: 'proposals', label: proposals === 0 ? 'Proposals' : `Proposals ${proposals}` },
  ] as const
  return (
    <>
      <Segments label="Show skills as" options={forms} {...view.bind('form')} />
      {view.form === 'proposals' ? null : <SearchBox label="Search skills" {...view.bind('search')} />}
      {view.form === 'matrix' ? (
        <>
          <Select
            label="Rows"
            isLabelHidden
            className="max-w-48 min-w-36 flex-1"
            options={groupings}
            {...view.bind('skillsBy')}
          />
          <Select
            label="Columns"
            isLabelHidden
            className="max-w-44 min-w-36 flex-1"
            options={columns}
            {...view.bind('columns')}
          />
        </>
      ) : null}
      {view.form === 'coverage' ? <LeavingField people={people} {...view.bind('leaving')} /> : null}
      {view.form === 'list' && skills.some(({ archivedAt }) => archivedAt !== null) ? (
        <Checkbox label="Archived too" {...view.bind('showsArchived')} />
      ) : null}
    </>
  )
}
