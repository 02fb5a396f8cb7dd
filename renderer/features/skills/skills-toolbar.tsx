import type { Skill } from '../../../shared/domain/skills.ts'
import { LevelMark } from '../../marks/level-mark.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Select } from '../../ui/select.tsx'
import { useSkillsView } from './skills-view.ts'

const functions = [
  { value: null, label: 'Everybody' },
  { value: 'marketing', label: 'Marketing people' },
  { value: 'sales', label: 'Sales people' },
] as const

const forms = [
  { key: 'matrix', label: 'Matrix' },
  { key: 'list', label: 'List' },
] as const

export function SkillsToolbar({ skills }: { skills: readonly Skill[] }) {
  const view = useSkillsView()
  return (
    <>
      <Segments label="Show skills as" options={forms} {...view.bind('form')} />
      <SearchBox label="Search skills" {...view.bind('search')} />
      {view.form === 'matrix' ? (
        <>
          <Select
            label="People"
            isLabelHidden
            className="max-w-44 min-w-28 flex-1"
            options={functions}
            {...view.bind('function')}
          />
          <p aria-hidden className="ml-auto hidden items-center gap-4 text-xs text-ink-soft xl:flex">
            <span className="inline-flex items-center gap-1.5">
              <LevelMark level={3} size={24} /> level
            </span>
            <span className="inline-flex items-center gap-1.5">
              <LevelMark level={1} target={3} size={24} /> with target
            </span>
            <span className="inline-flex items-center gap-1.5">
              <LevelMark level={2} isStale size={24} /> assessed long ago
            </span>
          </p>
        </>
      ) : skills.some(({ archivedAt }) => archivedAt !== null) ? (
        <Checkbox label="Archived too" {...view.bind('showsArchived')} />
      ) : null}
    </>
  )
}
