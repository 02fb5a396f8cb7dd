import type { LucideIcon } from 'lucide-react'
import { ChevronRight, FilePlus2, FolderOpen, Users } from 'lucide-react'
import type { z } from 'zod'
import type { RecentWorkspace } from '../../../shared/contract/workspace.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { RelayScene } from '../../ui/relay-scene.tsx'
import { agoWords } from '../../words/times.ts'
import { useWorkspaceDeeds } from './workspace-deeds.tsx'

/** The first thing that people see: what Baton is, and three ways to begin. */
export function WelcomeScreen() {
  const deeds = useWorkspaceDeeds()
  const { data: recent = [] } = useQuery('workspace.recent', {})
  const isBusy = deeds.busyWith !== undefined

  return (
    <main className="flex h-full justify-center overflow-auto bg-sunken">
      <div className="my-auto flex w-full max-w-[720px] flex-col px-8 py-10">
        <RelayScene />
        <h1 className="mt-6 text-xl font-bold text-balance">Marketing and sales, running the same stretch</h1>
        <p className="mt-1 text-base text-pretty text-ink-soft">
          Baton plans who joins whose calls and projects, proves how good the plan is, and says why.
        </p>

        <ul className="mt-6 grid grid-cols-3 gap-3">
          <Choice
            icon={Users}
            title="Explore the sample team"
            words="24 people, six weeks of calls and projects, ready to plan."
            isFirst={recent.length === 0}
            isDisabled={isBusy}
            onChoose={deeds.exploreSample}
          />
          <Choice
            icon={FilePlus2}
            title="New workspace"
            words="Start with your own people. One file, kept where you choose."
            isDisabled={isBusy}
            onChoose={deeds.startNew}
          />
          <Choice
            icon={FolderOpen}
            title="Open a workspace"
            words="A .baton file from this computer. Dropping it here works too."
            isDisabled={isBusy}
            onChoose={deeds.chooseAndOpen}
          />
        </ul>

        <div className="mt-6 min-h-10">
          {deeds.busyWith === undefined ? null : <ProgressBar label={deeds.busyWith} share={null} />}
          {deeds.busyWith === undefined && recent.length > 0 ? (
            <section aria-labelledby="recent">
              <h2 id="recent" className="text-xs font-medium text-ink-soft">
                Opened lately
              </h2>
              <ul className="mt-1 border-t border-line">
                {recent.slice(0, 5).map((workspace) => (
                  <Recent key={workspace.id} workspace={workspace} onOpen={deeds.openRecent} />
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      </div>
    </main>
  )
}

function Choice(props: {
  icon: LucideIcon
  title: string
  words: string
  isFirst?: boolean
  isDisabled: boolean
  onChoose: () => void
}) {
  const { icon: Icon, title, words, isFirst = false, isDisabled, onChoose } = props
  return (
    <li className="flex">
      <button
        type="button"
        disabled={isDisabled}
        onClick={onChoose}
        className={`flex flex-1 flex-col items-start rounded-lg border p-4 text-left transition-colors disabled:opacity-60 ${
          isFirst
            ? 'border-transparent bg-accent text-on-accent hover:bg-accent-strong'
            : 'border-line-strong bg-surface hover:border-line-control'
        }`}
      >
        <Icon size={20} strokeWidth={1.75} aria-hidden className={isFirst ? '' : 'text-accent'} />
        <span className="mt-3 text-base font-bold">{title}</span>
        <span className={`mt-0.5 text-sm text-pretty ${isFirst ? '' : 'text-ink-soft'}`}>{words}</span>
      </button>
    </li>
  )
}

function Recent({ workspace, onOpen }: { workspace: z.infer<typeof RecentWorkspace>; onOpen: (id: string) => void }) {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <li>
      <button
        type="button"
        disabled={!workspace.isThere}
        onClick={() => {
          onOpen(workspace.id)
        }}
        className="focus-inset flex h-10 w-full items-center gap-3 border-b border-line px-2 text-left text-sm enabled:hover:bg-hover"
      >
        <span className={`shrink-0 font-medium ${workspace.isThere ? '' : 'text-ink-faint'}`}>{workspace.name}</span>
        <span className="min-w-0 flex-1 truncate text-ink-faint" dir="auto">
          {workspace.isThere ? workspace.folder : 'Moved or not connected'}
        </span>
        <span className="shrink-0 text-ink-faint">{agoWords(workspace.openedAt, zone)}</span>
        <ChevronRight size={16} aria-hidden className="shrink-0 text-ink-faint" />
      </button>
    </li>
  )
}
