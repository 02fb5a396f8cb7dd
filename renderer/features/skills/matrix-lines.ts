import type { PersonId, SkillId } from '../../../shared/domain/ids.ts'
import type { FunnelStage, Skill, SkillLevel } from '../../../shared/domain/skills.ts'
import { stageWords } from '../../words/domain.ts'

/** A line of the matrix: a skill, or the funnel stage over the skills that follow. */
export type MatrixLine = { kind: 'stage'; stage: FunnelStage } | { kind: 'skill'; skill: Skill }

/** Skills under their funnel stages, in the order of the funnel. */
export function matrixLines(skills: readonly Skill[]): MatrixLine[] {
  const lines: MatrixLine[] = []
  for (const stage of Object.keys(stageWords) as FunnelStage[]) {
    const inStage = skills.filter(({ funnelStage }) => funnelStage === stage)
    if (inStage.length > 0) lines.push({ kind: 'stage', stage })
    for (const skill of inStage) lines.push({ kind: 'skill', skill })
  }
  return lines
}

export type LevelKey = `${PersonId} ${SkillId}`

export function levelKey(personId: PersonId, skillId: SkillId): LevelKey {
  return `${personId} ${skillId}`
}

export function levelsByKey(levels: readonly SkillLevel[]): ReadonlyMap<LevelKey, SkillLevel> {
  return new Map(levels.map((level) => [levelKey(level.personId, level.skillId), level]))
}

/** The next line with a skill from a place on, in steps of 1 or −1; the place itself when there is none. */
export function nextSkillLine(lines: readonly MatrixLine[], from: number, step: number): number {
  for (let index = from + step; index >= 0 && index < lines.length; index += step) {
    if (lines[index]?.kind === 'skill') return index
  }
  return from
}
