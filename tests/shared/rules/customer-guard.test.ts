import { expect, test } from 'vitest'
import { customerGuard } from '../../../shared/rules/customer-guard.ts'
import { marketer, rep, type TestCall, testTeam, type TestTeamOptions, wordsOf } from '../../support/plan-facts.ts'

const people = { Ann: marketer, Mia: marketer, Tom: rep }
const demo: TestCall = { host: 'Tom', at: '2026-03-03T10:00Z', account: 'Acme', seats: 3 }

function guarded(options: Partial<TestTeamOptions>, calls: Record<string, TestCall> = { Demo: demo }) {
  return testTeam({ people, calls, ...options })
}

test('a customer meets one participant at a time, or as many as the lead allows', () => {
  const one = guarded({})
  expect(wordsOf(customerGuard.check(one.plan(['Ann', 'Demo'], ['Mia', 'Demo'])))).toEqual([
    'Demo would have 2 participants, and a customer meets at most 1 at a time.',
  ])
  const two = guarded({ rules: { 'customer-guard': { participantsPerCall: 2 } } })
  expect(customerGuard.check(two.plan(['Ann', 'Demo'], ['Mia', 'Demo']))).toEqual([])
})

test('none at all bars every call', () => {
  const none = guarded({ rules: { 'customer-guard': { participantsPerCall: 0 } } })
  expect(wordsOf(customerGuard.check(none.plan(['Ann', 'Demo'])))).toEqual([
    'Sales calls take no participants in this cycle.',
  ])
})

test('hosts and accounts may opt out', () => {
  const host = guarded({}, { Demo: { ...demo, isHostOptedOut: true } })
  expect(wordsOf(customerGuard.check(host.plan(['Ann', 'Demo'])))).toEqual(['Tom wants no participants on Demo.'])
  const account = guarded({ optedOut: ['Acme'] })
  expect(wordsOf(customerGuard.check(account.plan(['Ann', 'Demo'])))).toEqual([
    'Acme wants no participants on its calls.',
  ])
})

test('chosen stages and call types take none, whatever the case of the letters', () => {
  const stage = guarded({ rules: { 'customer-guard': { barredStages: ['sale'] } } })
  expect(wordsOf(customerGuard.check(stage.plan(['Ann', 'Demo'])))).toEqual([
    'Calls of the sale stage, such as Demo, take no participants.',
  ])
  const calls = { Demo: { ...demo, callType: 'Negotiation' }, Other: { ...demo, callType: 'Demo' } }
  const type = guarded({ rules: { 'customer-guard': { barredCallTypes: ['negotiation '] } } }, calls)
  expect(wordsOf(customerGuard.check(type.plan(['Ann', 'Demo'])))).toEqual([
    'Calls of the type “Negotiation”, such as Demo, take no participants.',
  ])
  expect(customerGuard.check(type.plan(['Ann', 'Other']))).toEqual([])
})

test('an account cools down between two calls with participants', () => {
  const calls = {
    First: demo,
    'Six days later': { ...demo, at: '2026-03-09T10:00Z' },
    'Seven days later': { ...demo, at: '2026-03-10T09:00Z' },
    Elsewhere: { ...demo, at: '2026-03-04T10:00Z', account: 'Bolt' },
  }
  const team = guarded({}, calls)
  expect(wordsOf(customerGuard.check(team.plan(['Ann', 'First'], ['Mia', 'Six days later'])))).toEqual([
    'Acme would have participants on First (Tue 3 Mar, 10:00) and on Six days later (Mon 9 Mar, 10:00), which are less than 7 days apart.',
  ])
  expect(customerGuard.check(team.plan(['Ann', 'First'], ['Mia', 'Seven days later']))).toEqual([])
  expect(customerGuard.check(team.plan(['Ann', 'First'], ['Mia', 'Elsewhere']))).toEqual([])
  const off = guarded({ rules: { 'customer-guard': { coolDownDays: 0 } } }, calls)
  expect(customerGuard.check(off.plan(['Ann', 'First'], ['Mia', 'Six days later']))).toEqual([])
})

test('calls of an earlier cycle cool accounts down too', () => {
  const team = guarded(
    { placements: [{ person: 'Mia', activity: 'Before', status: 'completed', isElsewhere: true }] },
    { Demo: demo, Before: { ...demo, at: '2026-02-26T10:00Z' } },
  )
  expect(customerGuard.check(team.plan(['Ann', 'Demo']))).toHaveLength(1)
})

test('asked about one placement, only what its call has to do with is found', () => {
  const team = guarded(
    {},
    { First: demo, Second: { ...demo, at: '2026-03-05T10:00Z' }, Far: { ...demo, at: '2026-03-20T10:00Z' } },
  )
  const plan = team.plan(['Ann', 'First'], ['Mia', 'Second'])
  const far = team.placed('Ann', 'Far')
  expect(plan.with(far, () => customerGuard.check(plan, far))).toEqual([])
})
