import { useState } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { momentWords } from '../../words/times.ts'
import { seenWords } from './seen-words.ts'

type Entry = OutputOf<'disclosures.list'>['entries'][number]

const page = 100

/** Who has opened or taken away what is held about somebody, or about anybody. */
export function WhoSawWhat() {
  const [personId, setPersonId] = useState<PersonId | null>(null)
  const [limit, setLimit] = useState(page)
  const { data: people } = useQuery('people.list', { includeArchived: true })
  const { data } = useQuery('disclosures.list', personId === null ? { limit } : { personId, limit })
  const options = [
    { value: null, label: 'Anybody' },
    ...(people ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <section aria-labelledby="who-saw-what">
      <div className="mb-4 flex items-start gap-6">
        <div className="min-w-0 flex-1">
          <h2 id="who-saw-what" className="text-sm font-bold">
            Who saw what
          </h2>
          <p className="mt-1 text-sm text-pretty text-ink-soft">
            Training records that were opened, papers that were made and files that were exported. It is part of the
            history, so nobody can take it back.
          </p>
        </div>
        <div className="w-56 shrink-0">
          <PickField
            label="About"
            options={options}
            value={personId}
            onChange={(chosen) => {
              setPersonId(chosen)
              setLimit(page)
            }}
          />
        </div>
      </div>
      {data === undefined ? null : data.entries.length === 0 ? (
        <EmptyState title={personId === null ? 'Who saw what will be listed here' : 'Nobody has seen anything yet'}>
          {personId === null
            ? 'As soon as somebody opens a training record or exports some.'
            : 'No training record of this person was opened or exported, and no paper made.'}
        </EmptyState>
      ) : (
        <ol className="border-t border-line">
          {data.entries.map((entry) => (
            <SeenLine key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      {data === undefined || data.count <= data.entries.length || limit >= most ? null : (
        <Button
          className="mt-3"
          onClick={() => {
            setLimit((shown) => Math.min(shown * 2, most))
          }}
        >
          Show earlier ones
        </Button>
      )}
    </section>
  )
}

/** As many as the backend tells at a time; whoever needs more asks about one person, or on the command line. */
const most = 1_000

function SeenLine({ entry }: { entry: Entry }) {
  const zone = useWorkspaceZone()
  const words = seenWords(entry)
  return (
    <li className="flex items-baseline gap-4 border-b border-line py-1.5 text-sm">
      <span className="w-32 shrink-0 text-ink-soft">{momentWords(entry.at, zone)}</span>
      <span className={`w-32 shrink-0 truncate ${entry.by === null ? 'text-ink-faint' : ''}`}>
        {entry.by ?? 'Not said who'}
      </span>
      <span className="min-w-0 flex-1 text-pretty wrap-anywhere">
        {entry.kind === 'export' ? (
          <Link href={`/records/export-${entry.id}`} className="hover:underline">
            {words}
          </Link>
        ) : (
          words
        )}
      </span>
    </li>
  )
}
