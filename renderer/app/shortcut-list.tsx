import { useOfferedActions } from '../ui/actions.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Keys } from '../ui/kbd.tsx'
import { useOverlays } from './overlays.ts'

const inTables = [
  { title: 'Move', keys: '↑ ↓' },
  { title: 'Open', keys: 'Enter' },
  { title: 'Select', keys: 'Space' },
  { title: 'Select all', keys: 'Mod+A' },
  { title: 'Find by first letters', keys: 'A Z' },
]

const inTimeline = [
  { title: 'Between bars', keys: '← → ↑ ↓' },
  { title: 'Why this placement or seat', keys: 'Enter' },
  { title: 'Why this person', keys: 'W' },
  { title: 'Suggest a substitute', keys: 'S' },
  { title: 'Move', keys: 'M' },
  { title: 'Pin or unpin', keys: 'P' },
  { title: 'Remove', keys: 'Delete' },
]

export function ShortcutList() {
  const { shown, hide } = useOverlays()
  const actions = useOfferedActions()
    .flat()
    .flatMap(({ title, keys }) => (keys === undefined ? [] : [{ title, keys }]))
  return (
    <Dialog isOpen={shown === 'shortcuts'} onClose={hide} title="Shortcuts" width="medium">
      <div className="grid grid-cols-2 gap-8">
        <List title="Everywhere" entries={actions} />
        <div className="flex flex-col gap-6">
          <List title="In tables" entries={inTables} />
          <List title="In the timeline" entries={inTimeline} />
        </div>
      </div>
    </Dialog>
  )
}

function List({ title, entries }: { title: string; entries: readonly { title: string; keys: string }[] }) {
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-ink-soft">{title}</h3>
      <dl>
        {entries.map((entry) => (
          <div key={entry.title} className="flex h-8 items-center gap-3 border-b border-line text-sm">
            <dt className="flex-1 truncate">{entry.title}</dt>
            <dd>
              <Keys keys={entry.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
