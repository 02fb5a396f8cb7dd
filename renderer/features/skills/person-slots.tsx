import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { Avatar, initials } from '../../ui/avatar.tsx'
import type { CoverageLine } from './coverage-lines.ts'

export interface PersonSlotsProps {
  line: CoverageLine
  people: ReadonlyMap<PersonId, Person>
}

const mostCapable = 12
const mostNearly = 5

/**
 * A bar of people: whole marks can do it alone, half ones nearly, crossed ones would leave, and dashed places are free up
 * to the number wanted.
 */
export function PersonSlots({ line, people }: PersonSlotsProps) {
  const { capable, lost, nearly, wanted } = line
  const staying = capable.filter((id) => !lost.has(id))
  const free = Math.max(0, wanted - staying.length)
  const shown = [...staying.slice(0, mostCapable), ...[...lost].slice(0, mostCapable)]
  const hidden = capable.length - shown.length
  const named = (ids: readonly PersonId[]) => {
    const names = ids.slice(0, mostCapable).flatMap((id) => people.get(id)?.name ?? [])
    return [...names, ...(ids.length > mostCapable ? [`${ids.length - mostCapable} more`] : [])].join(', ')
  }
  return (
    <div className="flex flex-wrap items-center gap-1 py-1.5">
      <span className="sr-only">
        {staying.length === 0 ? 'Nobody can do it alone.' : `Can do it alone: ${named(staying)}.`}
        {lost.size === 0 ? '' : ` Would leave: ${named([...lost])}.`}
        {nearly.length === 0 ? '' : ` With help: ${named(nearly)}.`}
      </span>
      {shown.map((id) => {
        const person = people.get(id)
        return person === undefined ? null : <WholeMark key={id} person={person} isLost={lost.has(id)} />
      })}
      {hidden > 0 ? <span className="px-1 text-xs text-ink-soft">+{hidden}</span> : null}
      {Array.from({ length: Math.min(free, mostCapable) }, (_, place) => (
        <span
          key={place}
          aria-hidden
          title="Wanted, and nobody is capable yet"
          className="size-6 rounded-sm border border-dashed border-line-control"
        />
      ))}
      {free > mostCapable ? <span className="px-1 text-xs text-ink-soft">+{free - mostCapable}</span> : null}
      {nearly.length === 0 ? null : (
        <span className="ml-1 inline-flex items-center gap-1 border-l border-line pl-2">
          {nearly.slice(0, mostNearly).map((id) => {
            const person = people.get(id)
            return person === undefined ? null : <HalfMark key={id} person={person} />
          })}
          {nearly.length > mostNearly ? (
            <span className="px-1 text-xs text-ink-soft">+{nearly.length - mostNearly}</span>
          ) : null}
        </span>
      )}
    </div>
  )
}

function WholeMark({ person, isLost }: { person: Person; isLost: boolean }) {
  return (
    <span
      aria-hidden
      title={isLost ? `${person.name} would leave` : `${person.name} can do it alone`}
      className={`relative inline-flex ${isLost ? 'opacity-60' : ''}`}
    >
      <Avatar name={person.name} kind={person.function === 'marketing' ? 'square' : 'round'} />
      {isLost ? <span className="absolute top-1/2 left-[-2px] h-0.5 w-7 -rotate-45 bg-bad" /> : null}
    </span>
  )
}

function HalfMark({ person }: { person: Person }) {
  const look =
    person.function === 'marketing'
      ? 'rounded-sm text-on-teal-soft from-teal-soft'
      : 'rounded-full text-on-violet-soft from-violet-soft'
  return (
    <span
      aria-hidden
      title={`${person.name} does it with help`}
      className={`inline-flex size-6 items-center justify-center border border-current/40 bg-linear-to-r from-50% to-transparent to-50% text-[10px] font-bold ${look}`}
    >
      {initials(person.name)}
    </span>
  )
}
