import { CalendarPlus, CalendarSync, CalendarX, FolderOpen } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { FeedState } from '../../../shared/contract/feeds.ts'
import type { Grant } from '../../../shared/contract/grant.ts'
import type { PublicationChange } from '../../../shared/contract/publications.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { zoneWords } from '../../../shared/domain/times.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useTask } from '../../backend/use-task.ts'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { PersonMark } from '../../marks/person-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { count } from '../../words/counts.ts'
import { FeedStanding } from '../feeds/feed-standing.tsx'
import { useFeeds } from '../feeds/use-feeds.ts'
import type { Board } from './board.ts'
import { VirtualList } from '../../ui/virtual-list.tsx'

type Line = { key: string; person: Person; changes: number } | { key: string; change: PublicationChange }

interface Published {
  changes: number
  files: number
  folder: { grant: Grant; name: string }
  feeds: FeedState | null
}

const looks = {
  new: { icon: CalendarPlus, words: 'New', look: 'text-good' },
  changed: { icon: CalendarSync, words: 'Changed', look: 'text-warn' },
  cancelled: { icon: CalendarX, words: 'Cancelled', look: 'text-bad' },
}

/** What everybody will be told, then where to, then done. */
export function PublishDialog({ cycle, board, onClose }: { cycle: Cycle; board: Board; onClose: () => void }) {
  const { data: preview } = useQuery('publications.preview', { cycleId: cycle.id })
  const { data: feeds } = useQuery('feeds.get', {})
  const publish = useTask('publications.publish')
  const [published, setPublished] = useState<Published>()

  const lines = useMemo(
    () =>
      preview?.people.flatMap(({ personId, changes }): Line[] => {
        const person = board.people.get(personId)
        if (person === undefined) return []
        return [
          { key: personId, person, changes: changes.length },
          ...changes.map((change) => ({ key: `${change.kind}/${change.placementId}/${personId}`, change })),
        ]
      }),
    [preview, board],
  )

  const start = async () => {
    const folder = await window.baton.chooseFile({ kind: 'folder' })
    if (folder === undefined) return
    const result = await publish.start({ cycleId: cycle.id, grant: folder.grant })
    if (result.ok) setPublished({ ...result.output, folder })
  }

  if (published !== undefined) return <DoneDialog published={published} onClose={onClose} />
  const changes = preview?.changes ?? 0
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Publish ${cycle.name}`}
      description="Everybody with changes gets a calendar file in a folder that you choose, with the placements as a table beside them."
      width="medium"
      footer={
        <>
          <Button onClick={onClose}>{changes === 0 ? 'Close' : 'Not yet'}</Button>
          {changes === 0 ? null : (
            <Button look="primary" disabled={publish.isRunning} onClick={() => void start()}>
              Choose a folder and publish
            </Button>
          )}
        </>
      }
    >
      {publish.error === undefined || publish.error.code === 'cancelled' ? null : (
        <p role="alert" className="mb-3 border-l-2 border-bad pl-3 text-sm text-bad">
          {publish.error.words}
        </p>
      )}
      {publish.isRunning ? (
        <ProgressBar
          label="Writing calendars"
          share={publish.progress === undefined ? null : publish.progress.done / Math.max(1, publish.progress.of)}
          {...(publish.progress === undefined
            ? {}
            : { words: `${publish.progress.done} of ${count(publish.progress.of, 'file')}` })}
          onCancel={publish.cancel}
        />
      ) : (
        <Changes lines={lines} changes={changes} people={preview?.people.length ?? 0} feeds={feeds ?? null} />
      )}
    </Dialog>
  )
}

interface ChangesProps {
  lines: readonly Line[] | undefined
  changes: number
  people: number
  feeds: FeedState | null
}

function Changes({ lines, changes, people, feeds }: ChangesProps) {
  if (lines === undefined) return <p className="text-sm text-ink-soft">Comparing the plan with what was sent last…</p>
  if (changes === 0) {
    return (
      <EmptyState title="Nothing to publish" isSmall>
        Everybody has been told the plan as it stands. When it changes, only the changes are sent.
      </EmptyState>
    )
  }
  return (
    <>
      <p className="mb-2 text-sm">
        <b>{count(changes, 'change')}</b> for {count(people, 'person', 'people')}
        {feeds === null ? null : (
          <span className="text-ink-soft">, also in the calendar feeds in {feeds.folderName}</span>
        )}
      </p>
      <VirtualList
        label="Changes by person"
        items={lines}
        keyOf={(line) => line.key}
        render={(line) => ('person' in line ? <PersonLine {...line} /> : <ChangeLine change={line.change} />)}
        className="-mx-5 -mb-4 h-[min(400px,calc(100vh-300px))] border-t border-line"
      />
    </>
  )
}

/** Whoever lives by another clock is told the times on that one. */
function PersonLine({ person, changes }: { person: Person; changes: number }) {
  const zone = useWorkspaceZone()
  return (
    <div className="flex h-9 items-center justify-between gap-3 px-5 pt-1 text-sm font-medium">
      <PersonMark person={person} size="small" />
      <span className="shrink-0 text-xs font-normal text-ink-faint">
        {person.timeZone === zone ? '' : `${zoneWords(person.timeZone)} time · `}
        {count(changes, 'change')}
      </span>
    </div>
  )
}

function ChangeLine({ change }: { change: PublicationChange }) {
  const { icon: Icon, words, look } = looks[change.kind]
  return (
    <div className="flex items-start gap-2 border-b border-line/60 py-1.5 pr-5 pl-12 text-sm">
      <span className={`inline-flex w-24 shrink-0 items-center gap-1.5 text-xs leading-5 ${look}`}>
        <Icon size={14} aria-hidden />
        {words}
      </span>
      <span className="min-w-0 text-ink-soft">{change.words}</span>
    </div>
  )
}

function DoneDialog({ published, onClose }: { published: Published; onClose: () => void }) {
  const { changes, files, folder } = published
  const { data: feeds = published.feeds } = useQuery('feeds.get', {})
  const { isBusy, write } = useFeeds()
  const zone = useWorkspaceZone()
  const areBehind = feeds !== null && feeds.problem !== null
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Published"
      footer={
        <>
          <Button icon={FolderOpen} onClick={() => void window.baton.showFolder(folder.grant)}>
            Show folder
          </Button>
          {areBehind ? (
            <Button disabled={isBusy} onClick={() => void write()}>
              Write feeds again
            </Button>
          ) : null}
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <p className="text-sm text-pretty text-ink-soft">
        {changes === 1 ? '1 change is' : `${count(changes, 'change')} are`} in {count(files, 'file')} in{' '}
        <b className="text-ink">{folder.name}</b>. Send everybody their own file; opening it puts the placements into
        their calendar.
      </p>
      {feeds === null ? null : (
        <div className="mt-3 border-t border-line pt-3">
          <p className="text-sm font-medium">Calendar feeds in {feeds.folderName}</p>
          <FeedStanding state={feeds} zone={zone} />
        </div>
      )}
    </Dialog>
  )
}
