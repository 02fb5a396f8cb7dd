import { Archive, Plus } from 'lucide-react'
import { useLocation } from 'wouter'
import type { MeasureWithValues } from '../../../shared/contract/measures.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { HomeFunction } from '../../../shared/domain/skills.ts'
import type { Day } from '../../../shared/domain/times.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { FunctionMark } from '../../marks/function-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { MeasureLine } from './measure-line.tsx'
import { ownerWords } from './measure-words.ts'

/** The shared ones stand between the two. */
const owners: readonly HomeFunction[] = ['marketing', 'shared', 'sales']

/** From when to when a cycle is told of. Null: it is the newest. */
export interface Stretch {
  name: string
  startsOn: Day
  nextStartsOn: Day | null
}

/** `cycles` are the newest first. */
export function stretchOf(cycles: readonly Cycle[], cycle: Cycle): Stretch {
  const next = cycles.findLast(({ startsOn }) => startsOn > cycle.startsOn)
  return { name: cycle.name, startsOn: cycle.startsOn, nextStartsOn: next?.startsOn ?? null }
}

/** What each function is measured by, and what both are, side by side. */
export function MeasureColumns({ cycles, cycle }: { cycles: readonly Cycle[]; cycle: Cycle | undefined }) {
  const [, navigate] = useLocation()
  const { data: measures } = useQuery('measures.list', { includeArchived: true })
  if (measures === undefined) return null
  const current = measures.filter(({ archivedAt }) => archivedAt === null)
  const archived = measures.filter(({ archivedAt }) => archivedAt !== null)
  const stretch = cycle === undefined ? null : stretchOf(cycles, cycle)
  const add = (owner: HomeFunction) => {
    navigate(`/alignment/measures/new/${owner}`)
  }
  return (
    <section aria-labelledby="measures">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h2 id="measures" className="text-sm font-bold">
            Measures, side by side
          </h2>
          <p className="mb-3 text-sm text-pretty text-ink-soft">
            {current.length === 0
              ? 'What each function is measured by, next to what both answer for together.'
              : stretch === null
                ? 'The latest values.'
                : `The latest values, and how they moved since ${stretch.name} began.`}
          </p>
        </div>
        {archived.length === 0 ? null : <ArchivedMenu archived={archived} />}
      </div>
      <div className="grid gap-x-8 gap-y-6 @2xl:grid-cols-3">
        {owners.map((owner) => (
          <section key={owner} aria-label={ownerWords[owner]} className="min-w-0">
            <div className="flex h-8 items-center justify-between border-b border-line-strong">
              <h3 className="flex items-center gap-2 text-sm font-medium">
                <FunctionMark of={owner} isMute />
                {ownerWords[owner]}
              </h3>
              {current.length === 0 ? null : (
                <IconButton
                  icon={Plus}
                  size="small"
                  label={`Add a measure: ${ownerWords[owner]}`}
                  onClick={() => {
                    add(owner)
                  }}
                />
              )}
            </div>
            <Lines measures={current.filter((measure) => measure.owner === owner)} stretch={stretch} />
          </section>
        ))}
      </div>
      {current.length > 0 ? null : (
        <Button
          icon={Plus}
          className="mt-4"
          onClick={() => {
            add('shared')
          }}
        >
          Add a measure
        </Button>
      )}
    </section>
  )
}

function Lines({ measures, stretch }: { measures: readonly MeasureWithValues[]; stretch: Stretch | null }) {
  if (measures.length === 0) return <p className="py-3 text-sm text-ink-faint">None yet.</p>
  return (
    <ul>
      {measures.map((measure) => (
        <li key={measure.id} className="border-b border-line">
          <MeasureLine measure={measure} stretch={stretch} />
        </li>
      ))}
    </ul>
  )
}

function ArchivedMenu({ archived }: { archived: readonly MeasureWithValues[] }) {
  const restore = useCommand('measures.restore')
  return (
    <Menu
      trigger={
        <Button look="quiet" icon={Archive}>
          {archived.length} archived
        </Button>
      }
      items={archived.map(({ id, name, owner }) => ({
        label: `Bring back ${name} (${ownerWords[owner].toLowerCase()})`,
        run: () => void restore.run({ ids: [id] }, `Brought back ${name}`),
      }))}
    />
  )
}
