import { z } from 'zod'
import { FunnelStage } from '../domain/skills.ts'
import type { CallFacts, PlanFacts } from './facts.ts'
import { at } from './facts.ts'
import { cliquesOf } from './intervals.ts'
import type { Plan } from './plan.ts'
import { guardRemedy } from './customer-guard-remedies.ts'
import { gather } from './rows.ts'
import type { Barrier, Finding, HardRule, Hindrance } from './rule.ts'
import { barred, isAllFixed } from './rule.ts'
import { countWords, listWords, whenWords } from './words.ts'

export const CustomerGuardSettings = z.object({
  participantsPerCall: z.int().min(0).max(20).default(1),
  coolDownDays: z.int().min(0).max(365).default(7),
  barredStages: z.array(FunnelStage).default([]),
  barredCallTypes: z.array(z.string().max(2_000)).max(100).default([]),
})

const optedOut: Hindrance = {
  person: 'is barred because the host or the account opted out',
  people: 'are barred because the host or the account opted out',
  activity: 'is barred because the host or the account opted out',
  activities: 'are barred because the host or the account opted out',
}
const barredCall: Hindrance = {
  person: 'is barred because such calls take no participants',
  people: 'are barred because such calls take no participants',
  activity: 'is a call that takes no participants',
  activities: 'are calls that take no participants',
}
const hostOptedOut: Barrier = {
  hindrance: optedOut,
  words: (facts, { activity }) => {
    const { host, title } = at(facts.activities, activity)
    return `${at(facts.people, host).name} wants no participants on ${title}.`
  },
}
const accountOptedOut: Barrier = {
  hindrance: optedOut,
  words: (facts, { activity }) => `${accountName(facts, callAt(facts, activity))} wants no participants on its calls.`,
}
const noParticipants: Barrier = {
  hindrance: barredCall,
  words: () => 'Sales calls take no participants in this cycle.',
}
const stageBarred: Barrier = {
  hindrance: barredCall,
  words: (facts, { activity }) => {
    const { stage, title } = at(facts.activities, activity)
    return `Calls of the ${stage} stage, such as ${title}, take no participants.`
  },
}
const typeBarred: Barrier = {
  hindrance: barredCall,
  words: (facts, { activity }) => {
    const { type, title } = at(facts.activities, activity)
    return `Calls of the type “${type ?? ''}”, such as ${title}, take no participants.`
  },
}
const callIsFull: Hindrance = {
  person: 'finds the call full',
  people: 'find the call full',
  activity: 'is a call with enough participants',
  activities: 'are calls with enough participants',
}
const coolDown: Hindrance = {
  person: 'is barred because the account had participants shortly before or after',
  people: 'are barred because the account has participants shortly before or after',
  activity: 'is too close to another call of the account',
  activities: 'are too close to other calls of their account',
}

export const customerGuard: HardRule = {
  kind: 'hard',
  name: 'customer-guard',
  countsAnybodyIn: 'customer-guard/',
  sentence: (settings) => {
    const { participantsPerCall, coolDownDays, barredStages, barredCallTypes } = settings['customer-guard']
    const parts = [`a sales call has at most ${countWords(participantsPerCall, 'participant', 'participants')}`]
    if (coolDownDays > 0) {
      const days = countWords(coolDownDays, 'day', 'days')
      parts.push(`calls of one account that have participants are at least ${days} apart`)
    }
    const barredKinds = [...barredStages, ...barredCallTypes]
    if (barredKinds.length > 0) parts.push(`${listWords(barredKinds)} calls take none`)
    return `Customers come first: ${listWords(parts)}, and whatever hosts or accounts opted out of is left alone.`
  },

  barAll: (facts, activity) => {
    const joined = at(facts.activities, activity)
    if (joined.isHostOptedOut) return hostOptedOut
    return joined.kind === 'call' ? callBarrier(facts, joined) : null
  },

  bar: () => null,

  check: (plan, touching) => {
    const findings: Finding[] = barred(customerGuard, plan, touching)
    const most = plan.facts.settings['customer-guard'].participantsPerCall
    for (const index of touching === undefined ? plan.activities() : [touching.activity]) {
      // A copy: the words are asked for when the plan is another one again.
      const placements = [...plan.ofActivity(index)]
      const call = at(plan.facts.activities, index)
      if (call.kind === 'project' || most === 0 || placements.length <= most || isAllFixed(placements)) continue
      const words = () =>
        `${call.title} would have ${placements.length} participants, and a customer meets at most ${most} at a time.`
      const shared = { rule: 'customer-guard', hindrance: callIsFull, person: null, activity: index } as const
      findings.push({ ...shared, placements, words })
    }
    return [...findings, ...tooClose(plan, touching?.activity)]
  },

  remedies: {
    price: 4,
    scopeOf: (row) => (row.startsWith('customer-guard/account-') ? 'customer-guard/account' : 'customer-guard/call'),
    remedyFor: (facts, finding) => guardRemedy(facts, finding),
  },

  model: (draft) => {
    const { facts, candidates } = draft
    const { participantsPerCall } = facts.settings['customer-guard']
    const joined = new Set<Closeness>()
    const closenessOf = closenessIn(facts)
    for (const index of candidates.joined()) {
      const activity = at(facts.activities, index)
      if (activity.kind === 'project') continue
      draft.limit(`customer-guard/${activity.id}`, participantsPerCall, draft.ofActivity(index))
      for (const closeness of closenessOf.get(index) ?? []) joined.add(closeness)
    }
    for (const { name, calls, seats } of joined) draft.rivals(name, calls, Math.min(seats, participantsPerCall))
  },
}

function callBarrier(facts: PlanFacts, call: CallFacts): Barrier | null {
  const guard = facts.settings['customer-guard']
  if (call.account !== null && at(facts.accounts, call.account).isOptedOut) return accountOptedOut
  if (guard.participantsPerCall === 0) return noParticipants
  if (guard.barredStages.includes(call.stage)) return stageBarred
  const type = call.type?.toLowerCase()
  const isBarred = guard.barredCallTypes.some((barredType) => barredType.trim().toLowerCase() === type)
  return isBarred ? typeBarred : null
}

/** Calls of an account of which only one may have participants. */
interface Closeness {
  name: string
  calls: readonly number[]
  /** The most that any of the calls has. */
  seats: number
}

const closenessByFacts = new WeakMap<PlanFacts, ReadonlyMap<number, readonly Closeness[]>>()

/** By call; worked out once, because models are made for one person after the other. */
function closenessIn(facts: PlanFacts): ReadonlyMap<number, readonly Closeness[]> {
  const known = closenessByFacts.get(facts)
  if (known !== undefined) return known
  const { coolDownDays } = facts.settings['customer-guard']
  const closenessOf = new Map<number, Closeness[]>()
  for (const [account, calls] of facts.callsOf.entries()) {
    if (coolDownDays === 0) break
    const spans = calls.map((call) => {
      const day = dayOf(facts, call)
      return { item: call, from: day, to: day + coolDownDays }
    })
    for (const { moment, items } of cliquesOf(spans)) {
      const seats = Math.max(...items.map((call) => at(facts.activities, call).seats))
      const closeness = { name: `customer-guard/account-${account}/${moment}`, calls: items, seats }
      for (const call of items) gather(closenessOf, call, closeness)
    }
  }
  closenessByFacts.set(facts, closenessOf)
  return closenessOf
}

/** Pairs of calls of one account that both have participants within the cool-down; with a call, only its pairs. */
function tooClose(plan: Plan, touching: number | undefined): Finding[] {
  const { facts } = plan
  const { coolDownDays } = facts.settings['customer-guard']
  if (coolDownDays === 0) return []
  let accounts = facts.callsOf
  if (touching !== undefined) {
    const asked = at(facts.activities, touching)
    if (asked.kind === 'project' || asked.account === null) return []
    accounts = [at(facts.callsOf, asked.account)]
  }
  const findings: Finding[] = []
  for (const calls of accounts) {
    const joined = calls.filter((call) => plan.ofActivity(call).length > 0)
    for (const [index, one] of joined.entries()) {
      for (const other of joined.slice(index + 1)) {
        if (dayOf(facts, other) - dayOf(facts, one) >= coolDownDays) break
        if (touching !== undefined && one !== touching && other !== touching) continue
        // Joining a call that has fixed participants anyway brings the two calls no closer.
        const isSettled = [one, other].every((call) => plan.ofActivity(call).some((placed) => placed.isFixed))
        if (isSettled) continue
        const placements = [...plan.ofActivity(one), ...plan.ofActivity(other)]
        findings.push(closeCalls(facts, one, other, touching, placements))
      }
    }
  }
  return findings
}

function closeCalls(
  facts: PlanFacts,
  one: number,
  other: number,
  touching: number | undefined,
  placements: Finding['placements'],
): Finding {
  const words = () => {
    const [first, second] = [callAt(facts, one), callAt(facts, other)]
    const account = accountName(facts, first)
    const days = countWords(facts.settings['customer-guard'].coolDownDays, 'day', 'days')
    return (
      `${account} would have participants on ${first.title} (${whenWords(facts, first, first.zone)}) and on ${second.title} ` +
      `(${whenWords(facts, second, second.zone)}), which are less than ${days} apart.`
    )
  }
  return { rule: 'customer-guard', hindrance: coolDown, placements, person: null, activity: touching ?? other, words }
}

function accountName(facts: PlanFacts, { account }: CallFacts): string {
  return account === null ? 'The customer' : at(facts.accounts, account).name
}

function dayOf(facts: PlanFacts, call: number): number {
  return callAt(facts, call).day
}

function callAt(facts: PlanFacts, index: number): CallFacts {
  const activity = at(facts.activities, index)
  if (activity.kind === 'call') return activity
  throw new Error('Accounts have calls and nothing else.')
}
