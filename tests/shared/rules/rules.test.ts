import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Plan } from '../../../shared/rules/plan.ts'
import {
  checkAdding,
  checkPlan,
  firstObstacle,
  pointsFor,
  rules,
  scorePlan,
  softRules,
} from '../../../shared/rules/rules.ts'
import { RuleSettings } from '../../../shared/rules/settings.ts'
import { marketer, rep, testTeam } from '../../support/plan-facts.ts'

const folder = new URL('.', import.meta.url).pathname

test('every rule has a file, settings and a test by its own name', () => {
  const names = rules.map(({ name }) => name).toSorted()
  expect(Object.keys(RuleSettings.shape).toSorted()).toEqual(names)
  expect(globSync('*.test.ts', { cwd: folder })).toEqual(expect.arrayContaining(names.map((name) => `${name}.test.ts`)))
  const files = globSync('*.ts', { cwd: new URL('../../../shared/rules/', import.meta.url).pathname })
  expect(files).toEqual(expect.arrayContaining(names.map((name) => `${name}.ts`)))
})

test('every rule has a sentence, whatever its settings', () => {
  const settings = RuleSettings.parse({})
  const strict = RuleSettings.parse({
    'no-overlap': { bufferMinutes: 0 },
    'customer-guard': { coolDownDays: 0, barredStages: ['sale'], barredCallTypes: ['negotiation'] },
  })
  const isSentence = (text: string) => /^[A-Z][^\n]*\.$/.test(text)
  const without = rules.filter((rule) => !isSentence(rule.sentence(settings)) || !isSentence(rule.sentence(strict)))
  expect(without.map(({ name }) => name)).toEqual([])
})

const team = testTeam({
  skills: ['Discovery'],
  people: { Ann: { ...marketer, minimum: 1, levels: { Discovery: [0, 2] } }, Mia: marketer, Tom: rep },
  calls: {
    One: { host: 'Tom', at: '2026-03-03T10:00Z', skills: ['Discovery'] },
    Two: { host: 'Tom', at: '2026-03-03T10:30Z', skills: ['Discovery'] },
  },
})

test('looking at a placement leaves the plan as it was', () => {
  const plan = team.plan(['Ann', 'One'])
  expect(checkAdding(plan, team.placed('Ann', 'Two')).map(({ rule }) => rule)).toEqual(['no-overlap'])
  expect(firstObstacle(plan, team.placed('Ann', 'Two'))?.hindrance.people).toBe('are on another call then')
  expect(firstObstacle(plan, team.placed('Mia', 'Two'))).toBeNull()
  expect(plan.all().map(team.nameOf)).toEqual([['Ann', 'One']])
  expect(checkPlan(plan)).toEqual([])
})

test('what the rules give for a placement is what the plan loses without it', () => {
  const plan = team.plan()
  const placed = team.placed('Ann', 'One')
  plan.add(placed)
  const sum = softRules.reduce((total, rule) => total + pointsFor(rule, plan, placed), 0)
  expect(sum).toBeCloseTo(scorePlan(plan) - scorePlan(new Plan(team.facts)))
})
