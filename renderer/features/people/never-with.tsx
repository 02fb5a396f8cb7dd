import { X } from 'lucide-react'
import { useState } from 'react'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { useCommand } from '../../backend/use-command.ts'
import { notifyDone } from '../../backend/use-undo.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { PersonMark } from '../../marks/person-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { choicesFor, pairsOf } from './excluded-pairs.ts'

/** Whom somebody is never to meet on an activity, as host or as participant. */
export function NeverWith({ person }: { person: Person }) {
  const { data: pairs } = useQuery('people.excludedPairs', {})
  const { data: everybody } = useQuery('people.list', { includeArchived: true })
  const allow = useCommand('people.allowPair')
  if (pairs === undefined || everybody === undefined) return null
  const own = pairsOf(person.id, pairs, everybody)
  return (
    <section aria-label="Never with">
      <p className="mb-2 text-sm text-pretty text-ink-soft">
        {own.length === 0
          ? `${person.name} may meet everybody. Whoever is named here is never planned on the same activity.`
          : 'Never planned on the same activity, whoever hosts it.'}
      </p>
      {own.length === 0 ? null : (
        <ul className="border-t border-line">
          {own.map(({ id, other, note }) => (
            <li key={id} className="flex min-h-9 items-center gap-2 border-b border-line py-1 text-sm">
              <div className="min-w-0 flex-1">
                <PersonMark person={other} size="small" />
                {note === null ? null : <p className="pl-7 text-xs text-pretty text-ink-faint">{note}</p>}
              </div>
              <IconButton
                icon={X}
                size="small"
                label={`Let ${person.name} and ${other.name} meet again`}
                onClick={() => void allow.run({ id }, `${person.name} and ${other.name} may meet again`)}
              />
            </li>
          ))}
        </ul>
      )}
      <KeepApart person={person} choices={choicesFor(person.id, pairs, everybody)} />
    </section>
  )
}

function KeepApart({ person, choices }: { person: Person; choices: readonly Person[] }) {
  const exclude = useCommand('people.excludePair')
  const [otherId, setOtherId] = useState<PersonId | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const [error, setError] = useState<string>()
  const other = choices.find(({ id }) => id === otherId)
  const keepApart = async () => {
    if (other === undefined) {
      setError('Choose somebody from the list.')
      return
    }
    const result = await exclude.attempt({ oneId: person.id, otherId: other.id, note })
    if (!result.ok) {
      setError(result.error.words)
      return
    }
    setOtherId(null)
    setNote(null)
    notifyDone(`${person.name} and ${other.name} are kept apart`)
  }
  return (
    <form
      className="mt-3 flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void keepApart()
      }}
    >
      <PickField
        // A list that was chosen from keeps its words until it is made anew.
        key={choices.length}
        label="Keep apart from"
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={otherId}
        onChange={(id) => {
          setOtherId(id)
          setError(undefined)
        }}
        error={error}
        placeholder="Type a name"
      />
      <TextField label="Note" value={note} onChange={setNote} placeholder="Such as agreed with both" />
      <Button type="submit" className="self-start" disabled={exclude.isRunning}>
        Keep apart
      </Button>
    </form>
  )
}
