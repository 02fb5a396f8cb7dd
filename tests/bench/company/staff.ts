import type { Random } from '../../../electron/backend/sample/random.ts'
import type { Person, TimeOff, WorkFunction } from '../../../shared/domain/people.ts'
import { addDays, type Day } from '../../../shared/domain/times.ts'
import { isLucky, oneOf, popularity, someOf } from './chance.ts'
import type { Ids } from './ids.ts'
import { fullTime, type Office, officesFor, partTime } from './offices.ts'

export interface Employee {
  person: Person
  office: Office
  timeOff: TimeOff[]
  /** Has no past here. */
  isNewcomer: boolean
  /** How many calls or projects come their way, against others. */
  popularity: number
}

/** What the parts of a company have in common: ids, and the weeks that the cycle runs. */
export interface Frame {
  ids: Ids
  monday: Day
  weeks: number
}

const firstNames =
  'Ana Bo Cem Dana Edda Femi Gita Hugo Ines Jan Kiran Lena Milan Nora Omar Paula Quinn Ravi Sara Tom ' +
  'Uma Vera Wim Xenia Yusuf Zoe Arjun Bella Carla David Elif Finn Grace Henrik Isha Jonas Kate Luis Maya Nils'
const lastNames =
  'Abel Brandt Costa Dietz Engel Faber Gupta Hansen Iyer Jansen Keller Lind Meyer Novak Okafor Patel Quist Ruiz Shah ' +
  'Thoma Ulrich Vogel Weber Xu Young Ziegler Adams Brown Clarke Diaz Evans Foster Green Hughes Irwin Jones King Lewis ' +
  'Moore Nair Owens Price Quill Reed Smith Taylor Usman Vance Walsh Yadav'

export function isMarketer({ person }: Employee): boolean {
  return person.function === 'marketing'
}

/** Half of them in marketing, half in sales, both spread alike over the offices. */
export function makeStaff(random: Random, frame: Frame, count: number): Employee[] {
  const posts = officesFor(count).map((office, index) => {
    const own: WorkFunction = index % 2 === 0 ? 'marketing' : 'sales'
    return { office, own }
  })
  return someOf(random, posts, count).map(({ own, office }, index) =>
    makeEmployee(random, frame, nameOf(index), own, office),
  )
}

function nameOf(index: number): string {
  const [first, last] = [firstNames.split(' '), lastNames.split(' ')]
  return `${first[index % first.length]} ${last[Math.floor(index / first.length) % last.length]}`
}

function makeEmployee(random: Random, frame: Frame, name: string, own: WorkFunction, office: Office): Employee {
  const { ids, monday, weeks } = frame
  const isPartTime = isLucky(random, 0.2)
  const isNewcomer = isLucky(random, 0.07)
  const isLeaver = !isNewcomer && isLucky(random, 0.02)
  const person: Person = {
    id: ids.next(),
    name,
    email: null,
    function: own,
    team: null,
    jobTitle: null,
    hrId: null,
    timeZone: office.timeZone,
    workingHours: isPartTime ? partTime(random, office) : fullTime(random, office),
    hoursPerWeek: isPartTime ? random.pick([1, 1, 1, 1.5, 2]) : random.pick([1, 1.5, 2, 2, 2, 2, 2.5, 3]),
    hostHoursPerWeek: own === 'sales' ? random.pick([1, 2, 2, 3]) : random.pick([3, 4, 6]),
    startsOn: isNewcomer ? addDays(monday, random.whole(-8, Math.floor(weeks / 2)) * 7) : null,
    leavesOn: isLeaver ? addDays(monday, random.whole(1, weeks) * 7 - 3) : null,
    archivedAt: null,
  }
  return { person, office, isNewcomer, popularity: popularity(random), timeOff: makeTimeOff(random, frame, person) }
}

/** One in ten has a holiday of a week or two, some more have a day off. */
function makeTimeOff(random: Random, { ids, monday, weeks }: Frame, { id: personId }: Person): TimeOff[] {
  const days = oneOf(random, [
    [0, 80],
    [1, 10],
    [5, 6],
    [12, 4],
  ])
  if (days === 0) return []
  const startsOn = addDays(monday, random.whole(0, weeks - 1) * 7 + (days === 1 ? random.whole(0, 4) : 0))
  return [{ id: ids.next(), personId, startsOn, endsOn: addDays(startsOn, days - 1), note: null }]
}
