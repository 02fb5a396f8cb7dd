import * as fc from 'fast-check'
import { rolesFor } from '../../shared/domain/placements.ts'
import { Plan } from '../../shared/rules/plan.ts'
import { checkPlan } from '../../shared/rules/rules.ts'
import type { TestPlacement, TestTeam, TestTeamOptions } from './plan-facts.ts'

const skills = ['Discovery', 'Pricing']
const marketers = ['Ann', 'Mia', 'Zoe']
const reps = ['Tom', 'Ben']
const names = [...marketers, ...reps]

const level = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.option(fc.integer({ min: 0, max: 4 })))
const feeling = fc.constantFrom('likes', 'would-hate' as const)
const shared = {
  stage: fc.constantFrom('awareness', 'sale', 'loyalty' as const),
  audience: fc.constantFrom('one-to-one', 'one-to-many' as const),
  skills: fc.subarray(skills, { minLength: 1 }),
}
const features = [
  'stage/sale',
  'stage/loyalty',
  'audience/one-to-many',
  'role/shadow',
  'role/assist',
  'role/reviewer',
  'type/Demo',
  'type/talk',
]

const person = fc.record({
  minimum: fc.constantFrom(0, 1, 1, 2, 2, null),
  hoursPerWeek: fc.constantFrom(0, 1.5, 3, 40, 40, 40),
  hostHoursPerWeek: fc.constantFrom(1.5, 3, 40, 40),
  levels: fc.record({ Discovery: level, Pricing: level }),
  timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York'),
  away: fc.constantFrom([], [], [['2026-03-03', '2026-03-04'] as const]),
  signedOff: fc.constantFrom(
    {},
    { 'shadow/sale': 3 },
    { 'shadow/sale': 3, 'assist/sale': 3, 'interviewee/sale': 3 },
    { 'shadow/loyalty': 1, 'interviewee/loyalty': 3, 'reviewer/loyalty': 3 },
  ),
  wishes: fc.dictionary(fc.constantFrom(...features), feeling, { maxKeys: 4 }),
  shareBefore: fc.constantFrom(-300, 0, 0, 120),
  minutesGivenBefore: fc.constantFrom(0, 0, 60, 600),
})
const call = fc.record({
  ...shared,
  host: fc.constantFrom(...reps),
  at: fc
    .tuple(fc.integer({ min: 2, max: 13 }), fc.integer({ min: 13, max: 16 }), fc.constantFrom('00', '30'))
    .map(([day, hour, minute]) => `2026-03-${String(day).padStart(2, '0')}T${hour}:${minute}Z`),
  minutes: fc.constantFrom(0, 25, 30, 30, 60, 60, 90),
  account: fc.constantFrom('Acme', 'Acme', 'Bolt'),
  seats: fc.constantFrom(0, 1, 2, 2, 3),
  callType: fc.constantFrom('demo', 'negotiation'),
})
const project = fc.record({
  ...shared,
  host: fc.constantFrom(...marketers),
  from: fc.constantFrom('2026-02-23', '2026-03-02', '2026-03-09'),
  to: fc.constantFrom('2026-03-10', '2026-03-20'),
  hoursPerWeek: fc.constantFrom(0, 0.5, 1.5),
  seats: fc.integer({ min: 1, max: 2 }),
  format: fc.constantFrom('talk', 'Article'),
})
const weight = (usual: number) => fc.record({ weight: fc.constantFrom(0, usual, usual, 1_000_000) })
const signOffs = fc.constantFrom(0, 1, 3)
const rules = fc.record({
  'no-overlap': fc.record({ bufferMinutes: fc.constantFrom(0, 10, 60) }),
  'customer-guard': fc.record({
    participantsPerCall: fc.constantFrom(0, 1, 2, 2, 2, 3),
    coolDownDays: fc.constantFrom(0, 2, 4, 7),
    barredCallTypes: fc.constantFrom<string[]>([], [], [], ['Negotiation']),
  }),
  'same-host-limit': fc.record({ placements: fc.constantFrom(1, 2, 3) }),
  'earned-role': fc.record({
    shadowsBeforeAssist: signOffs,
    assistsBeforeCoLead: signOffs,
    interviewsBeforeReview: signOffs,
    reviewsBeforeCoAuthor: signOffs,
  }),
  spacing: fc.record({ days: fc.constantFrom(0, 0, 2, 5) }),
  'everyone-included': weight(10),
  'skill-gap': weight(10),
  'single-point-of-failure': weight(12),
  'fair-share': weight(4),
  'new-pairs': weight(6),
  'funnel-breadth': weight(5),
  'audience-breadth': weight(5),
  preference: weight(4),
  reciprocity: weight(2),
  'steady-pace': weight(2),
  'keep-published': weight(30),
})
const pairs: (readonly [string, string])[] = [
  ['Ann', 'Tom'],
  ['Ben', 'Mia'],
  ['Zoe', 'Tom'],
  ['Zoe', 'Ben'],
]
const hours = fc.constantFrom(null, 0, 1, 4.5)
const history = fc.record({
  who: fc.nat(names.length - 1),
  what: fc.nat(6),
  rank: fc.nat(2),
  status: fc.constantFrom('proposed', 'published', 'completed', 'missed' as const),
  isPinned: fc.boolean(),
  isSignedOff: fc.boolean(),
  isElsewhere: fc.boolean(),
})

/**
 * A team small enough to try every plan, with every rule active and things that were settled before. Described by names,
 * so that a failing one can be read, and a test can change one thing and compare.
 */
export const smallTeam: fc.Arbitrary<TestTeamOptions> = fc
  .record({
    people: fc.record({ Ann: person, Mia: person, Zoe: person, Tom: person, Ben: person }),
    calls: fc.array(call, { minLength: 2, maxLength: 5, size: 'max' }),
    projects: fc.array(project, { maxLength: 2, size: 'max' }),
    rules,
    wanted: fc.record({ Discovery: fc.integer({ min: 0, max: 2 }), Pricing: fc.integer({ min: 0, max: 2 }) }),
    excluded: fc.subarray(pairs, { maxLength: 2 }),
    commitments: fc.record({ marketing: hours, sales: hours }),
    placements: fc.uniqueArray(history, { maxLength: 3, selector: ({ who, what }) => `${who}/${what}` }),
  })
  .map(({ people, calls, projects, placements, ...rest }): TestTeamOptions => {
    const numbered = <Item>(items: readonly Item[], name: string) =>
      Object.fromEntries(items.map((item, index) => [`${name} ${index + 1}`, item]))
    const [allCalls, allProjects] = [numbered(calls, 'Call'), numbered(projects, 'Project')]
    const titles = [...Object.keys(allCalls), ...Object.keys(allProjects)]
    return Object.assign(rest, {
      dates: ['2026-03-02', '2026-03-15'] as const,
      skills,
      people: Object.fromEntries(
        Object.entries(people).map(([name, given]) => {
          return [name, { ...given, function: marketers.includes(name) ? ('marketing' as const) : ('sales' as const) }]
        }),
      ),
      calls: allCalls,
      projects: allProjects,
      placements: placements.flatMap(({ who, what, rank, ...placement }): TestPlacement[] => {
        const [personName, activity] = [names[who], titles[what]]
        const role = rolesFor(what < calls.length ? 'call' : 'project')[rank]
        if (personName === undefined || activity === undefined || role === undefined) return []
        return [{ person: personName, activity, role, ...placement }]
      }),
    })
  })

/** Whether there is any plan: the pins by themselves are one, or nothing is. */
export function isFeasible({ facts }: TestTeam): boolean {
  return checkPlan(new Plan(facts, facts.pins)).length === 0
}
