import { z } from 'zod'
import { rolesFor, type Role } from '../domain/placements.ts'
import type { FunnelStage } from '../domain/skills.ts'
import type { PersonFacts } from './facts.ts'
import { at, signedOffTimes } from './facts.ts'
import type { Barrier, HardRule, Hindrance } from './rule.ts'
import { barred } from './rule.ts'
import type { RuleSettings } from './settings.ts'
import { countWords, listWords } from './words.ts'

const times = z.int().min(0).max(50)
export const EarnedRoleSettings = z.object({
  shadowsBeforeAssist: times.default(2),
  assistsBeforeCoLead: times.default(3),
  interviewsBeforeReview: times.default(2),
  reviewsBeforeCoAuthor: times.default(3),
})

const notEarned: Hindrance = {
  person: 'has not earned the role yet',
  people: 'have not earned the role yet',
  activity: 'asks for a role that they have not earned yet',
  activities: 'ask for roles that they have not earned yet',
}

/** What it takes to come from one role to the next. */
interface Step {
  to: Role
  /** Signed off so often in any of these roles: who has assisted could also have shadowed. */
  after: readonly Role[]
  setting: keyof RuleSettings['earned-role']
  /** "shadow", "shadows" of which "assisting" asks for some. */
  one: string
  many: string
  doing: string
}

const steps: readonly Step[] = [
  {
    to: 'assist',
    after: ['shadow', 'assist', 'co-lead'],
    setting: 'shadowsBeforeAssist',
    one: 'shadow',
    many: 'shadows',
    doing: 'assisting',
  },
  {
    to: 'co-lead',
    after: ['assist', 'co-lead'],
    setting: 'assistsBeforeCoLead',
    one: 'assist',
    many: 'assists',
    doing: 'co-leading',
  },
  {
    to: 'reviewer',
    after: ['interviewee', 'reviewer', 'co-author'],
    setting: 'interviewsBeforeReview',
    one: 'interview',
    many: 'interviews',
    doing: 'reviewing',
  },
  {
    to: 'co-author',
    after: ['reviewer', 'co-author'],
    setting: 'reviewsBeforeCoAuthor',
    one: 'review',
    many: 'reviews',
    doing: 'co-authoring',
  },
]

/** For every role, the steps that lead up to it, and what bars people from it who have not taken one of them. */
const stepsTo: Readonly<Record<Role, readonly { step: Step; barrier: Barrier }[]>> = {
  shadow: [],
  interviewee: [],
  assist: barriersTo('assist'),
  reviewer: barriersTo('reviewer'),
  'co-lead': [...barriersTo('assist'), ...barriersTo('co-lead')],
  'co-author': [...barriersTo('reviewer'), ...barriersTo('co-author')],
}

export const earnedRole: HardRule = {
  kind: 'hard',
  isOnlyBars: true,
  name: 'earned-role',
  sentence: (settings) => {
    const asked = steps.map(({ setting, one, many, doing }) => {
      return `${doing} asks for ${countWords(settings['earned-role'][setting], `signed-off ${one}`, `signed-off ${many}`)}`
    })
    return `Roles are earned, in each stage of the funnel: ${listWords(asked)}.`
  },

  bar: () => null,

  barRole: (facts, { person, activity, role }) => {
    for (const { step, barrier } of stepsTo[role]) {
      const asked = facts.settings['earned-role'][step.setting]
      if (asked > timesIn(at(facts.people, person), step, at(facts.activities, activity).stage)) return barrier
    }
    return null
  },

  check: (plan, touching) => barred(earnedRole, plan, touching),

  model: () => {},
}

function barriersTo(role: Role): { step: Step; barrier: Barrier }[] {
  return steps
    .filter(({ to }) => to === role)
    .map((step) => ({
      step,
      barrier: {
        hindrance: notEarned,
        words: ({ people, activities, settings }, { person, activity }) => {
          const { stage } = at(activities, activity)
          const joining = at(people, person)
          const asked = countWords(settings['earned-role'][step.setting], step.one, step.many).replace(
            ' ',
            ' signed-off ',
          )
          return `${joining.name} has ${timesIn(joining, step, stage)} of the ${asked} in ${stage} that ${step.doing} asks for.`
        },
      },
    }))
}

function timesIn(person: PersonFacts, step: Step, stage: FunnelStage): number {
  return person.signedOff.size === 0 ? 0 : timesDone(step, (role) => signedOffTimes(person, role, stage))
}

function timesDone({ after }: Step, timesAs: (role: Role) => number): number {
  return after.reduce((times, role) => times + timesAs(role), 0)
}

/** The most demanding role that somebody has earned in a stage, and how far they are from the next. */
export interface RoleStanding {
  earned: Role
  /** Null: there is none above it. */
  next: { role: Role; done: number; asked: number; one: string; many: string } | null
}

/** By how often somebody was signed off in each role, in one stage. */
export function roleStanding(
  kind: 'call' | 'project',
  timesAs: (role: Role) => number,
  settings: RuleSettings['earned-role'],
): RoleStanding {
  const [first, ...others] = rolesFor(kind)
  if (first === undefined) throw new Error('Every kind of activity has a first role.')
  let earned = first
  for (const role of others) {
    const step = steps.find(({ to }) => to === role)
    if (step === undefined) continue
    const [done, asked] = [timesDone(step, timesAs), settings[step.setting]]
    if (done < asked) return { earned, next: { role, done, asked, one: step.one, many: step.many } }
    earned = role
  }
  return { earned, next: null }
}
