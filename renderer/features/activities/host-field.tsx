import type { WorkFunction } from '../../../shared/domain/people.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { PickField } from '../../ui/pick-field.tsx'

export interface HostFieldProps {
  /** The function whose people host it. */
  function: WorkFunction
  value: string
  onChange: (personId: string) => void
  onBlur?: () => void
  error?: string | undefined
}

export function HostField({ function: hosting, value, ...bound }: HostFieldProps) {
  const { data: people = [] } = useQuery('people.list', { includeArchived: true })
  const options = people
    .filter((person) => person.id === value || (person.function === hosting && person.archivedAt === null))
    .map((person): { value: string; label: string } => ({ value: person.id, label: person.name }))
  return (
    <PickField
      label="Host"
      hint={hosting === 'sales' ? 'The sales person whose call it is.' : 'The marketing person in charge.'}
      options={options}
      value={value}
      {...bound}
    />
  )
}
