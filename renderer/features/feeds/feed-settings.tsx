import { FolderSync } from 'lucide-react'
import { useState } from 'react'
import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { Button } from '../../ui/button.tsx'
import { FeedStanding } from './feed-standing.tsx'
import { StopFeedsDialog } from './stop-feeds-dialog.tsx'
import { useFeeds } from './use-feeds.ts'

/** Where calendars to subscribe to are kept on this machine, and whether they are true. */
export function FeedSettings() {
  const { data: state } = useQuery('feeds.get', {})
  const zone = useWorkspaceZone()
  const { isBusy, choose, write, stop } = useFeeds()
  const [isStopping, setIsStopping] = useState(false)
  if (state === undefined) return null
  return (
    <section aria-labelledby="feeds" className="flex flex-col gap-4">
      <div className="flex items-start gap-4">
        <div className="flex-1">
          <h2 id="feeds" className="text-sm font-bold">
            Calendar feeds
          </h2>
          <p className="mt-1 text-sm text-pretty text-ink-soft">
            A calendar for each person, each team and everybody, in a folder that others can reach: a shared drive, or
            one that your web server shows. People subscribe to theirs once, and it says what was published last,
            whatever is moved or cancelled.
          </p>
        </div>
        {state === null ? (
          <Button look="primary" disabled={isBusy} onClick={() => void choose()}>
            Choose a folder…
          </Button>
        ) : null}
      </div>
      {state === null ? null : (
        <div className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4">
          <div className="flex items-start gap-3">
            <FolderSync size={20} strokeWidth={1.75} aria-hidden className="mt-0.5 shrink-0 text-ink-faint" />
            <div className="min-w-0 flex-1">
              <p className="truncate text-sm font-medium" title={state.folderName} data-selectable>
                {state.folderName}
              </p>
              <FeedStanding state={state} zone={zone} />
            </div>
          </div>
          <div className="flex flex-wrap gap-2">
            <Button look={state.problem === null ? 'plain' : 'primary'} disabled={isBusy} onClick={() => void write()}>
              Write feeds again
            </Button>
            <Button disabled={isBusy} onClick={() => void choose()}>
              Change folder…
            </Button>
            <span className="flex-1" />
            <Button
              look="quiet"
              disabled={isBusy}
              onClick={() => {
                setIsStopping(true)
              }}
            >
              Stop…
            </Button>
          </div>
        </div>
      )}
      {isStopping && state !== null ? (
        <StopFeedsDialog
          state={state}
          isBusy={isBusy}
          onStop={async (keepFiles) => {
            if (await stop(keepFiles)) setIsStopping(false)
          }}
          onClose={() => {
            setIsStopping(false)
          }}
        />
      ) : null}
    </section>
  )
}
