import type { Activity } from '../../../shared/domain/activities.ts'
import { functionOfHost } from '../../../shared/domain/activities.ts'
import type { WorkFunction } from '../../../shared/domain/people.ts'
import type { Role } from '../../../shared/domain/placements.ts'
import { rolesFor } from '../../../shared/domain/placements.ts'
import type { Feeling, Preference } from '../../../shared/domain/preferences.ts'
import { wishKey } from '../../../shared/domain/preferences.ts'
import { audienceWords, optionsOf, stageWords } from '../../words/domain.ts'

/** What one can like or hate: a preference without its feeling. */
export type Subject = Preference extends infer Each ? (Each extends Preference ? Omit<Each, 'feeling'> : never) : never

export interface WishLine {
  subject: Subject
  label: string
}

export interface WishGroup {
  title: string
  lines: WishLine[]
}

/** What each role asks of one, in the words of somebody who thinks of doing it. */
const formWords: Record<Role, string> = {
  shadow: 'Watch and listen',
  assist: 'Take a part',
  'co-lead': 'Lead together',
  interviewee: 'Be interviewed, or dictate',
  reviewer: 'Review a draft',
  'co-author': 'Write together',
}

/** All that somebody of a function can have wishes about: what they joined or could join, and what they said before. */
export function wishGroups(
  workFunction: WorkFunction,
  activities: readonly Activity[],
  wishes: readonly Preference[],
): WishGroup[] {
  const kind = workFunction === 'marketing' ? 'call' : 'project'
  const types = [
    ...activities.flatMap((activity) =>
      functionOfHost(activity.kind) === workFunction ? [] : (typeOf(activity) ?? []),
    ),
    ...wishes.flatMap(({ subject, value }) => (subject === 'type' ? value : [])),
  ]
  const byKey = new Map(types.toReversed().map((value) => [value.toLowerCase(), value]))
  const groups: WishGroup[] = [
    {
      title: 'Form of contribution',
      lines: rolesFor(kind).map((value) => ({ subject: { subject: 'role', value }, label: formWords[value] })),
    },
    {
      title: 'Funnel stage',
      lines: optionsOf(stageWords).map(({ value, label }) => ({ subject: { subject: 'stage', value }, label })),
    },
    {
      title: 'Audience',
      lines: optionsOf(audienceWords).map(({ value, label }) => ({ subject: { subject: 'audience', value }, label })),
    },
    {
      title: kind === 'call' ? 'Type of call' : 'Format',
      lines: Array.from(byKey.values(), (value): WishLine => ({
        subject: { subject: 'type', value },
        label: value,
      })).toSorted((one, other) => one.label.localeCompare(other.label, 'en')),
    },
  ]
  return groups.filter(({ lines }) => lines.length > 0)
}

/** Null: no preference. */
export function feelingAbout(wishes: readonly Preference[], subject: Subject): Feeling | null {
  return wishes.find((wish) => wishKey(wish) === wishKey(subject))?.feeling ?? null
}

/** The wishes with what is felt about one thing in place of what was. */
export function withFeeling(wishes: readonly Preference[], subject: Subject, feeling: Feeling | null): Preference[] {
  const others = wishes.filter((wish) => wishKey(wish) !== wishKey(subject))
  return feeling === null ? others : [...others, { ...subject, feeling }]
}

function typeOf(activity: Activity): string | null {
  return activity.kind === 'call' ? activity.callType : activity.format
}
