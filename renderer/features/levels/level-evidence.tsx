import { ArrowRight, CheckCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { LevelView } from '../../../shared/contract/levels.ts'
import type { PersonId, PlacementId, SkillId } from '../../../shared/domain/ids.ts'
import type { LevelChange } from '../../../shared/domain/levels.ts'
import { dayIn, type Instant } from '../../../shared/domain/times.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { LevelMark } from '../../marks/level-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { dayYearWords } from '../../words/times.ts'
import { useMe } from '../identity/use-me.ts'
import { judgeWords, placementWords, seenWords } from './level-words.ts'
import { usePlacements } from './use-placements.ts'

/**
 * What stands behind one level: its age, how the person and their hosts see it, as far as whoever looks may read that, and
 * how it came about.
 */
export function LevelEvidence({ personId, skillId }: { personId: PersonId; skillId: SkillId }) {
  const { me } = useMe()
  const { data: views } = useQuery('levels.views', me === undefined ? null : { personId, readerId: me?.id ?? null })
  const { data: changes } = useQuery('levels.changes', { personId, skillId })
  const { data: people } = useQuery('people.list', { includeArchived: true })
  const byId = useMemo(() => new Map(people?.map((person) => [person.id, person])), [people])
  const view = views?.find((each) => each.skillId === skillId)
  const behind = [...(view?.self ?? []), ...(view?.hosts ?? [])].map(({ placementId }) => placementId)
  const placements = usePlacements([...behind, ...(changes ?? []).flatMap(({ placementIds }) => placementIds)])
  const zone = useWorkspaceZone()
  if (views === undefined || changes === undefined || people === undefined || placements === undefined) return null

  const nameOf = (id: PersonId) => byId.get(id)?.name
  const titleOf = (id: PlacementId) => {
    const placement = placements.get(id)
    return placement && placementWords(placement, zone)
  }
  if (view === undefined && changes.length === 0) {
    return <p className="text-xs text-ink-soft">Nobody has judged or shown a level here yet.</p>
  }
  return (
    <div className="flex flex-col gap-3 text-xs text-ink-soft">
      {view === undefined ? null : <Age view={view} zone={byId.get(personId)?.timeZone ?? zone} />}
      {view === undefined || behind.length === 0 ? null : (
        <div className="grid grid-cols-2 gap-3">
          <Seen label="Own view" seen={view.self} none="Not rated, or not for you to read." titleOf={titleOf} />
          <Seen label="What hosts saw" seen={view.hosts} none="No host judged it." titleOf={titleOf} nameOf={nameOf} />
        </div>
      )}
      {changes.length === 0 ? null : (
        <section>
          <h4 className="mb-1 font-medium">How it came about</h4>
          <ol className="flex flex-col gap-2">
            {changes.map((change) => (
              <Change key={change.id} change={change} by={judgeWords(change, nameOf)} titleOf={titleOf} />
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}

/** Levels are dated in the days of whose they are, so their age counts in those days. */
function Age({ view, zone }: { view: LevelView; zone: string }) {
  const confirm = useCommand('levels.confirm')
  const [now] = useState(() => new Date().toISOString() as Instant)
  const { personId, skillId, level, confirmedOn, isRefreshDue } = view
  if (level === 0) return null
  const words = seenWords(confirmedOn, dayIn(zone, now))
  if (!isRefreshDue) return <p>{sentence(words)}</p>
  return (
    <div className="flex items-center justify-between gap-2">
      <p>
        {sentence(words)} <span className="font-medium text-warn">Refresh due.</span>
      </p>
      <Button
        icon={CheckCheck}
        disabled={confirm.isRunning}
        onClick={() => void confirm.run({ personId, skillId }, `Level ${level} still holds`)}
      >
        Still holds
      </Button>
    </div>
  )
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

interface SeenProps {
  label: string
  /** Newest first. */
  seen: LevelView['self']
  none: string
  titleOf: (id: PlacementId) => string | undefined
  nameOf?: (id: PersonId) => string | undefined
}

/** The newest in words, the ones before as marks. */
function Seen({ label, seen, none, titleOf, nameOf }: SeenProps) {
  const [newest, ...earlier] = seen
  return (
    <section className="min-w-0">
      <h4 className="mb-1 font-medium">{label}</h4>
      {newest === undefined ? (
        <p className="text-ink-faint">{none}</p>
      ) : (
        <>
          <div className="flex items-start gap-2">
            <LevelMark level={newest.level} size={24} />
            <p className="min-w-0 text-pretty">
              {nameOf === undefined || newest.byPersonId === null ? '' : `${nameOf(newest.byPersonId) ?? ''} · `}
              {titleOf(newest.placementId) ?? 'A placement that is no longer there'}
            </p>
          </div>
          {earlier.length === 0 ? null : (
            <p className="mt-1 flex flex-wrap items-center gap-1 text-ink-faint">
              before
              {earlier.slice(0, 6).map(({ placementId, level }) => (
                <LevelMark key={placementId} level={level} size={20} />
              ))}
            </p>
          )}
        </>
      )}
    </section>
  )
}

interface ChangeProps {
  change: LevelChange
  by: string
  titleOf: (id: PlacementId) => string | undefined
}

function Change({ change: { from, to, changedAt, placementIds }, by, titleOf }: ChangeProps) {
  const zone = useWorkspaceZone()
  return (
    <li className="flex items-start gap-2">
      <span className="flex shrink-0 items-center gap-0.5 text-ink-faint">
        <LevelMark level={from} size={20} />
        <ArrowRight size={12} aria-label="to" />
        <LevelMark level={to} size={20} />
      </span>
      <div className="min-w-0 pt-0.5">
        <p>
          <span className="font-medium text-ink">{by}</span>, {dayYearWords(dayIn(zone, changedAt))}
        </p>
        {placementIds.length === 0 ? (
          <p className="text-ink-faint">No placement was named for it.</p>
        ) : (
          placementIds.map((id) => <p key={id}>{titleOf(id) ?? 'A placement that is no longer there'}</p>)
        )}
      </div>
    </li>
  )
}
