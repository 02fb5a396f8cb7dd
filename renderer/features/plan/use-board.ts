import { useMemo } from 'react'
import type { CycleSummary } from '../../../shared/contract/cycles.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { SkillId } from '../../../shared/domain/ids.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import type { Board } from './board.ts'
import { makeBoard } from './board.ts'

export interface BoardState {
  board: Board
  skills: ReadonlyMap<SkillId, Skill>
  /** Undefined until it has been computed once. */
  summary: CycleSummary | undefined
}

/** Everything that the planning desk shows of a cycle; undefined until all of it has been answered once. */
export function useBoard(cycle: Cycle): BoardState | undefined {
  const timeZone = useWorkspaceZone()
  // People and activities that were archived since still have their placements.
  const { data: people } = useQuery('people.list', { includeArchived: true })
  const { data: calls } = useQuery('calls.list', { includeArchived: true })
  const { data: projects } = useQuery('projects.list', { includeArchived: true })
  const { data: skills } = useQuery('skills.list', { includeArchived: true })
  const { data: accounts } = useQuery('accounts.list', {})
  const { data: placements } = useQuery('placements.list', { cycleId: cycle.id })
  const { data: summary } = useQuery('cycles.summary', { id: cycle.id })

  const skillsById = useMemo(() => new Map(skills?.map((skill) => [skill.id, skill])), [skills])
  const board = useMemo(
    () =>
      people && calls && projects && accounts && placements
        ? makeBoard({ cycle, people, calls, projects, accounts, placements, summary, timeZone })
        : undefined,
    [cycle, people, calls, projects, accounts, placements, summary, timeZone],
  )
  return board === undefined ? undefined : { board, skills: skillsById, summary }
}
