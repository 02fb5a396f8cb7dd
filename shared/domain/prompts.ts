import { type Role, rolesFor } from './placements.ts'
import type { ReflectionContent } from './reflections.ts'
import type { FunnelStage } from './skills.ts'

type Prompts = Readonly<Record<keyof Omit<ReflectionContent, 'selfRatings'>, string>>

/** What one saw depends on where one sat. */
const whatByRole: Record<Role, string> = {
  shadow: 'What happened in the moment when it turned, for better or worse? Who said what?',
  assist: 'What was your part, and what did the other side do with it?',
  'co-lead': 'Where did you lead, where did you leave it to the host, and how was that decided?',
  interviewee: 'What did you tell that you had never told before? What did they ask again?',
  reviewer: 'What did you correct, and what had you not seen yourself until you read it?',
  'co-author': 'Which part is yours, and what became of it in the other’s hands?',
}

/** What it means depends on where the customer stands. */
const soWhatByStage: Record<FunnelStage, string> = {
  awareness: 'What does this say about people who do not know us yet? What do we tell them that they did not ask?',
  consideration: 'What were they comparing us with, in truth? What do we answer that nobody doubts?',
  sale: 'What was in the way, and who in their company has to live with the decision?',
  loyalty: 'What keeps them with us, in their own words? What would make them look around?',
  advocacy: 'What would they tell a friend about us, and what would they leave out?',
}

const nowWhatByRole: Record<Role, string> = {
  shadow: 'Which one thing will you do differently in your own work this week?',
  assist: 'Which one thing would you do next time without being asked?',
  'co-lead': 'What would you hand to the next person who learns this?',
  interviewee: 'What will you write down from now on, because somebody can use it?',
  reviewer: 'What will you look for first in the next draft, or say before it is written?',
  'co-author': 'What will you carry over into what you write yourself?',
}

const valuedByKind = {
  call: 'What did you learn to value in how sales works?',
  project: 'What did you learn to value in how marketing works?',
}

/** A question for each text of a reflection. */
export function promptsFor(role: Role, stage: FunnelStage): Prompts {
  return {
    what: whatByRole[role],
    soWhat: soWhatByStage[stage],
    nowWhat: nowWhatByRole[role],
    valued: valuedByKind[rolesFor('call').includes(role) ? 'call' : 'project'],
  }
}
