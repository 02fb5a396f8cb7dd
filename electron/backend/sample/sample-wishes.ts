import type { Preference } from '../../../shared/domain/preferences.ts'
import type { PersonKey } from './sample-people.ts'

/** What some of Larkfield's people said, for themselves, that they like and would hate. */
export const sampleWishes: Readonly<Partial<Record<PersonKey, readonly Preference[]>>> = {
  tomasz: [
    { subject: 'type', value: 'discovery', feeling: 'likes' },
    { subject: 'role', value: 'co-lead', feeling: 'would-hate' },
  ],
  jonas: [{ subject: 'stage', value: 'sale', feeling: 'likes' }],
  grace: [
    { subject: 'audience', value: 'one-to-many', feeling: 'likes' },
    { subject: 'type', value: 'contract', feeling: 'would-hate' },
  ],
  sofia: [{ subject: 'stage', value: 'loyalty', feeling: 'likes' }],
  kwame: [{ subject: 'audience', value: 'one-to-one', feeling: 'would-hate' }],
  bastian: [
    { subject: 'type', value: 'playbook', feeling: 'likes' },
    { subject: 'type', value: 'newsletter', feeling: 'would-hate' },
  ],
  mehmet: [
    { subject: 'role', value: 'interviewee', feeling: 'likes' },
    { subject: 'role', value: 'co-author', feeling: 'would-hate' },
  ],
  deshawn: [{ subject: 'type', value: 'customer video', feeling: 'likes' }],
}

/** A pair that is not to meet, with the reason that the lead noted. */
export const sampleExcludedPair: readonly [PersonKey, PersonKey, string] = ['marcus', 'rachel', 'Agreed with both.']
