import type { Person } from '../../../shared/domain/people.ts'
import type { ReflectionContent, Visibility } from '../../../shared/domain/reflections.ts'

export type TextName = keyof Omit<ReflectionContent, 'selfRatings'>

/** The texts of a reflection, in the order in which they are written and read. */
export const textWords: Record<TextName, string> = {
  what: 'What',
  soWhat: 'So what',
  nowWhat: 'Now what',
  valued: 'Learned to value',
}

export const textNames = Object.keys(textWords) as TextName[]

export const visibilityWords: Record<Visibility, string> = { private: 'Private', host: 'Host', team: 'Team' }

/** Who reads it, to its author. `host` undefined: nobody knows any more. */
export function readersWords(visibility: Visibility, host: Pick<Person, 'name'> | undefined): string {
  if (visibility === 'private') return 'Only you, sealed'
  return visibility === 'host' ? `You and ${host?.name ?? 'the host'}` : 'Everybody here'
}
