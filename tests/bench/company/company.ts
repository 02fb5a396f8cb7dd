import type { PlanRecords } from '../../../electron/backend/db/facts.ts'
import { ZoneTable } from '../../../electron/backend/planner/zone-table.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { Random } from '../../../electron/backend/sample/random.ts'
import { type ContentProject, hoursOf } from '../../../shared/domain/activities.ts'
import { addDays, type Day, type Instant } from '../../../shared/domain/times.ts'
import { RuleSettings } from '../../../shared/rules/settings.ts'
import { dayNumber } from '../../../shared/rules/time.ts'
import { Calendar } from './calendar.ts'
import { makeCalls } from './calls.ts'
import { someOf, streamOf } from './chance.ts'
import { Ids } from './ids.ts'
import { makeMeetings } from './meetings.ts'
import { makePast } from './past.ts'
import { makeProjects } from './projects.ts'
import { makeLevels, makeSkills } from './skills.ts'
import { type Employee, type Frame, isMarketer, makeStaff } from './staff.ts'
import { makeExcludedPairs, makeWishes } from './wishes.ts'

/** 5 to 2,000 people and 1 to 26 weeks; equal seeds give equal companies. */
export interface CompanySize {
  people: number
  weeks: number
  seed: number
}

/** Clocks change in America and then in Europe within the first four weeks. */
const monday = '2027-03-01' as Day
/** When the cycle is planned: nothing of it has begun. */
export const plannedAt = '2027-02-22T09:00:00.000Z' as Instant

/** Marketing and sales of a made-up company before a cycle: what the planner would read of their workspace. */
export function makeCompany({ people, weeks, seed }: CompanySize): PlanRecords {
  const frame: Frame = { ids: new Ids(), monday, weeks }
  const zones = new ZoneTable(dayNumber(monday), dayNumber(monday) + weeks * 7)
  const staff = makeStaff(streamOf(seed, 'staff'), frame, people)
  const calendars = staff.map((employee) => ({
    employee,
    calendar: new Calendar(employee, zones.get(employee.office.timeZone)),
  }))
  const [marketers, reps] = [staff.filter(isMarketer), calendars.filter(({ employee }) => !isMarketer(employee))]

  const meetings = streamOf(seed, 'meetings')
  const busyTimes = calendars.flatMap(({ employee, calendar }) => makeMeetings(meetings, frame, employee, calendar))
  const { accounts, before: callsBefore, calls } = makeCalls(streamOf(seed, 'calls'), frame, reps)
  const { before: projectsBefore, projects } = makeProjects(streamOf(seed, 'projects'), frame, marketers, people)
  const skills = makeSkills(frame.ids, people)
  const { earlierCycle, history, placements } = makePast(streamOf(seed, 'past'), frame, staff, [
    ...callsBefore,
    ...projectsBefore,
  ])
  return {
    cycle: makeCycle(streamOf(seed, 'cycle'), frame, staff, projects),
    people: staff.map(({ person }) => person),
    timeOff: staff.flatMap(({ timeOff }) => timeOff),
    busyTimes,
    skills,
    levels: makeLevels(streamOf(seed, 'levels'), frame, staff, skills),
    accounts,
    activities: [...callsBefore, ...projectsBefore, ...calls, ...projects],
    placements,
    history,
    earlierCycles: [earlierCycle],
    excludedPairs: makeExcludedPairs(streamOf(seed, 'excluded pairs'), frame, staff),
    wishes: makeWishes(streamOf(seed, 'wishes'), staff),
  }
}

/**
 * Everybody takes part. One placement at least, two for some marketers; for reps only as far as projects have seats. The
 * functions promise each other a good half of what they could give.
 */
function makeCycle(
  random: Random,
  { ids, monday, weeks }: Frame,
  staff: readonly Employee[],
  projects: readonly ContentProject[],
): Cycle {
  const [marketers, reps] = [staff.filter(isMarketer), staff.filter((employee) => !isMarketer(employee))]
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const seats = sum(projects.map((project) => project.seats))
  const repsToInclude = new Set(someOf(random, reps, Math.floor(0.8 * seats)))
  return {
    id: ids.next(),
    name: 'Spring rotation',
    startsOn: monday,
    endsOn: addDays(monday, weeks * 7 - 3),
    status: 'draft',
    rules: RuleSettings.parse({ 'customer-guard': { barredCallTypes: ['negotiation'] } }),
    commitments: {
      marketing: Math.round(0.6 * weeks * sum(marketers.map(({ person }) => person.hoursPerWeek))),
      sales: Math.round(0.6 * sum(projects.map((project) => project.seats * hoursOf(project)))),
    },
    figures: null,
    participants: staff.map((employee) => {
      const minimum = isMarketer(employee) ? random.pick([1, 1, 2]) : Number(repsToInclude.has(employee))
      return { personId: employee.person.id, minimumPlacements: minimum }
    }),
  }
}
