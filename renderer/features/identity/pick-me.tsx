import { Link } from 'wouter'
import { useQuery } from '../../backend/use-query.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { useMe } from './use-me.ts'

/** Choosing takes effect at once; `onChosen` is told afterwards. */
export function PickMe({ onChosen }: { onChosen?: () => void }) {
  const { data: people } = useQuery('people.list', {})
  const { me, choose } = useMe()
  if (people === undefined || me === undefined) return null
  if (people.length === 0) {
    return (
      <p className="text-sm text-pretty">
        There is nobody to choose from yet.{' '}
        <Link href="/people" className="font-medium text-accent hover:underline" onClick={onChosen}>
          Add people
        </Link>
      </p>
    )
  }
  return (
    <div className="text-left">
      <PickField
        // A list that was chosen from keeps its words until it is made anew.
        key={me?.id ?? ''}
        label="I am"
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={me?.id ?? null}
        onChange={(personId) => {
          void choose(personId).then(onChosen)
        }}
        placeholder="Type your name"
      />
    </div>
  )
}
