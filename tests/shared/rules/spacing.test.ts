import { expect, test } from 'vitest'
import { candidatesOf, modelOf } from '../../../electron/backend/planner/model.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { spacing } from '../../../shared/rules/spacing.ts'
import { marketer, rep, testTeam, type TestTeamOptions, wordsOf } from '../../support/plan-facts.ts'

const options: TestTeamOptions = {
  rules: { spacing: { days: 3 } },
  people: { Ann: marketer, Mia: marketer, Tom: rep },
  calls: {
    Monday: { host: 'Tom', at: '2026-03-02T10:00Z' },
    Wednesday: { host: 'Tom', at: '2026-03-04T09:00Z' },
    Thursday: { host: 'Tom', at: '2026-03-05T09:00Z' },
  },
}
const team = testTeam(options)

test('placements closer than the days asked for are found, those just far enough are not', () => {
  expect(wordsOf(spacing.check(team.plan(['Ann', 'Monday'], ['Ann', 'Wednesday'])))).toEqual([
    'Ann would have less than 3 days between Monday (Mon 2 Mar, 10:00) and Wednesday (Wed 4 Mar, 09:00).',
  ])
  expect(spacing.check(team.plan(['Ann', 'Monday'], ['Ann', 'Thursday']))).toEqual([])
  expect(spacing.check(team.plan(['Ann', 'Monday'], ['Mia', 'Wednesday']))).toEqual([])
})

test('it is off unless somebody asks for days', () => {
  const { plan, facts } = testTeam({ ...options, rules: {} })
  expect(spacing.check(plan(['Ann', 'Monday'], ['Ann', 'Wednesday']))).toEqual([])
  expect(spacing.sentence(facts.settings)).toContain('as close to each other as they come')
})

test("a call's day is that of the person's clock, a project counts on its first day", () => {
  const far = testTeam({
    rules: { spacing: { days: 1 } },
    people: { Ann: { ...marketer, timeZone: 'Asia/Tokyo' }, Mia: marketer, Tom: rep, Ben: rep },
    calls: {
      Late: { host: 'Tom', at: '2026-03-02T16:00Z' },
      Early: { host: 'Tom', at: '2026-03-03T02:00Z' },
    },
    projects: {
      Story: { host: 'Mia', from: '2026-03-02', to: '2026-03-20' },
      Guide: { host: 'Mia', from: '2026-03-03', to: '2026-03-20' },
    },
  })
  expect(spacing.check(far.plan(['Ann', 'Late'], ['Ann', 'Early']))).toHaveLength(1)
  expect(spacing.check(far.plan(['Mia', 'Late'], ['Mia', 'Early']))).toEqual([])
  expect(spacing.check(far.plan(['Ben', 'Story'], ['Ben', 'Guide']))).toEqual([])
})

test('what other cycles placed keeps its distance too, and is not complained about', () => {
  const after = testTeam({
    ...options,
    placements: [
      { person: 'Ann', activity: 'Monday', status: 'published', isElsewhere: true },
      { person: 'Ann', activity: 'Wednesday', status: 'completed', isElsewhere: true },
    ],
  })
  expect(spacing.check(after.plan())).toEqual([])
  expect(spacing.check(after.plan(['Ann', 'Thursday']))).toHaveLength(1)
})

test('asked about one placement, only what it is close to is found', () => {
  const plan = team.plan(['Ann', 'Wednesday'], ['Ann', 'Thursday'])
  const monday = team.placed('Ann', 'Monday')
  expect(plan.with(monday, () => wordsOf(spacing.check(plan, monday)))).toHaveLength(1)
})

test('rows are stretches of days, and the same with fewer candidates', () => {
  const all = modelOf(team.facts, candidatesOf(team.facts))
  const ann = modelOf(team.facts, candidatesOf(team.facts, [0]))
  const rowsOf = ({ limits }: typeof all) =>
    limits.names.filter((name) => name.startsWith(`spacing/${team.facts.people[0]?.id}`))
  expect(rowsOf(all).map((name) => name.slice(-10))).toEqual(['2026-03-04', '2026-03-05'])
  expect(rowsOf(ann)).toEqual(rowsOf(all))
})

test('a single busy day is a row of its own', () => {
  const { facts } = testTeam({
    rules: { spacing: { days: 1 } },
    people: { Ann: marketer, Tom: rep },
    calls: { Morning: { host: 'Tom', at: '2026-03-02T10:00Z' }, Noon: { host: 'Tom', at: '2026-03-02T14:00Z' } },
  })
  const candidates = candidatesOf(facts)
  expect(spacing.check(new Plan(facts, candidates.open()))).toHaveLength(1)
  expect(modelOf(facts, candidates).limits.names.filter((name) => name.startsWith('spacing/'))).toHaveLength(1)
})
