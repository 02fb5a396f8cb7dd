import type { Person, WorkFunction } from '../../../shared/domain/people.ts'
import { addDays, type Day, nineToFive, type WorkingHours } from '../../../shared/domain/times.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'

/**
 * Larkfield: some hundred people in Berlin, London and New York who sell stock and order software to makers and
 * wholesalers. These are its marketing and its sales. Every address ends in `.example`, which nobody can own.
 */
interface SamplePerson {
  name: string
  function: WorkFunction
  team: string
  jobTitle: string
  timeZone: string
  /** Weekly budget for joining the other function. */
  joins: number
  /** Hours a week with participants as a host. */
  hosts: number
  workingHours?: WorkingHours
  /** Days from the first Monday of the cycle. */
  startsAfter?: number
  leavesAfter?: number
}

const berlin = 'Europe/Berlin'
const london = 'Europe/London'
const newYork = 'America/New_York'

const marketing = (name: string, team: string, jobTitle: string, timeZone: string, joins: number, hosts: number) =>
  ({ name, function: 'marketing', team, jobTitle, timeZone, joins, hosts }) as const satisfies SamplePerson
const sales = (name: string, team: string, jobTitle: string, timeZone: string, joins: number, hosts: number) =>
  ({ name, function: 'sales', team, jobTitle, timeZone, joins, hosts }) as const satisfies SamplePerson

const on = (weekdays: readonly number[], from: string, to: string): WorkingHours =>
  weekdays.map((weekday) => ({ weekday, from, to }))

const team = {
  leonie: marketing('Leonie Hartmann', 'Content', 'Head of content', berlin, 1.5, 4),
  tomasz: marketing('Tomasz Nowak', 'Content', 'Senior writer', berlin, 2, 6),
  aylin: {
    ...marketing('Aylin Demir', 'Content', 'Content designer', berlin, 1.5, 4),
    workingHours: on([1, 2, 3, 4], '08:30', '16:30'),
  },
  jonas: marketing('Jonas Weidner', 'Demand generation', 'Campaign manager', berlin, 2, 4),
  emil: {
    ...marketing('Emil Sørensen', 'Product marketing', 'Junior product marketer', berlin, 2, 2),
    startsAfter: 7,
  },
  priya: marketing('Priya Raman', 'Product marketing', 'Senior product marketer', london, 2, 5),
  oliver: marketing('Oliver Bennett', 'Product marketing', 'Product marketer', london, 2, 5),
  chiara: {
    ...marketing('Chiara Fontana', 'Customer marketing', 'Customer stories lead', london, 1.5, 4),
    workingHours: on([1, 2, 3, 4, 5], '09:00', '13:00'),
  },
  kwame: marketing('Kwame Mensah', 'Demand generation', 'Events and webinars manager', london, 2, 5),
  grace: marketing('Grace Whitfield', 'Content', 'Video producer', newYork, 2, 5),
  marcus: marketing('Marcus Ellison', 'Demand generation', 'Marketing operations manager', newYork, 1.5, 3),
  sofia: marketing('Sofia Delgado', 'Customer marketing', 'Community manager', newYork, 2, 4),

  katrin: sales('Katrin Vogel', 'New business DACH', 'Senior account executive', berlin, 2, 2),
  bastian: sales('Bastian Krüger', 'New business DACH', 'Account executive', berlin, 2, 2),
  mehmet: sales('Mehmet Yıldız', 'New business DACH', 'Sales development rep', berlin, 3, 1.5),
  hannah: {
    ...sales('Hannah Lorenz', 'Account management', 'Key account manager', berlin, 1.5, 1.5),
    workingHours: on([1, 2, 3, 4], '09:00', '17:00'),
  },
  daniel: sales('Daniel Okafor', 'New business UK', 'Senior account executive', london, 2, 2),
  rhiannon: sales('Rhiannon Pryce', 'New business UK', 'Account executive', london, 2.5, 2),
  james: { ...sales('James Thornton', 'Account management', 'Account manager', london, 2, 1.5), leavesAfter: 27 },
  anjali: sales('Anjali Mehta', 'Solutions', 'Solutions consultant', london, 2, 2.5),
  rachel: sales('Rachel Goldstein', 'New business North America', 'Senior account executive', newYork, 2, 2),
  deshawn: sales('DeShawn Carter', 'New business North America', 'Account executive', newYork, 2.5, 2),
  linh: sales('Linh Tran', 'New business North America', 'Sales development rep', newYork, 3, 1.5),
  miguel: sales('Miguel Herrera', 'Account management', 'Customer success lead', newYork, 2, 2),
} satisfies Record<string, SamplePerson>
export type PersonKey = keyof typeof team
export const samplePeople: Readonly<Record<PersonKey, SamplePerson>> = team
export const personKeys = Object.keys(team) as readonly PersonKey[]

/** Whole days away: person, first and last day counted from the first Monday of the cycle, note. */
export const sampleTimeOff: readonly (readonly [PersonKey, number, number, string])[] = [
  ['tomasz', 7, 11, 'Holiday'],
  ['kwame', 23, 24, 'Moving house'],
  ['leonie', 30, 32, 'Content conference'],
  ['priya', 14, 14, 'Day off'],
  ['grace', 17, 21, 'Holiday'],
  ['daniel', 28, 32, 'Holiday'],
  ['rachel', 14, 18, 'Holiday'],
  ['bastian', 36, 39, 'Parental leave'],
  ['anjali', 9, 9, 'Training'],
  ['miguel', 21, 22, 'Family'],
]

export function toPerson(key: PersonKey, id: PersonId, monday: Day): Person {
  const person = samplePeople[key]
  const dayAfter = (days: number | undefined) => (days === undefined ? null : addDays(monday, days))
  return {
    id,
    name: person.name,
    email: `${addressOf(person.name)}@larkfield.example`,
    function: person.function,
    team: person.team,
    jobTitle: person.jobTitle,
    hrId: `LF-${1_001 + personKeys.indexOf(key) * 7}`,
    timeZone: person.timeZone,
    workingHours: person.workingHours ?? nineToFive,
    hoursPerWeek: person.joins,
    hostHoursPerWeek: person.hosts,
    startsOn: dayAfter(person.startsAfter),
    leavesOn: dayAfter(person.leavesAfter),
    archivedAt: null,
  }
}

/** Letters as people type them in addresses; ø and ı do not come apart into a letter and a mark. */
function addressOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('ı', 'i')
  return plain.toLowerCase().replaceAll(' ', '.')
}
