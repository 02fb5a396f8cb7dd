import type { PersonReasons } from '../../../shared/contract/explanations.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { FunctionMark } from '../../marks/function-mark.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { count } from '../../words/counts.ts'
import type { Board } from './board.ts'
import { titleOf } from './board.ts'
import { SmallestChange } from './smallest-change.tsx'
import { inWords, pointsWords } from './words.ts'
import { whenShortWords } from '../../words/activities.ts'

export interface PersonInspectorProps {
  personId: PersonId
  board: Board
  onClose: () => void
}

/** What somebody has in the cycle, and what keeps more from them. */
export function PersonInspector({ personId, board, onClose }: PersonInspectorProps) {
  const { data: reasons } = useQuery('cycles.explain', { id: board.cycle.id, about: { kind: 'person', personId } })
  const person = board.people.get(personId)
  if (person === undefined) return null
  return (
    <Inspector title={person.name} subtitle={<FunctionMark of={person.function} />} onClose={onClose}>
      <div className="flex flex-col gap-5" data-selectable>
        {reasons?.kind === 'person' ? <Barriers reasons={reasons} /> : null}
        <SmallestChange key={personId} cycleId={board.cycle.id} of={{ personId }} />
        {reasons?.kind === 'person' ? <Nearest reasons={reasons} board={board} /> : null}
      </div>
    </Inspector>
  )
}

function Barriers({ reasons }: { reasons: PersonReasons }) {
  return (
    <section>
      <h3 className="mb-1 text-sm font-bold">
        {count(reasons.placements, 'placement')}, at least {reasons.minimum} wanted
      </h3>
      <p className="mb-3 text-sm text-pretty text-ink-soft">{reasons.words}</p>
      {reasons.barriers.length < 2 ? null : (
        <p className="mb-2 text-xs text-pretty text-ink-faint">Below, an activity counts for each rule that bars it.</p>
      )}
      <ul className="flex flex-col gap-2.5">
        {reasons.barriers.map(({ rule, words, activities, examples }) => (
          <li key={words} className="text-sm">
            <div className="flex items-center gap-3">
              <span className="min-w-0 flex-1 text-pretty">{words}</span>
              <span aria-hidden className="h-2 w-16 shrink-0 rounded-full bg-hover">
                <span
                  className="block h-full rounded-full bg-bad"
                  style={{ width: `${(activities / Math.max(1, reasons.open)) * 100}%` }}
                />
              </span>
            </div>
            <p className="text-xs text-pretty text-ink-faint">
              <span className="font-medium text-ink-soft">{inWords(rule)}.</span> {examples[0]?.words}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How many of the nearest activities are shown; the timeline has them all. */
const shownAtMost = 8

function Nearest({ reasons, board }: { reasons: PersonReasons; board: Board }) {
  const known = reasons.activities.flatMap((each) => {
    const activity = board.activities.get(each.activityId)
    return activity === undefined ? [] : [{ ...each, activity }]
  })
  if (known.length === 0) return null
  return (
    <section>
      <h3 className="mb-1 text-sm font-bold">Nearest to joining</h3>
      <ul className="flex flex-col">
        {known.slice(0, shownAtMost).map(({ activity, findings, points }) => (
          <li key={activity.id} className="border-b border-line/60 py-1.5 text-sm last:border-b-0">
            <div className="flex items-baseline gap-2">
              <span className="min-w-0 flex-1 truncate">{titleOf(board, activity)}</span>
              <span className="shrink-0 text-xs text-ink-faint">
                {findings.length === 0 ? pointsWords(points) : whenShortWords(activity, board.timeZone)}
              </span>
            </div>
            <p className="text-xs text-pretty text-ink-faint">
              {findings.length === 0 ? 'Nothing is in the way.' : findings.map(({ words }) => words).join(' ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
