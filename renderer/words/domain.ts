import type { Attendance, PlacementStatus, Role } from '../../shared/domain/placements.ts'
import type { Audience, FunnelStage, HomeFunction } from '../../shared/domain/skills.ts'

/** How the words of the domain are written on screen. */
export const functionWords: Record<HomeFunction, string> = { marketing: 'Marketing', sales: 'Sales', shared: 'Shared' }

export const stageWords: Record<FunnelStage, string> = {
  awareness: 'Awareness',
  consideration: 'Consideration',
  sale: 'Sale',
  loyalty: 'Loyalty',
  advocacy: 'Advocacy',
}

export const audienceWords: Record<Audience, string> = { 'one-to-one': 'One-to-one', 'one-to-many': 'One-to-many' }

export const roleWords: Record<Role, string> = {
  shadow: 'Shadow',
  assist: 'Assist',
  'co-lead': 'Co-lead',
  interviewee: 'Interviewee',
  reviewer: 'Reviewer',
  'co-author': 'Co-author',
}

/** What somebody in a role does, after their name: "Ana Ruiz listens in". */
export const roleDeeds: Record<Role, string> = {
  shadow: 'listens in',
  assist: 'helps to lead',
  'co-lead': 'leads together with the host',
  interviewee: 'is interviewed as the expert',
  reviewer: 'reviews drafts',
  'co-author': 'writes together with the host',
}

export const statusWords: Record<PlacementStatus, string> = {
  proposed: 'Proposed',
  published: 'Published',
  completed: 'Completed',
  missed: 'Missed',
  cancelled: 'Cancelled',
}

export const attendanceWords: Record<Attendance, string> = {
  attended: 'Attended',
  partly: 'Partly',
  missed: 'Missed',
  cancelled: 'Cancelled',
}

/** Options for a choice, in the order in which the words are written. */
export function optionsOf<Value extends string>(words: Record<Value, string>): { value: Value; label: string }[] {
  return Object.entries<string>(words).map(([value, label]) => ({ value: value as Value, label }))
}
