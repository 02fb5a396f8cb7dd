import type { SalesCall } from '../../../shared/domain/activities.ts'
import type { Audience, FunnelStage } from '../../../shared/domain/skills.ts'
import { addDays, type Day } from '../../../shared/domain/times.ts'
import type { Random } from './random.ts'
import { type RepKey, sampleAccounts } from './sample-accounts.ts'
import type { SampleCalendar, Stretch } from './sample-calendar.ts'
import { samplePeople } from './sample-people.ts'

export type SampleCall = Stretch &
  Pick<SalesCall, 'title' | 'callType' | 'funnelStage' | 'audience' | 'seats' | 'isHostOptedOut' | 'timeZone'> & {
    host: RepKey
    account: string
  }

interface CallType {
  name: string
  title: (account: string) => string
  funnelStage: FunnelStage
  audience: Audience
  minutes: number
  seats: number
}

const call = (
  name: string,
  funnelStage: FunnelStage,
  minutes: number,
  title: (account: string) => string,
  audience: Audience = 'one-to-one',
): CallType => ({ name, title, funnelStage, audience, minutes, seats: audience === 'one-to-many' ? 2 : 1 })

const introduction = call('introduction', 'awareness', 25, (account) => `Introduction to ${account}`)
const followUp = call('follow-up', 'awareness', 25, (account) => `Follow-up with ${account}`)
const needs = call('needs', 'awareness', 30, (account) => `Needs call with ${account}`)
const discovery = call('discovery', 'consideration', 45, (account) => `Discovery with ${account}`)
const demo = call('demo', 'consideration', 45, (account) => `Demo for ${account}`)
const teamDemo = call(
  'team demo',
  'consideration',
  60,
  (account) => `Demo for the buying team at ${account}`,
  'one-to-many',
)
const proposal = call('proposal', 'sale', 45, (account) => `Proposal review with ${account}`)
const negotiation = call('negotiation', 'sale', 45, (account) => `Negotiation with ${account}`)
const board = call(
  'board presentation',
  'sale',
  60,
  (account) => `Presentation to the board of ${account}`,
  'one-to-many',
)
const contract = call('contract', 'sale', 30, (account) => `Contract review with ${account}`)
const kickOff = call('kick-off', 'loyalty', 45, (account) => `Kick-off with ${account}`)
const checkIn = call('check-in', 'loyalty', 30, (account) => `Check-in with ${account}`)
const review = call('business review', 'loyalty', 60, (account) => `Business review with ${account}`)
const renewal = call('renewal', 'loyalty', 45, (account) => `Renewal talk with ${account}`)
const reference = call('reference', 'advocacy', 30, (account) => `Reference talk with ${account}`)
const referral = call('referral', 'advocacy', 25, (account) => `Referral talk with ${account}`)
const userGroup = call('user group', 'advocacy', 60, (account) => `User group at ${account}`, 'one-to-many')

/** What happens with an account, in order; whoever has come to the end is checked in with. */
interface Path {
  steps: readonly CallType[]
  /** A rep's accounts begin at this many different points. */
  beginnings: number
}

const newBusiness: Path = {
  steps: [introduction, needs, discovery, demo, teamDemo, proposal, negotiation, board, contract, kickOff],
  beginnings: 9,
}
const development: Path = { steps: [introduction, followUp, needs, discovery, demo], beginnings: 2 }
const solutions: Path = { steps: [discovery, demo, teamDemo, proposal, contract, kickOff], beginnings: 4 }
const year = [checkIn, review, renewal, reference, userGroup, referral]
const accountCare: Path = { steps: [...year, ...year], beginnings: 6 }

const paths: Readonly<Record<RepKey, Path>> = {
  katrin: newBusiness,
  bastian: newBusiness,
  mehmet: development,
  hannah: accountCare,
  daniel: newBusiness,
  rhiannon: newBusiness,
  james: accountCare,
  anjali: solutions,
  rachel: newBusiness,
  deshawn: newBusiness,
  linh: development,
  miguel: accountCare,
}

const workdaysOfWeek = 5

/** What is in the reps' calendars over the weeks from a Monday. About one call in 25 is one that its host keeps alone. */
export function makeCalls(random: Random, calendar: SampleCalendar, monday: Day, weeks: number): SampleCall[] {
  const last = addDays(monday, weeks * 7 - 3)
  const made: SampleCall[] = []
  for (const [host, accounts] of Object.entries(sampleAccounts) as [RepKey, readonly string[]][]) {
    const { steps, beginnings } = paths[host]
    for (const [position, account] of accounts.entries()) {
      let step = Math.floor((position * beginnings) / accounts.length)
      // About a week and a half lies between two calls with an account.
      for (let workday = random.whole(0, 5); workday < weeks * workdaysOfWeek; workday += random.whole(5, 8)) {
        const type = steps[step] ?? checkIn
        const day = addDays(monday, Math.floor(workday / workdaysOfWeek) * 7 + (workday % workdaysOfWeek))
        const times = calendar.book(host, day, type.minutes, last)
        if (times === undefined) continue
        made.push({
          ...times,
          timeZone: samplePeople[host].timeZone,
          host,
          account,
          title: type.title(account),
          callType: type.name,
          funnelStage: type.funnelStage,
          audience: type.audience,
          seats: type.seats,
          isHostOptedOut: random.whole(1, 25) === 1,
        })
        step += 1
      }
    }
  }
  return made.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
}
