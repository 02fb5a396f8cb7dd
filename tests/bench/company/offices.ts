import type { WorkingHours } from '../../../shared/domain/times.ts'
import type { Random } from '../../../electron/backend/sample/random.ts'
import { isLucky, oneOf, someOf } from './chance.ts'

/** Times are minutes of the day in the office's own time zone. */
export interface Office {
  timeZone: string
  /** Of all people. */
  share: number
  opensAt: number
  closesAt: number
  /** Customers far away: their share, and when somebody here can talk with them. */
  abroad: { share: number; timeZone: string; from: number; to: number }
}

const hour = 60
const toAmerica = { share: 0.15, timeZone: 'America/New_York', from: 15 * hour, to: 17 * hour }
const toEurope = { share: 0.15, timeZone: 'Europe/London', from: 9 * hour, to: 11 * hour }

export const offices: readonly Office[] = [
  { timeZone: 'Europe/Berlin', share: 0.36, opensAt: 9 * hour, closesAt: 17.5 * hour, abroad: toAmerica },
  { timeZone: 'Europe/London', share: 0.26, opensAt: 9 * hour, closesAt: 17.5 * hour, abroad: toAmerica },
  { timeZone: 'America/New_York', share: 0.16, opensAt: 8.5 * hour, closesAt: 17 * hour, abroad: toEurope },
  { timeZone: 'America/Chicago', share: 0.05, opensAt: 8 * hour, closesAt: 16.5 * hour, abroad: toEurope },
  {
    timeZone: 'Asia/Kolkata',
    share: 0.17,
    opensAt: 10.5 * hour,
    closesAt: 19 * hour,
    abroad: { share: 0.6, timeZone: 'Europe/Berlin', from: 13.5 * hour, to: 18 * hour },
  },
]

/** The office of each of so many people, by the shares of the offices. */
export function officesFor(count: number): Office[] {
  return Array.from({ length: count }, (_, index) => {
    let left = (index + 0.5) / count
    return offices.find(({ share }) => (left -= share) < 0) ?? officeAt(offices.length - 1)
  })
}

function officeAt(index: number): Office {
  const office = offices[index]
  if (office === undefined) throw new Error('There is no such office.')
  return office
}

/** Five days of eight hours or so, by some with a break for lunch. */
export function fullTime(random: Random, { opensAt, closesAt }: Office): WorkingHours {
  const shift = oneOf(random, [
    [-60, 1],
    [-30, 2],
    [0, 5],
    [30, 2],
  ])
  const [from, to] = [opensAt + shift, closesAt + shift]
  const lunch = isLucky(random, 0.4) ? from + 3.5 * hour : null
  return [1, 2, 3, 4, 5].flatMap((weekday) =>
    lunch === null ? [span(weekday, from, to)] : [span(weekday, from, lunch), span(weekday, lunch + 45, to)],
  )
}

/** Three or four whole days, or five mornings. */
export function partTime(random: Random, { opensAt, closesAt }: Office): WorkingHours {
  const days = random.whole(3, 5)
  const to = days === 5 ? opensAt + 4.5 * hour : closesAt
  return someOf(random, [1, 2, 3, 4, 5], days)
    .toSorted((one, other) => one - other)
    .map((weekday) => span(weekday, opensAt, to))
}

function span(weekday: number, from: number, to: number): WorkingHours[number] {
  return { weekday, from: clock(from), to: clock(to) }
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
