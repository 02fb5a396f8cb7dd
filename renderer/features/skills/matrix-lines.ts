import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { audienceWords, functionWords, stageWords } from '../../words/domain.ts'

export type SkillGrouping = 'stage' | 'audience' | 'home'
export type PeopleGrouping = 'function' | 'team'

/** A line of the matrix: a skill, or what the skills that follow have in common. */
export type MatrixLine = { kind: 'group'; key: string; words: string } | { kind: 'skill'; skill: Skill }

const keysOf = {
  stage: { words: stageWords, of: (skill: Skill) => skill.funnelStage },
  audience: { words: audienceWords, of: (skill: Skill) => skill.audience },
  home: { words: functionWords, of: (skill: Skill) => skill.homeFunction },
} as const

/** Skills under what they have in common, in the order in which its words are written; those of one group as they come. */
export function matrixLines(skills: readonly Skill[], grouping: SkillGrouping = 'stage'): MatrixLine[] {
  const { words, of } = keysOf[grouping]
  const grouped = Map.groupBy(skills, (skill): string => of(skill))
  const lines: MatrixLine[] = []
  for (const [key, text] of Object.entries(words)) {
    const inGroup = grouped.get(key) ?? []
    if (inGroup.length > 0) lines.push({ kind: 'group', key, words: text })
    for (const skill of inGroup) lines.push({ kind: 'skill', skill })
  }
  return lines
}

/** The next line with a skill from a place on, in steps of 1 or −1; the place itself when there is none. */
export function nextSkillLine(lines: readonly MatrixLine[], from: number, step: number): number {
  for (let index = from + step; index >= 0 && index < lines.length; index += step) {
    if (lines[index]?.kind === 'skill') return index
  }
  return from
}

/** Columns beside each other that belong together: from the first to before `to`. */
export interface ColumnGroup {
  words: string
  from: number
  to: number
}

/** People side by side with those of their function or team, each by name. Who is in no team comes last. */
export function matrixColumns(
  people: readonly Person[],
  grouping: PeopleGrouping,
): { people: Person[]; groups: ColumnGroup[] } {
  const wordsOf = ({ function: workFunction, team }: Person) =>
    grouping === 'function' ? functionWords[workFunction] : (team ?? 'No team')
  const isLast = (person: Person) => grouping === 'team' && person.team === null
  const sorted = people.toSorted(
    (one, other) =>
      Number(isLast(one)) - Number(isLast(other)) ||
      order.compare(wordsOf(one), wordsOf(other)) ||
      order.compare(one.name, other.name),
  )
  const groups: ColumnGroup[] = []
  for (const [index, person] of sorted.entries()) {
    const words = wordsOf(person)
    const current = groups.at(-1)
    if (current?.words === words) current.to = index + 1
    else groups.push({ words, from: index, to: index + 1 })
  }
  return { people: sorted, groups }
}

// One for all, since making it costs more than comparing hundreds of names.
const order = new Intl.Collator('en', { numeric: true })
