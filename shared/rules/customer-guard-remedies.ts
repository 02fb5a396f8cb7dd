import type { CallFacts, PlanFacts } from './facts.ts'
import { at } from './facts.ts'
import { type Remedy, withActivity, withSettings } from './remedy.ts'
import type { Finding } from './rule.ts'
import { countWords } from './words.ts'

/** What a lead could ask of customers, accounts and hosts so that a call may have its participants. */
export function guardRemedy(facts: PlanFacts, { activity, placements }: Finding): Remedy | null {
  if (activity === null) return null
  const joined = at(facts.activities, activity)
  const shared = { amount: 1, person: null, activity, pin: null }
  if (joined.isHostOptedOut) {
    const host = at(facts.people, joined.host)
    const words = `Ask ${host.name} to take a participant on ${joined.title}`
    const apply = (before: PlanFacts) => withActivity(before, activity, { isHostOptedOut: false })
    return { ...shared, key: `customer-guard/host/${activity}`, words, apply }
  }
  if (joined.kind === 'project') return null
  return accountRemedy(facts, joined, shared) ?? settingRemedy(facts, joined, placements, shared)
}

type Shared = Pick<Remedy, 'amount' | 'person' | 'activity' | 'pin'>

function accountRemedy({ accounts }: PlanFacts, { account }: CallFacts, shared: Shared): Remedy | null {
  if (account === null || !at(accounts, account).isOptedOut) return null
  return {
    ...shared,
    key: `customer-guard/account/${account}`,
    words: `Ask ${at(accounts, account).name} to let participants join its calls`,
    apply: (before) => {
      const asked = { ...at(before.accounts, account), isOptedOut: false }
      return { ...before, accounts: before.accounts.with(account, asked) }
    },
  }
}

function settingRemedy(
  facts: PlanFacts,
  call: CallFacts,
  placements: Finding['placements'],
  shared: Shared,
): Remedy | null {
  const guard = facts.settings['customer-guard']
  if (guard.barredStages.includes(call.stage)) {
    const barredStages = guard.barredStages.filter((stage) => stage !== call.stage)
    const apply = (before: PlanFacts) => withSettings(before, 'customer-guard', { barredStages })
    return { ...shared, key: `customer-guard/${call.stage}`, words: `Let people join ${call.stage} calls`, apply }
  }
  const type = call.type?.toLowerCase()
  const barredCallTypes = guard.barredCallTypes.filter((barred) => barred.trim().toLowerCase() !== type)
  if (barredCallTypes.length < guard.barredCallTypes.length) {
    const apply = (before: PlanFacts) => withSettings(before, 'customer-guard', { barredCallTypes })
    return { ...shared, key: `customer-guard/type/${type}`, words: `Let people join ${call.type} calls`, apply }
  }
  const joined = new Set(placements.map(({ activity }) => activity))
  if (joined.size > 1) return coolDownRemedy(facts, joined, shared)
  const most = Math.max(1, placements.length)
  return {
    ...shared,
    key: 'customer-guard/participants',
    amount: most,
    words: `Let ${countWords(most, 'participant', 'participants')} join a sales call`,
    apply: (before) => withSettings(before, 'customer-guard', { participantsPerCall: most }),
  }
}

function coolDownRemedy(facts: PlanFacts, calls: ReadonlySet<number>, shared: Shared): Remedy {
  const days = [...calls].flatMap((index) => {
    const call = at(facts.activities, index)
    return call.kind === 'call' ? [call.day] : []
  })
  const coolDownDays = Math.max(...days) - Math.min(...days)
  const present = countWords(facts.settings['customer-guard'].coolDownDays, 'day', 'days')
  return {
    ...shared,
    key: 'customer-guard/cool-down',
    amount: -coolDownDays,
    words: `Let accounts cool down for ${countWords(coolDownDays, 'day', 'days')} in place of ${present}`,
    apply: (before) => withSettings(before, 'customer-guard', { coolDownDays }),
  }
}
