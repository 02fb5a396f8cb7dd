import { expect, test } from 'vitest'
import type { Role } from '../../../shared/domain/placements.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { skillGap } from '../../../shared/rules/skill-gap.ts'
import { pointsFor } from '../../../shared/rules/rules.ts'
import { marketer, rep, testTeam } from '../../support/plan-facts.ts'

const team = testTeam({
  skills: ['Discovery', 'Pricing', 'Renewal'],
  people: { Ann: { ...marketer, levels: { Discovery: [0, 3], Pricing: [2, 3], Renewal: [4, 3] } }, Tom: rep },
  calls: {
    One: { host: 'Tom', at: '2026-03-03T10:00Z', skills: ['Discovery', 'Renewal'] },
    Two: { host: 'Tom', at: '2026-03-10T10:00Z', skills: ['Discovery', 'Pricing'] },
    Three: { host: 'Tom', at: '2026-03-17T10:00Z', skills: ['Pricing'] },
    Four: { host: 'Tom', at: '2026-03-18T10:00Z', skills: ['Renewal'] },
  },
})

function pointsOf(...placements: (readonly [string, string, Role])[]): number {
  const placed = placements.map(([person, activity, role]) => Object.assign(team.placed(person, activity), { role }))
  return skillGap.score(new Plan(team.facts, placed))
}

test('a larger gap gives more', () => {
  expect(pointsOf(['Ann', 'One', 'shadow'])).toBe(30)
  expect(pointsOf(['Ann', 'Three', 'co-lead'])).toBe(10)
})

test('a role that is not the next step counts half', () => {
  expect(pointsOf(['Ann', 'One', 'assist'])).toBe(15)
  expect(pointsOf(['Ann', 'Three', 'shadow'])).toBe(5)
  expect(pointsOf(['Ann', 'Three', 'assist'])).toBe(5)
})

test('each further placement finds less of the gap left, and a closed gap gives nothing', () => {
  expect(pointsOf(['Ann', 'One', 'shadow'], ['Ann', 'Two', 'shadow'])).toBe(30 + 20 + 5)
  // One and a half: all of the first level, half of the second.
  expect(pointsOf(['Ann', 'One', 'shadow'], ['Ann', 'Two', 'co-lead'])).toBe(30 + 10 + 10)
  expect(pointsOf(['Ann', 'Two', 'co-lead'], ['Ann', 'Three', 'co-lead'])).toBe(15 + 10)
})

test('no placement gives more than the largest gaps that one activity serves', () => {
  expect(skillGap.most(team.facts)).toBe(30 + 10)
})

test('skills at or above their target, or without one, give nothing', () => {
  expect(skillGap.score(team.plan(['Ann', 'Four']))).toBe(0)
})

test('the words name the gaps by what the role does for them, largest first', () => {
  const plan = team.plan()
  const placed = team.placed('Ann', 'Two')
  plan.add(placed)
  expect(skillGap.words(plan, placed, pointsFor(skillGap, plan, placed))).toBe(
    'is the next step in Discovery (3 levels below target), and helps with Pricing (1 level below target)',
  )
})
