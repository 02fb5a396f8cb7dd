import type { Person } from '../../shared/domain/people.ts'
import { Avatar } from '../ui/avatar.tsx'

/** Avatar and name. */
export function PersonMark({
  person,
  size = 'normal',
}: {
  person: Pick<Person, 'name' | 'function'>
  size?: 'small' | 'normal'
}) {
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-2 align-middle">
      <Avatar name={person.name} kind={person.function === 'marketing' ? 'square' : 'round'} size={size} />
      {/* Some letters turn the direction of what follows: not beyond the name. */}
      <bdi className="truncate">{person.name}</bdi>
    </span>
  )
}
