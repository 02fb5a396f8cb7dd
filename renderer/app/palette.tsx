import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useOfferedActions } from '../ui/actions.ts'
import { Keys } from '../ui/kbd.tsx'
import { takeFocus } from '../ui/popup-focus.ts'
import { useOverlays } from './overlays.ts'
import { useJumps } from './use-jumps.ts'

interface Entry {
  key: string
  title: string
  /** What kind of thing it is, for those that are not deeds. */
  note?: string
  keys?: string
  run: () => void
}

interface Group {
  value: string
  items: Entry[]
}

export function Palette() {
  const { shown, hide } = useOverlays()
  // It goes at once: one that fades away would still have the focus, and take the next keys with it.
  if (shown !== 'palette') return null
  return (
    <Dialog.Root
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) hide()
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[light-dark(rgb(16_24_40/0.2),rgb(0_0_0/0.45))]" />
        <Dialog.Popup
          aria-label="Search or do"
          className="popup fixed top-[12vh] left-1/2 z-40 flex max-h-[min(480px,76vh)] w-[560px] max-w-[calc(100vw-48px)] -translate-x-1/2 flex-col rounded-lg"
        >
          <Entries onDone={hide} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Entries({ onDone }: { onDone: () => void }) {
  const offers = useOfferedActions()
  const jumps = useJumps()
  const groups: Group[] = []
  for (const { title, group = 'On this screen', ...action } of offers.toReversed().flat()) {
    if (action.keys === 'Mod+K') continue
    const items = groups.find(({ value }) => value === group)?.items
    const entry = { key: title, title, ...action }
    if (items === undefined) groups.push({ value: group, items: [entry] })
    else items.push(entry)
  }
  groups.push(...jumps)

  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      autoHighlight="always"
      keepHighlight
      limit={80}
      itemToStringValue={(entry: Entry) => entry.title}
    >
      <div className="flex h-12 shrink-0 items-center gap-3 border-b border-line px-4">
        <Search size={16} strokeWidth={1.75} aria-hidden className="text-ink-faint" />
        <Autocomplete.Input
          ref={takeFocus}
          aria-label="Search or do"
          placeholder="Find a person, a call, a project or a deed"
          className="h-full min-w-0 flex-1 bg-transparent text-base outline-none"
        />
      </div>
      <Autocomplete.Empty>
        <p className="px-4 py-6 text-sm text-ink-soft">Nothing is called that. Try fewer letters.</p>
      </Autocomplete.Empty>
      <Autocomplete.List className="min-h-0 flex-1 overflow-auto p-2 data-empty:p-0">
        {(group: Group) => (
          <Autocomplete.Group key={group.value} items={group.items} className="not-last:mb-2">
            <Autocomplete.GroupLabel className="px-2 py-1 text-xs font-medium text-ink-faint">
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(entry: Entry) => (
                <Autocomplete.Item
                  key={entry.key}
                  value={entry}
                  onClick={() => {
                    onDone()
                    entry.run()
                  }}
                  className="flex h-8 cursor-default items-center gap-3 rounded-sm px-2 text-sm outline-none data-highlighted:bg-hover"
                >
                  <span className="min-w-0 flex-1 truncate">{entry.title}</span>
                  {entry.note === undefined ? null : <span className="shrink-0 text-ink-faint">{entry.note}</span>}
                  {entry.keys === undefined ? null : <Keys keys={entry.keys} />}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}
