import { expect, test } from 'vitest'
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

test('a larger gap gives more', () => {
  expect(skillGap.score(team.plan(['Ann', 'One']))).toBe(30)
  expect(skillGap.score(team.plan(['Ann', 'Three']))).toBe(10)
})

test('each further placement finds one level less, and a closed gap gives nothing', () => {
  expect(skillGap.score(team.plan(['Ann', 'One'], ['Ann', 'Two']))).toBe(30 + 20 + 10)
  expect(skillGap.score(team.plan(['Ann', 'Two'], ['Ann', 'Three']))).toBe(30 + 10)
})

test('skills at or above their target, or without one, give nothing', () => {
  expect(skillGap.score(team.plan(['Ann', 'Four']))).toBe(0)
})

test('the words name the gaps, largest first', () => {
  const plan = team.plan()
  const placed = team.placed('Ann', 'Two')
  plan.add(placed)
  expect(skillGap.words(plan, placed, pointsFor(skillGap, plan, placed))).toBe(
    'works on Discovery (3 levels below target) and Pricing (1 level below target)',
  )
})
