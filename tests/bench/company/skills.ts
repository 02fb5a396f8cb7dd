import type { Random } from '../../../electron/backend/sample/random.ts'
import { sampleSkills } from '../../../electron/backend/sample/sample-skills.ts'
import type { WorkFunction } from '../../../shared/domain/people.ts'
import type { Skill, SkillLevel } from '../../../shared/domain/skills.ts'
import { addDays } from '../../../shared/domain/times.ts'
import { isLucky, oneOf, someOf } from './chance.ts'
import type { Ids } from './ids.ts'
import type { Employee, Frame } from './staff.ts'

/** Those of the sample team, wanted more often where more people work. */
export function makeSkills(ids: Ids, people: number): Skill[] {
  return Object.values(sampleSkills).map(({ name, homeFunction, funnelStage, audience, capableWanted }) => {
    const wanted = Math.min(99, capableWanted * Math.ceil(people / 60))
    return { id: ids.next(), name, homeFunction, funnelStage, audience, capableWanted: wanted, archivedAt: null }
  })
}

type Home = 'own' | 'shared' | 'other'

const usualLevels: Readonly<Record<Home, readonly (readonly [level: number, weight: number])[]>> = {
  own: [
    [0, 10],
    [1, 15],
    [2, 30],
    [3, 30],
    [4, 15],
  ],
  shared: [
    [0, 25],
    [1, 25],
    [2, 20],
    [3, 22],
    [4, 8],
  ],
  other: [
    [0, 62],
    [1, 27],
    [2, 9],
    [3, 2],
  ],
}
const gaps: readonly (readonly [gap: number, weight: number])[] = [
  [0, 10],
  [1, 45],
  [2, 32],
  [3, 13],
]
/** Skills that only one or two people in the whole company have. */
const rareSkills = 4
const mostTargetFor: Readonly<Record<Home, number>> = { own: 4, shared: 4, other: 3 }

/** What everybody can do, and 8 to 15 targets each, most of them in the craft of the other function. */
export function makeLevels(
  random: Random,
  { monday }: Frame,
  staff: readonly Employee[],
  skills: readonly Skill[],
): SkillLevel[] {
  const rare = new Map(
    someOf(random, skills, rareSkills).map((skill) => [skill, new Set(expertsIn(random, staff, skill))]),
  )
  return staff.flatMap((employee) => {
    const { id: personId, function: own } = employee.person
    const wanted = random.whole(8, 15)
    const ofHome = (home: Home) => skills.filter((skill) => homeOf(skill, own) === home)
    const [ofOther, ofBoth] = [Math.round(wanted * 0.6), Math.round(wanted * 0.2)]
    const aims = new Set([
      ...someOf(random, ofHome('other'), ofOther),
      ...someOf(random, ofHome('shared'), ofBoth),
      ...someOf(random, ofHome('own'), wanted - ofOther - ofBoth),
    ])
    return skills.flatMap((skill): SkillLevel[] => {
      const home = homeOf(skill, own)
      const level = levelOf(random, employee, home, rare.get(skill))
      if (level === 0 && !aims.has(skill)) return []
      const targetLevel = aims.has(skill)
        ? Math.min(mostTargetFor[home], Math.max(1, level + oneOf(random, gaps)))
        : null
      const assessedOn = level === 0 ? null : addDays(monday, -random.whole(5, 300))
      return [{ personId, skillId: skill.id, level, targetLevel, assessedOn, isInterested: false }]
    })
  })
}

function levelOf(random: Random, employee: Employee, home: Home, experts: ReadonlySet<Employee> | undefined): number {
  const usual = oneOf(random, usualLevels[home])
  if (experts?.has(employee) === true) return 4
  if (experts !== undefined) return Math.min(2, usual)
  return employee.isNewcomer && home !== 'own' && isLucky(random, 0.5) ? 0 : usual
}

function expertsIn(random: Random, staff: readonly Employee[], skill: Skill): Employee[] {
  const atHome = staff.filter(({ person }) => homeOf(skill, person.function) !== 'other')
  return someOf(random, atHome, isLucky(random, 0.75) ? 1 : 2)
}

function homeOf({ homeFunction }: Skill, own: WorkFunction): Home {
  if (homeFunction === 'shared') return 'shared'
  return homeFunction === own ? 'own' : 'other'
}
