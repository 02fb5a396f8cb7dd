import type { Random } from '../../../electron/backend/sample/random.ts'
import type { Account, SalesCall } from '../../../shared/domain/activities.ts'
import type { Audience, FunnelStage } from '../../../shared/domain/skills.ts'
import { dayNumber } from '../../../shared/rules/time.ts'
import { type Calendar, instantOf } from './calendar.ts'
import { isLucky, oneOf, weighted } from './chance.ts'
import type { Employee, Frame } from './staff.ts'

interface CallKind {
  type: string
  stage: FunnelStage
  audience: Audience
  /** How often, of all calls. */
  weight: number
}

const toOne = (stage: FunnelStage, type: string, weight: number): CallKind => {
  return { type, stage, weight, audience: 'one-to-one' }
}
const toMany = (stage: FunnelStage, type: string, weight: number): CallKind => {
  return { type, stage, weight, audience: 'one-to-many' }
}

export const callKinds: readonly CallKind[] = [
  toOne('awareness', 'introduction', 10),
  toOne('awareness', 'needs', 7),
  toOne('consideration', 'discovery', 20),
  toOne('consideration', 'demo', 14),
  toMany('consideration', 'team demo', 6),
  toOne('sale', 'proposal', 9),
  toOne('sale', 'negotiation', 7),
  toMany('sale', 'board presentation', 3),
  toOne('sale', 'contract', 4),
  toOne('loyalty', 'check-in', 9),
  toMany('loyalty', 'business review', 3),
  toOne('loyalty', 'renewal', 4),
  toOne('advocacy', 'reference', 2),
  toMany('advocacy', 'user group', 2),
]

/** Mid-morning and early afternoon are when customers have time. */
const beginnings: readonly (readonly [minuteOfDay: number, weight: number])[] = [
  [540, 2],
  [570, 3],
  [600, 6],
  [630, 5],
  [660, 6],
  [690, 3],
  [720, 1],
  [780, 2],
  [810, 3],
  [840, 6],
  [870, 5],
  [900, 5],
  [930, 3],
  [960, 3],
  [990, 1],
]
const minutesOfCalls: readonly (readonly [minutes: number, weight: number])[] = [
  [30, 45],
  [45, 30],
  [60, 25],
]

interface Customer {
  account: Account
  stage: FunnelStage
  timeZone: string
  isAbroad: boolean
  /** A few customers take up most of a rep's time. */
  weight: number
}

export interface Rep {
  employee: Employee
  calendar: Calendar
}

const callsPerRepAndWeek = 4
/** Whoever has no time for a call leaves it to somebody else. */
const mostTries = 40

/**
 * Four calls for each rep and week; more for those whom customers ask for, none for those away. `before`: calls of the
 * week before the cycle that have participants, one for twenty people or so.
 */
export function makeCalls(
  random: Random,
  frame: Frame,
  reps: readonly Rep[],
): { accounts: Account[]; before: SalesCall[]; calls: SalesCall[] } {
  const books = reps.map((rep) => ({ ...rep, customers: customersOf(random, frame, rep.employee) }))
  const accounts = books.flatMap(({ customers }) => customers.map(({ account }) => account))
  const callsIn = (week: number, count: number) =>
    Array.from({ length: count }, () => {
      for (let tries = 0; tries < mostTries; tries++) {
        const book = weighted(random, books, ({ employee }) => employee.popularity)
        const customer = weighted(random, book.customers, ({ weight }) => weight)
        const call = makeCall(random, frame, book, customer, dayNumber(frame.monday) + week * 7)
        if (call !== null) return [call]
      }
      return []
    }).flat()
  const before = callsIn(-1, Math.ceil(reps.length / 10))
  return {
    accounts,
    before,
    calls: Array.from({ length: frame.weeks }, (_, week) => callsIn(week, callsPerRepAndWeek * reps.length)).flat(),
  }
}

function customersOf(random: Random, { ids }: Frame, { person, office }: Employee): Customer[] {
  return Array.from({ length: random.whole(8, 14) }, (_, index): Customer => {
    const isAbroad = isLucky(random, office.abroad.share)
    const name = `${person.name.split(' ').at(-1)} customer ${index + 1}`
    return {
      account: { id: ids.next(), name, isOptedOut: isLucky(random, 0.03) },
      stage: weighted(random, callKinds, ({ weight }) => weight).stage,
      timeZone: isAbroad ? office.abroad.timeZone : office.timeZone,
      isAbroad,
      weight: 1 / (index + 2),
    }
  })
}

/** Null when the rep has no time at the hour that the customer would like. */
function makeCall(
  random: Random,
  { ids }: Frame,
  { employee: { person, office }, calendar }: Rep,
  { account, stage, timeZone, isAbroad }: Customer,
  monday: number,
): SalesCall | null {
  const { abroad } = office
  const begins = isAbroad ? random.whole(abroad.from / 30, abroad.to / 30) * 30 : oneOf(random, beginnings)
  const span = calendar.book(monday + random.whole(0, 4), begins, oneOf(random, minutesOfCalls))
  if (span === null) return null
  const usual = isLucky(random, 0.8) ? callKinds.filter((kind) => kind.stage === stage) : callKinds
  const kind = weighted(random, usual, ({ weight }) => weight)
  return {
    kind: 'call',
    id: ids.next(),
    title: `${kind.type} with ${account.name}`,
    hostId: person.id,
    accountId: account.id,
    callType: kind.type,
    funnelStage: kind.stage,
    audience: kind.audience,
    seats: kind.audience === 'one-to-many' || isLucky(random, 0.1) ? 2 : 1,
    isHostOptedOut: isLucky(random, 0.05),
    startsAt: instantOf(span.from),
    endsAt: instantOf(span.to),
    timeZone,
    skillIds: [],
    notes: null,
    status: 'planned',
    sourceId: null,
    archivedAt: null,
  }
}
