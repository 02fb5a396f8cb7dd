import type { ContentProject } from '../../../shared/domain/activities.ts'
import type { ActivityId, PersonId, SkillId } from '../../../shared/domain/ids.ts'
import type { Audience, FunnelStage } from '../../../shared/domain/skills.ts'
import { addDays, type Day } from '../../../shared/domain/times.ts'
import type { PersonKey } from './sample-people.ts'
import type { SkillKey } from './sample-skills.ts'

export interface SampleProject {
  title: string
  format: string
  host: PersonKey
  funnelStage: FunnelStage
  audience?: Audience
  /** Weeks of the cycle, counted from 0, both included. */
  weeks: readonly [number, number]
  hoursPerWeek: number
  seats: number
  /** When it serves less than its stage and audience would say. */
  skills?: readonly SkillKey[]
  notes: string
}

export const sampleProjects: readonly SampleProject[] = [
  {
    title: 'Case study: Alder & Finch Furniture',
    format: 'case study',
    host: 'chiara',
    funnelStage: 'advocacy',
    weeks: [0, 3],
    hoursPerWeek: 1,
    seats: 2,
    skills: ['caseStudy', 'interviews'],
    notes:
      'How a family workshop halved its stock of oak. Needs somebody who knows what buyers in furniture ask first.',
  },
  {
    title: 'Webinar: counting stock while open',
    format: 'webinar',
    host: 'kwame',
    funnelStage: 'consideration',
    weeks: [1, 4],
    hoursPerWeek: 1.5,
    seats: 2,
    skills: ['webinar'],
    notes: 'Live in week five, with questions from the audience for half of the hour.',
  },
  {
    title: 'Blog series: ten questions buyers ask',
    format: 'blog series',
    host: 'tomasz',
    funnelStage: 'awareness',
    weeks: [0, 5],
    hoursPerWeek: 0.5,
    seats: 3,
    skills: ['wideWriting', 'storytelling'],
    notes: 'Each post answers one question that sales hears every week. Dictating an answer is enough to take part.',
  },
  {
    title: 'Playbook: a business case for finance',
    format: 'playbook',
    host: 'priya',
    funnelStage: 'sale',
    weeks: [0, 4],
    hoursPerWeek: 1,
    seats: 2,
    skills: ['businessCase'],
    notes: 'Pages that a champion can hand to the head of finance without Larkfield in the room.',
  },
  {
    title: 'Newsletter: the stocktaking issue',
    format: 'newsletter',
    host: 'sofia',
    funnelStage: 'loyalty',
    weeks: [0, 2],
    hoursPerWeek: 1,
    seats: 2,
    skills: ['newsletter'],
    notes: 'Three short pieces and a calendar of what is new. Account managers know what customers missed last time.',
  },
  {
    title: 'Video: a day at Pacific Crest Outfitters',
    format: 'customer video',
    host: 'grace',
    funnelStage: 'advocacy',
    weeks: [2, 5],
    hoursPerWeek: 1.5,
    seats: 2,
    skills: ['video'],
    notes:
      'Filmed in the warehouse in week four. The questions on camera come from whoever sold and serves the account.',
  },
  {
    title: 'Guide: spreadsheet or stock software',
    format: 'guide',
    host: 'oliver',
    funnelStage: 'consideration',
    weeks: [1, 5],
    hoursPerWeek: 0.75,
    seats: 3,
    skills: ['comparison'],
    notes: 'Honest about when a spreadsheet is still enough. Reps bring the reasons that made buyers move.',
  },
  {
    title: 'E-mail course for new customers',
    format: 'e-mail course',
    host: 'aylin',
    funnelStage: 'loyalty',
    weeks: [0, 3],
    hoursPerWeek: 1,
    seats: 2,
    skills: ['onboarding'],
    notes: 'Seven messages for the first thirty days, from the first import to the first stock count.',
  },
  {
    title: 'Proposal pages that speak to one buyer',
    format: 'templates',
    host: 'jonas',
    funnelStage: 'sale',
    audience: 'one-to-one',
    weeks: [1, 5],
    hoursPerWeek: 1,
    seats: 2,
    skills: ['proposals', 'offerCopy'],
    notes: 'Opening pages for makers, wholesalers and retailers, tried out on real proposals of this quarter.',
  },
  {
    title: 'Trade fair talk: what stock really costs',
    format: 'talk',
    host: 'leonie',
    funnelStage: 'awareness',
    weeks: [2, 5],
    hoursPerWeek: 0.75,
    seats: 2,
    skills: ['storytelling', 'campaigns'],
    notes: 'Twenty minutes for the next trade fair, with three stories from customer conversations.',
  },
]

/** Of the pilot rotation; over. */
export const pilotProjects: readonly SampleProject[] = [
  {
    title: 'Case study: Redwood Kitchen',
    format: 'case study',
    host: 'chiara',
    funnelStage: 'advocacy',
    weeks: [0, 3],
    hoursPerWeek: 1,
    seats: 2,
    skills: ['caseStudy'],
    notes: 'Published. The quote about the first stock count is used in every deck now.',
  },
  {
    title: 'Blog series: from order to shelf',
    format: 'blog series',
    host: 'tomasz',
    funnelStage: 'awareness',
    weeks: [0, 5],
    hoursPerWeek: 0.5,
    seats: 2,
    skills: ['wideWriting'],
    notes: 'Published in four parts.',
  },
  {
    title: 'Webinar: returns without tears',
    format: 'webinar',
    host: 'kwame',
    funnelStage: 'consideration',
    weeks: [2, 5],
    hoursPerWeek: 1,
    seats: 2,
    skills: ['webinar'],
    notes: 'Held with 140 guests.',
  },
  {
    title: 'Interview series: first days of a new system',
    format: 'blog series',
    host: 'leonie',
    funnelStage: 'awareness',
    weeks: [3, 5],
    hoursPerWeek: 0.5,
    seats: 2,
    skills: ['wideWriting', 'storytelling'],
    notes: 'Three interviews with what reps hear in first calls.',
  },
]

export function toProject(
  project: SampleProject,
  id: ActivityId,
  monday: Day,
  people: Readonly<Record<PersonKey, PersonId>>,
  skills: Readonly<Record<SkillKey, SkillId>>,
): ContentProject {
  const [first, last] = project.weeks
  return {
    kind: 'project',
    id,
    title: project.title,
    format: project.format,
    hostId: people[project.host],
    funnelStage: project.funnelStage,
    audience: project.audience ?? 'one-to-many',
    startsOn: addDays(monday, first * 7),
    endsOn: addDays(monday, last * 7 + 4),
    hoursPerWeek: project.hoursPerWeek,
    seats: project.seats,
    isHostOptedOut: false,
    skillIds: (project.skills ?? []).map((key) => skills[key]),
    notes: project.notes,
    status: 'planned',
    sourceId: null,
    archivedAt: null,
  }
}
