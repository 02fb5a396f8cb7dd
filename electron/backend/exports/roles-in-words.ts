import type { Role } from '../../../shared/domain/placements.ts'

/** What each role asks of the participant. */
export const rolesInWords: Record<Role, string> = {
  shadow: 'you watch and listen, the host leads',
  assist: 'you take a part that you agree with the host beforehand',
  'co-lead': 'you and the host lead together',
  interviewee: 'you tell or dictate what you know, the host writes',
  reviewer: 'you read the draft and say what is right and what is missing',
  'co-author': 'you and the host write together',
}
