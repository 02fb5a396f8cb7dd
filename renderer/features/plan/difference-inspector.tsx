import { Minus, Plus, RefreshCw } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { PlanDifference } from '../../../shared/contract/differences.ts'
import { PersonMark } from '../../marks/person-mark.tsx'
import { RoleMark } from '../../marks/role-mark.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { count } from '../../words/counts.ts'
import type { Board } from './board.ts'
import { titleOf } from './board.ts'
import { openBar } from './plan-view.ts'
import { whenShortWords } from '../../words/activities.ts'

/** What planning again or repairing changed, and whether fewer changes could have done. */
export interface Changed {
  deed: 'planned' | 'repaired'
  difference: PlanDifference
  isProven: boolean
}

type PersonChange = PlanDifference['people'][number]['changes'][number]

const kinds: Record<PersonChange['kind'], { icon: LucideIcon; words: string; look: string }> = {
  added: { icon: Plus, words: 'Added', look: 'text-good' },
  dropped: { icon: Minus, words: 'Dropped', look: 'text-warn' },
  role: { icon: RefreshCw, words: 'Other role', look: 'text-ink-soft' },
}

/** For every person what is new, what is gone and why. */
export function DifferenceInspector({
  changed,
  board,
  onClose,
}: {
  changed: Changed
  board: Board
  onClose: () => void
}) {
  const { people, totals } = changed.difference
  return (
    <Inspector
      title={changed.deed === 'repaired' ? 'What the repair changed' : 'What planning again changed'}
      subtitle={count(people.length, 'person', 'people')}
      onClose={onClose}
    >
      <div className="flex flex-col gap-4" data-selectable>
        <div className="text-sm">
          <p className="font-bold">{publishedWords(changed)}</p>
          <Totals totals={totals} />
        </div>
        <VirtualList
          label="Changes by person"
          items={people.filter(({ personId }) => board.people.has(personId))}
          keyOf={({ personId }) => personId}
          className={people.length > 8 ? 'h-[calc(100vh-260px)]' : ''}
          render={({ personId, changes }) => {
            const person = board.people.get(personId)
            return person === undefined ? null : (
              <section className="border-b border-line/60 py-2 pr-2">
                <h3 className="text-sm font-medium">
                  <PersonMark person={person} size="small" />
                </h3>
                <ul className="mt-1 flex flex-col gap-1.5">
                  {changes.map((change) => (
                    <Change
                      key={`${change.kind}/${change.activityId}`}
                      change={change}
                      personId={personId}
                      board={board}
                    />
                  ))}
                </ul>
              </section>
            )
          }}
        />
      </div>
    </Inspector>
  )
}

function publishedWords({ deed, difference, isProven }: Changed): string {
  const { publishedChanged } = difference.totals
  if (publishedChanged === 0) return 'Nothing that people were told of changes.'
  const words = `${count(publishedChanged, 'published placement')} changed`
  return deed === 'repaired' && isProven ? `${words}: proven, it takes no fewer.` : `${words}.`
}

function Totals({ totals: { dropped, added, roles, kept } }: { totals: PlanDifference['totals'] }) {
  const all = Math.max(1, dropped + added + roles + kept)
  const parts = [
    { words: `${kept} kept`, share: kept / all, fill: 'bg-line-control' },
    { words: `${dropped} dropped`, share: dropped / all, fill: 'bg-warn' },
    { words: `${added} added`, share: added / all, fill: 'bg-good' },
    { words: `${roles} in another role`, share: roles / all, fill: 'bg-accent' },
  ].filter(({ share }) => share > 0)
  return (
    <>
      <span aria-hidden className="mt-2 flex h-2.5 gap-px overflow-hidden rounded-sm bg-hover">
        {parts.map(({ words, share, fill }) => (
          <span key={words} className={fill} style={{ width: `${share * 100}%` }} />
        ))}
      </span>
      <p className="mt-1 text-xs text-ink-soft">{parts.map(({ words }) => words).join(', ')}</p>
    </>
  )
}

function Change({
  change,
  personId,
  board,
}: {
  change: PersonChange
  personId: PlanDifference['people'][number]['personId']
  board: Board
}) {
  const { kind, activityId, role, wasPublished, words } = change
  const activity = board.activities.get(activityId)
  const { icon: Icon, words: kindWords, look } = kinds[kind]
  const target = board.byPerson.get(personId)?.find((item) => item.activity.id === activityId)
  const title = activity === undefined ? 'No longer in this cycle' : titleOf(board, activity)
  return (
    <li className="grid grid-cols-[16px_1fr] items-start gap-x-2 text-sm">
      <span className={`mt-0.5 ${look}`}>
        <Icon size={14} aria-hidden />
        <span className="sr-only">{kindWords}</span>
      </span>
      <div className="min-w-0">
        <p className="flex items-center gap-1.5">
          {target === undefined ? (
            <span className={`min-w-0 truncate ${kind === 'dropped' ? 'text-ink-soft line-through' : ''}`}>
              {title}
            </span>
          ) : (
            <button
              type="button"
              onClick={() => {
                openBar(target.placement.id)
              }}
              className="min-w-0 truncate rounded-sm text-left underline-offset-2 hover:underline"
            >
              {title}
            </button>
          )}
          <span className="shrink-0 text-ink-faint">
            <RoleMark role={role} />
          </span>
          <span className="ml-auto shrink-0 text-xs text-ink-faint">
            {activity === undefined ? '' : whenShortWords(activity, board.timeZone)}
          </span>
        </p>
        <p className="text-xs text-pretty text-ink-faint">
          {wasPublished ? 'Was published. ' : ''}
          {words}
        </p>
      </div>
    </li>
  )
}
