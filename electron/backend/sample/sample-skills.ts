import type { Audience, FunnelStage, HomeFunction } from '../../../shared/domain/skills.ts'
import type { PersonKey } from './sample-people.ts'

interface SampleSkill {
  name: string
  homeFunction: HomeFunction
  funnelStage: FunnelStage
  audience: Audience
  capableWanted: number
  /** The level of those who have one. */
  levels: Partial<Record<PersonKey, number>>
  /** The target of those who have one. */
  targets: Partial<Record<PersonKey, number>>
}

type Kept = Pick<SampleSkill, 'levels' | 'targets'> & { capableWanted?: number }

const skill =
  (homeFunction: HomeFunction, audience: Audience) =>
  (funnelStage: FunnelStage, name: string, { capableWanted = 2, ...kept }: Kept): SampleSkill => ({
    name,
    homeFunction,
    funnelStage,
    audience,
    capableWanted,
    ...kept,
  })

const inSales = skill('sales', 'one-to-one')
const inSalesToMany = skill('sales', 'one-to-many')
const inMarketing = skill('marketing', 'one-to-many')
const inMarketingToOne = skill('marketing', 'one-to-one')
const inBoth = skill('shared', 'one-to-one')
const inBothToMany = skill('shared', 'one-to-many')

export const sampleSkills = {
  opening: inSales('awareness', 'Opening a first conversation', {
    levels: { mehmet: 4, linh: 3, bastian: 3, deshawn: 3, kwame: 2, jonas: 1, sofia: 1 },
    targets: { kwame: 3, jonas: 2, sofia: 2, emil: 2, marcus: 2 },
    capableWanted: 3,
  }),
  qualifying: inSales('awareness', 'Qualifying needs', {
    levels: { mehmet: 3, linh: 2, katrin: 4, daniel: 3, rachel: 4, rhiannon: 3, jonas: 2, marcus: 1 },
    targets: { linh: 3, jonas: 3, marcus: 2, oliver: 2, emil: 1 },
    capableWanted: 3,
  }),
  wideWriting: inMarketing('awareness', 'Writing for a wide audience', {
    levels: { leonie: 4, tomasz: 4, oliver: 3, aylin: 2, emil: 1, mehmet: 1, rhiannon: 2 },
    targets: { aylin: 3, emil: 3, mehmet: 2, rhiannon: 3, linh: 2, deshawn: 1 },
  }),
  campaigns: inMarketing('awareness', 'Campaign planning', {
    levels: { jonas: 4, marcus: 3, kwame: 3, sofia: 2, katrin: 1 },
    targets: { sofia: 3, katrin: 2, linh: 2, mehmet: 2 },
  }),
  storytelling: inBothToMany('awareness', 'Storytelling', {
    levels: { leonie: 4, grace: 3, chiara: 3, tomasz: 3, rachel: 3, daniel: 2, anjali: 1, james: 1 },
    targets: { daniel: 3, anjali: 2, james: 2, bastian: 2, marcus: 2 },
    capableWanted: 4,
  }),

  discovery: inSales('consideration', 'Discovery questions', {
    levels: { katrin: 4, daniel: 4, rachel: 4, bastian: 3, rhiannon: 3, deshawn: 2, priya: 2, oliver: 1, tomasz: 1 },
    targets: { deshawn: 3, priya: 3, oliver: 2, tomasz: 2, leonie: 1, aylin: 1, grace: 2 },
    capableWanted: 4,
  }),
  demo: inSales('consideration', 'Live product demo', {
    levels: { anjali: 4, katrin: 3, daniel: 3, rhiannon: 2, deshawn: 2, priya: 1, grace: 1 },
    targets: { rhiannon: 3, deshawn: 3, priya: 2, oliver: 2, emil: 2, grace: 2, aylin: 2 },
    capableWanted: 4,
  }),
  teamDemo: inSalesToMany('consideration', 'Demo for a buying team', {
    levels: { anjali: 4, katrin: 2, rachel: 2, kwame: 2, oliver: 1 },
    targets: { katrin: 3, rachel: 3, kwame: 3, oliver: 2, priya: 2 },
  }),
  webinar: inMarketing('consideration', 'Webinar hosting', {
    levels: { kwame: 4, priya: 2, leonie: 2, anjali: 2, daniel: 1 },
    targets: { priya: 3, anjali: 3, daniel: 2, rachel: 2, miguel: 1 },
  }),
  comparison: inMarketing('consideration', 'Comparison content', {
    levels: { oliver: 3, priya: 4, tomasz: 3, emil: 1, bastian: 1, deshawn: 1 },
    targets: { emil: 2, bastian: 2, deshawn: 2, rhiannon: 2, anjali: 2 },
  }),
  listening: inBoth('consideration', 'Active listening', {
    levels: { hannah: 4, daniel: 3, miguel: 4, chiara: 3, sofia: 3, katrin: 2, jonas: 1, tomasz: 1 },
    targets: { katrin: 3, jonas: 2, tomasz: 3, marcus: 2, leonie: 3 },
    capableWanted: 5,
  }),

  objections: inSales('sale', 'Handling objections', {
    levels: { katrin: 4, rachel: 4, daniel: 3, bastian: 2, deshawn: 3, rhiannon: 2, priya: 2, leonie: 1 },
    targets: { bastian: 3, rhiannon: 3, priya: 3, oliver: 2, leonie: 2, tomasz: 1, jonas: 1 },
    capableWanted: 4,
  }),
  terms: inSales('sale', 'Negotiating terms', {
    levels: { katrin: 3, daniel: 2, rachel: 2, bastian: 1, priya: 1 },
    targets: { daniel: 3, rachel: 3, bastian: 2, priya: 2, marcus: 1 },
  }),
  closingPlan: inSales('sale', 'Closing plan with a champion', {
    levels: { rachel: 4, daniel: 3, katrin: 3, bastian: 2, chiara: 1 },
    targets: { bastian: 3, chiara: 2, oliver: 1, marcus: 2 },
  }),
  board: inSalesToMany('sale', 'Presenting to a board', {
    levels: { rachel: 3, katrin: 2, daniel: 2, leonie: 2, kwame: 1 },
    targets: { katrin: 3, daniel: 3, leonie: 3, kwame: 2 },
  }),
  businessCase: inMarketing('sale', 'Writing a business case', {
    levels: { priya: 3, marcus: 2, oliver: 2, rachel: 2, bastian: 1 },
    targets: { marcus: 3, oliver: 3, rachel: 3, bastian: 2, katrin: 2 },
  }),
  offerCopy: inMarketing('sale', 'Offer and pricing copy', {
    levels: { tomasz: 3, jonas: 3, priya: 3, deshawn: 1 },
    targets: { deshawn: 2, daniel: 2, rhiannon: 1 },
  }),
  proposals: inMarketingToOne('sale', 'Personal proposals', {
    levels: { jonas: 3, aylin: 3, katrin: 2, rhiannon: 1 },
    targets: { katrin: 3, rhiannon: 2, deshawn: 2, hannah: 2 },
  }),

  renewal: inSales('loyalty', 'Renewal talks', {
    levels: { hannah: 4, james: 3, miguel: 2, chiara: 1, sofia: 2 },
    targets: { miguel: 3, chiara: 2, sofia: 3, aylin: 1 },
  }),
  review: inSales('loyalty', 'Running a business review', {
    levels: { hannah: 3, miguel: 3, james: 2, sofia: 1, marcus: 1, chiara: 2 },
    targets: { james: 3, sofia: 2, marcus: 2, chiara: 3, grace: 1 },
    capableWanted: 3,
  }),
  signals: inBoth('loyalty', 'Reading customer signals', {
    levels: { miguel: 4, hannah: 3, sofia: 3, marcus: 3, aylin: 1 },
    targets: { aylin: 2, tomasz: 2, kwame: 1 },
    capableWanted: 3,
  }),
  newsletter: inMarketing('loyalty', 'Customer newsletter', {
    levels: { sofia: 3, aylin: 2, tomasz: 3, hannah: 1, james: 1, miguel: 1 },
    targets: { aylin: 3, hannah: 2, james: 2, miguel: 2 },
  }),
  onboarding: inMarketing('loyalty', 'Onboarding content', {
    levels: { aylin: 3, oliver: 2, hannah: 2, anjali: 1 },
    targets: { oliver: 3, hannah: 3, anjali: 2, james: 1, mehmet: 1 },
  }),

  referral: inSales('advocacy', 'Asking for a referral', {
    levels: { hannah: 3, rachel: 3, miguel: 2, daniel: 2, chiara: 2, grace: 1 },
    targets: { miguel: 3, daniel: 3, chiara: 3, grace: 2, sofia: 2 },
    capableWanted: 3,
  }),
  userGroup: inSalesToMany('advocacy', 'Running a user group', {
    levels: { miguel: 3, hannah: 1, sofia: 2, kwame: 1 },
    targets: { hannah: 2, sofia: 3, kwame: 2 },
  }),
  caseStudy: inMarketing('advocacy', 'Customer case studies', {
    levels: { chiara: 4, tomasz: 3, leonie: 3, james: 1, miguel: 2, hannah: 1 },
    targets: { miguel: 3, hannah: 2, james: 2, linh: 1 },
  }),
  video: inMarketing('advocacy', 'Customer video', {
    levels: { grace: 4, chiara: 2, leonie: 1, miguel: 2, deshawn: 1 },
    targets: { chiara: 3, miguel: 3, deshawn: 2, rachel: 2, linh: 2 },
  }),
  interviews: inMarketingToOne('advocacy', 'Interviewing customers', {
    levels: { chiara: 4, grace: 2, tomasz: 2, hannah: 1 },
    targets: { grace: 3, tomasz: 3, hannah: 2, james: 2 },
  }),
  speaking: inBothToMany('advocacy', 'Speaking at events', {
    levels: { kwame: 4, leonie: 3, rachel: 3, anjali: 3, priya: 2, daniel: 1 },
    targets: { priya: 3, daniel: 2, katrin: 2, jonas: 2 },
    capableWanted: 4,
  }),
} satisfies Record<string, SampleSkill>
export type SkillKey = keyof typeof sampleSkills
export const skillKeys = Object.keys(sampleSkills) as readonly SkillKey[]
