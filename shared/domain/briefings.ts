import type { Activity } from './activities.ts'
import type { Role } from './placements.ts'

/** What each role asks of the participant, after "you join as …:". */
export const roleMeanings: Record<Role, string> = {
  shadow: 'you watch and listen, the host leads',
  assist: 'you take a part that you agree with the host beforehand',
  'co-lead': 'you and the host lead together',
  interviewee: 'you tell or dictate what you know, the host writes',
  reviewer: 'you read the draft and say what is right and what is missing',
  'co-author': 'you and the host write together',
}

/** How guests behave, so that no customer and no deadline suffers. */
const manners: Record<Activity['kind'], readonly string[]> = {
  call: [
    'Be there five minutes early, and agree with the host on how you are introduced.',
    'The customer is told who listens and why. If they mind, you leave, and nobody is cross.',
    'Camera on, microphone off, unless the host gives you the floor.',
    'Write down words that the customer uses, not who said them. Nothing is recorded.',
    'Questions wait until the customer has gone.',
  ],
  project: [
    'Tell the host early how much time you have, and when you have less.',
    'Say what is true first; how it sounds comes second and is the host’s craft.',
    'Name no customer in a draft before they have agreed.',
    'Answer a draft within two working days, even if only with “not yet”.',
  ],
}

export function mannersFor(kind: Activity['kind']): readonly string[] {
  return manners[kind]
}
