import { expect, test } from 'vitest'
import { Plan } from '../../../shared/rules/plan.ts'
import { preference } from '../../../shared/rules/preference.ts'
import { pointsFor } from '../../../shared/rules/rules.ts'
import { marketer, rep, testTeam } from '../../support/plan-facts.ts'

const team = testTeam({
  people: {
    Ann: {
      ...marketer,
      wishes: { 'stage/sale': 'likes', 'type/Demo': 'likes', 'type/negotiation': 'would-hate', 'role/assist': 'likes' },
    },
    Mia: { ...marketer, wishes: { 'audience/one-to-many': 'would-hate' } },
    Tom: rep,
  },
  calls: {
    Sale: { host: 'Tom', at: '2026-03-03T10:00Z', seats: 2 },
    Demo: { host: 'Tom', at: '2026-03-10T10:00Z', callType: 'demo' },
    Hard: { host: 'Tom', at: '2026-03-17T10:00Z', stage: 'loyalty', callType: 'Negotiation' },
    Webinar: { host: 'Tom', at: '2026-03-18T10:00Z', audience: 'one-to-many', stage: 'awareness' },
  },
})

test('each thing that somebody likes about a placement counts, whatever its case of letters', () => {
  expect(preference.score(team.plan(['Ann', 'Sale']))).toBe(4)
  expect(preference.score(team.plan(['Ann', 'Demo']))).toBe(8)
})

test('the role counts as what the placement is in', () => {
  const assisting = { ...team.placed('Ann', 'Sale'), role: 'assist' as const }
  expect(preference.score(new Plan(team.facts, [assisting]))).toBe(8)
})

test('what somebody would hate takes twice as much, and as much again twice over when nothing makes up for it', () => {
  expect(preference.score(team.plan(['Ann', 'Hard']))).toBe(-8 - 16)
  expect(preference.score(team.plan(['Ann', 'Hard'], ['Ann', 'Sale']))).toBe(-4 - 8)
  expect(preference.score(team.plan(['Ann', 'Hard'], ['Ann', 'Sale'], ['Ann', 'Demo']))).toBe(-8 + 4 + 8)
})

test('nobody makes up for what another would hate', () => {
  expect(preference.score(team.plan(['Ann', 'Demo'], ['Mia', 'Webinar']))).toBe(8 - 24)
})

test('who said nothing counts nothing', () => {
  expect(preference.score(team.plan(['Mia', 'Sale'], ['Mia', 'Hard']))).toBe(0)
})

test('neither words nor what hangs on them tell what anybody wishes', () => {
  const plan = team.plan()
  const [liked, hated] = [team.placed('Ann', 'Demo'), team.placed('Ann', 'Hard')]
  plan.add(liked)
  plan.add(hated)
  const wordsFor = (placed: typeof liked) => preference.words(plan, placed, pointsFor(preference, plan, placed))
  expect(preference.isPrivate).toBe(true)
  expect(wordsFor(liked)).toBe(wordsFor(hated))
  const silent = testTeam({ people: { Ann: marketer, Tom: rep } })
  expect(preference.most(team.facts)).toBe(preference.most(silent.facts))
})
