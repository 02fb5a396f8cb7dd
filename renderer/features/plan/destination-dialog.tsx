import { Autocomplete } from '@base-ui/react/autocomplete'
import { useEffect, useRef, useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { Segments } from '../../ui/segments.tsx'
import { count } from '../../words/counts.ts'
import type { Destination } from './move-options.ts'
import { matches } from './move-options.ts'

export interface DestinationGroup {
  key: string
  /** "Another person" */
  label: string
  destinations: readonly Destination[]
}

export interface DestinationDialogProps {
  title: string
  description: string
  searchLabel: string
  /** Undefined until the backend has answered. */
  groups: readonly DestinationGroup[] | undefined
  onChoose: (destination: Destination) => void
  onClose: () => void
}

/** The best come first; typing finds the others. */
const shownAtMost = 80

/** Where something can go, the allowed places first; what stands in the way of the others is said beside them. */
export function DestinationDialog({
  title,
  description,
  searchLabel,
  groups,
  onChoose,
  onClose,
}: DestinationDialogProps) {
  const [groupKey, setGroupKey] = useState<string>()
  const group = groups?.find((each) => each.key === groupKey) ?? groups?.[0]
  return (
    <Dialog isOpen onClose={onClose} title={title} description={description} width="medium">
      <div className="-mx-5 -my-4 flex h-[min(480px,calc(100vh-200px))] flex-col">
        {groups !== undefined && groups.length > 1 && group !== undefined ? (
          <div className="px-5 pt-3">
            <Segments
              label="What changes"
              options={groups.map(({ key, label }) => ({ key, label }))}
              value={group.key}
              onChange={setGroupKey}
            />
          </div>
        ) : null}
        {group === undefined ? null : (
          <DestinationList
            key={group.key}
            label={group.label}
            searchLabel={searchLabel}
            destinations={group.destinations}
            onChoose={onChoose}
          />
        )}
      </div>
    </Dialog>
  )
}

function DestinationList(props: {
  label: string
  searchLabel: string
  destinations: readonly Destination[]
  onChoose: (destination: Destination) => void
}) {
  const { label, searchLabel, destinations, onChoose } = props
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // The dialog was opened to choose: typing begins at once.
    input.current?.focus()
  }, [])
  return (
    <Autocomplete.Root
      open
      inline
      items={destinations}
      autoHighlight="always"
      keepHighlight
      limit={shownAtMost}
      itemToStringValue={(destination: Destination) => destination.title}
      filter={(destination: Destination, search: string) => matches(destination, search)}
    >
      <div className="border-b border-line px-5 py-3">
        <Autocomplete.Input
          ref={input}
          aria-label={searchLabel}
          placeholder={searchLabel}
          className="h-8 w-full rounded-md border border-line-control bg-surface px-2 text-sm"
        />
      </div>
      <Autocomplete.Empty>
        <p className="px-5 py-6 text-sm text-ink-soft">
          {destinations.length === 0
            ? 'There is nowhere else to go in this cycle.'
            : 'Nothing is called that. Try fewer letters.'}
        </p>
      </Autocomplete.Empty>
      <Autocomplete.List aria-label={label} className="min-h-0 flex-1 overflow-auto p-2 data-empty:p-0">
        {(destination: Destination) => (
          <Autocomplete.Item
            key={destination.key}
            value={destination}
            onClick={() => {
              onChoose(destination)
            }}
            className="flex h-12 cursor-default flex-col justify-center rounded-sm px-3 text-sm outline-none data-highlighted:bg-hover"
          >
            <DestinationLine {...destination} />
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}

function DestinationLine({ title, detail, findings, mark }: Destination) {
  const isBarred = findings.length > 0
  return (
    <>
      <span className="flex items-baseline gap-3">
        <span className={`min-w-0 flex-1 truncate font-medium ${isBarred ? 'text-ink-soft' : ''}`}>{title}</span>
        <span className={`shrink-0 text-xs ${isBarred ? 'text-bad' : 'text-good'}`}>
          {isBarred ? `Breaks ${count(findings.length, 'rule')}` : (mark ?? 'Fits')}
        </span>
      </span>
      <span className="truncate text-xs text-ink-faint">
        {isBarred ? findings.map((finding) => finding.words).join(' ') : detail}
      </span>
    </>
  )
}
