import { useMemo, useState } from 'react'
import type { Skill } from '../../../shared/domain/skills.ts'
import { FunctionMark } from '../../marks/function-mark.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { Column } from '../../ui/virtual-table.tsx'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import { audienceWords, functionWords, stageWords } from '../../words/domain.ts'
import type { Coverage } from './coverage.ts'
import { coverageOf } from './coverage.ts'
import type { ShownLevel } from './levels.ts'
import { CoverageMark } from './coverage-mark.tsx'

export interface SkillListProps {
  skills: readonly Skill[]
  levels: readonly ShownLevel[]
  openKey: string | undefined
  onOpen: (skill: Skill) => void
}

export function SkillList({ skills, levels, openKey, onOpen }: SkillListProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const columns = useMemo(() => columnsFor(coverageOf(skills, levels)), [skills, levels])
  return (
    <VirtualTable
      label="Skills"
      rows={skills}
      rowKey={keyOf}
      rowName={nameOf}
      columns={columns}
      initialSort={{ key: 'stage', isDescending: false }}
      openKey={openKey}
      onOpen={onOpen}
      selected={selected}
      onSelect={setSelected}
      isFaint={isArchived}
      empty={<EmptyState title="No skill is called that">Try fewer letters.</EmptyState>}
    />
  )
}

const keyOf = (skill: Skill) => skill.id
const nameOf = (skill: Skill) => skill.name
const isArchived = (skill: Skill) => skill.archivedAt !== null
const stages = Object.keys(stageWords)

function columnsFor(coverage: ReadonlyMap<string, Coverage>): Column<Skill>[] {
  return [
    {
      key: 'name',
      title: 'Skill',
      width: 'minmax(176px, 2fr)',
      cell: (skill) => skill.name,
      sortBy: (skill) => skill.name,
    },
    {
      key: 'stage',
      title: 'Funnel stage',
      width: 'minmax(112px, 1fr)',
      cell: (skill) => stageWords[skill.funnelStage],
      sortBy: (skill) => stages.indexOf(skill.funnelStage),
    },
    {
      key: 'home',
      title: 'Home function',
      width: 'minmax(112px, 1fr)',
      cell: (skill) => <FunctionMark of={skill.homeFunction} />,
      sortBy: (skill) => functionWords[skill.homeFunction],
      needs: 600,
    },
    {
      key: 'audience',
      title: 'Audience',
      width: 'minmax(112px, 1fr)',
      cell: (skill) => audienceWords[skill.audience],
      sortBy: (skill) => skill.audience,
      needs: 640,
    },
    {
      key: 'capable',
      title: 'Capable / wanted',
      width: '136px',
      cell: (skill) => {
        const found = coverage.get(skill.id)
        return found === undefined ? null : (
          <span className="inline-flex items-center gap-1.5">
            <CoverageMark coverage={found} />
          </span>
        )
      },
      sortBy: (skill) => (coverage.get(skill.id)?.capable ?? 0) - skill.capableWanted,
    },
  ]
}
