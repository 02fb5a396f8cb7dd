import { X } from 'lucide-react'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { PersonMark } from '../../marks/person-mark.tsx'
import { PickField } from '../../ui/pick-field.tsx'

export interface LeavingFieldProps {
  people: readonly Person[]
  value: readonly PersonId[]
  onChange: (leaving: readonly PersonId[]) => void
}

/** Whose leaving to try out. */
export function LeavingField({ people, value, onChange }: LeavingFieldProps) {
  const options = people
    .filter(({ id }) => !value.includes(id))
    .map(({ id, name }): { value: PersonId | null; label: string } => ({ value: id, label: name }))
  return (
    <>
      <PickField
        label="What if somebody leaves"
        isLabelHidden
        placeholder="What if … leaves?"
        className="max-w-56 min-w-40 flex-1"
        options={options}
        value={null}
        onChange={(id) => {
          if (id !== null) onChange([...value, id])
        }}
      />
      {value.flatMap((id) => {
        const person = people.find((each) => each.id === id)
        return person === undefined ? (
          []
        ) : (
          <button
            key={id}
            type="button"
            onClick={() => {
              onChange(value.filter((each) => each !== id))
            }}
            className="inline-flex h-8 items-center gap-1.5 rounded-md border border-line-strong bg-surface pr-2 pl-1.5 text-sm hover:bg-hover"
          >
            <PersonMark person={person} size="small" /> <span className="sr-only">stays</span>
            <X size={14} aria-hidden className="shrink-0 text-ink-faint" />
          </button>
        )
      })}
    </>
  )
}
