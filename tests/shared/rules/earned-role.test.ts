import { expect, test } from 'vitest'
import type { Role } from '../../../shared/domain/placements.ts'
import { EarnedRoleSettings, earnedRole, roleStanding } from '../../../shared/rules/earned-role.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { marketer, rep, testTeam, type TestPerson, type TestTeamOptions, wordsOf } from '../../support/plan-facts.ts'

/** What the rule says of Ann on a call, or of Tom on a project, of the consideration stage. */
function found(role: Role, done: TestPerson['signedOff'], options: Partial<TestTeamOptions> = {}): string[] {
  const person = { signedOff: done ?? {} }
  const team = testTeam({
    people: { Ann: { ...marketer, ...person }, Tom: { ...rep, ...person } },
    calls: { Demo: { host: 'Tom', at: '2026-03-03T10:00Z', stage: 'consideration' } },
    projects: { Story: { host: 'Ann', from: '2026-03-02', to: '2026-03-13', stage: 'consideration' } },
    ...options,
  })
  const isOfCall = role === 'shadow' || role === 'assist' || role === 'co-lead'
  const placed = isOfCall ? team.placed('Ann', 'Demo') : team.placed('Tom', 'Story')
  return wordsOf(earnedRole.check(new Plan(team.facts, [{ ...placed, role }])))
}

test('everybody may shadow and be interviewed', () => {
  expect(found('shadow', {})).toEqual([])
  expect(found('interviewee', {})).toEqual([])
})

test('assisting asks for signed-off shadows in the same stage', () => {
  expect(found('assist', { 'shadow/consideration': 1, 'shadow/sale': 9 })).toEqual([
    'Ann has 1 of the 2 signed-off shadows in consideration that assisting asks for.',
  ])
  expect(found('assist', { 'shadow/consideration': 2 })).toEqual([])
})

test('co-leading asks for both steps, and an assist counts as a shadow too', () => {
  expect(found('co-lead', { 'shadow/consideration': 3, 'assist/consideration': 2 })).toEqual([
    'Ann has 2 of the 3 signed-off assists in consideration that co-leading asks for.',
  ])
  expect(found('co-lead', { 'assist/consideration': 3 })).toEqual([])
  const moreShadows = { rules: { 'earned-role': { shadowsBeforeAssist: 5 } } }
  expect(found('co-lead', { 'assist/consideration': 3 }, moreShadows)).toEqual([
    'Ann has 3 of the 5 signed-off shadows in consideration that assisting asks for.',
  ])
})

test('on projects interviews lead to reviewing and reviews to writing together', () => {
  expect(found('reviewer', {})).toEqual([
    'Tom has 0 of the 2 signed-off interviews in consideration that reviewing asks for.',
  ])
  expect(found('reviewer', { 'interviewee/consideration': 3 })).toEqual([])
  expect(found('co-author', { 'interviewee/consideration': 3 })).toEqual([
    'Tom has 0 of the 3 signed-off reviews in consideration that co-authoring asks for.',
  ])
  expect(found('co-author', { 'reviewer/consideration': 3 })).toEqual([])
})

test('a step that asks for nothing is open to everybody', () => {
  const open = { rules: { 'earned-role': { shadowsBeforeAssist: 0, assistsBeforeCoLead: 1 } } }
  expect(found('assist', {}, open)).toEqual([])
  expect(found('co-lead', {}, open)).toEqual([
    'Ann has 0 of the 1 signed-off assist in consideration that co-leading asks for.',
  ])
})

test('where somebody stands between two roles is told by the steps in order', () => {
  const settings = EarnedRoleSettings.parse({ assistsBeforeCoLead: 1 })
  const standing = (done: Partial<Record<Role, number>>) => roleStanding('call', (role) => done[role] ?? 0, settings)
  expect(standing({ shadow: 1 })).toEqual({
    earned: 'shadow',
    next: { role: 'assist', done: 1, asked: 2, one: 'shadow', many: 'shadows' },
  })
  expect(standing({ shadow: 2 })).toMatchObject({ earned: 'assist', next: { role: 'co-lead', done: 0, asked: 1 } })
  // Whoever has not come as far as assisting cannot co-lead, however little that asks for.
  expect(standing({ assist: 1 })).toMatchObject({ earned: 'shadow', next: { role: 'assist', done: 1 } })
  expect(standing({ assist: 3 })).toEqual({ earned: 'co-lead', next: null })
  expect(roleStanding('project', () => 0, settings)).toMatchObject({
    earned: 'interviewee',
    next: { role: 'reviewer' },
  })
})
