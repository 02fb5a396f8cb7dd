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

/** What happens with an account, in order. A rep's accounts stand at different points of the path. */
const newBusiness = [introduction, needs, discovery, demo, teamDemo, proposal, negotiation, board, contract, kickOff]
const development = [introduction, needs, introduction, needs, discovery, demo]
const solutions = [discovery, demo, teamDemo, demo, proposal, kickOff, checkIn]
const accountCare = [kickOff, checkIn, review, renewal, reference, userGroup, checkIn, referral]

const paths: Record<RepKey, readonly CallType[]> = {
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

/** What is in the reps' calendars from the Monday on. About one call in forty is one that the host keeps to herself. */
export function makeCalls(random: Random, calendar: SampleCalendar, monday: Day, weeks: number): SampleCall[] {
  const made: SampleCall[] = []
  for (const [host, accounts] of Object.entries(sampleAccounts) as [RepKey, readonly string[]][]) {
    for (const [position, account] of accounts.entries()) {
      const path = paths[host]
      let step = Math.floor((position * path.length) / accounts.length)
      for (let day = random.whole(0, 9); day < weeks * 7; day += random.whole(7, 11)) {
        const type = path[step % path.length]
        const times = type && calendar.book(host, addDays(monday, day), type.minutes)
        if (type === undefined || times === undefined) continue
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
          isHostOptedOut: random.whole(1, 40) === 1,
        })
        step += 1
      }
    }
  }
  return made.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
}
