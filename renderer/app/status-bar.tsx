import { Check, TriangleAlert, Undo2 } from 'lucide-react'
import { useUndo } from '../backend/use-undo.ts'
import { Slot } from '../ui/frame-slots.tsx'
import { Tip } from '../ui/tooltip.tsx'
import { count } from '../words/counts.ts'
import type { OpenWorkspace } from './frame.tsx'

export function StatusBar({ workspace }: { workspace: OpenWorkspace }) {
  const { undo, next } = useUndo()
  return (
    <footer className="@container flex h-8 shrink-0 items-center gap-4 border-t border-line bg-sunken px-4 text-xs text-ink-soft">
      <Saved warning={workspace.folderWarning} />
      {/* Beside a panel what the screen says, and what can be undone, matter more. */}
      <span className="hidden shrink-0 @lg:inline">{count(workspace.counts.people, 'person', 'people')}</span>
      <Slot place="status-bar" className="flex min-w-0 items-center gap-4 truncate" />
      <span className="flex-1" />
      {next === undefined ? null : (
        <button
          type="button"
          onClick={() => void undo()}
          className="-mr-2 flex h-6 min-w-0 items-center gap-1.5 rounded-sm px-2 hover:bg-hover hover:text-ink"
        >
          <Undo2 size={14} aria-hidden className="shrink-0" />
          <span className="truncate">Undo: {next}</span>
        </button>
      )}
    </footer>
  )
}

function Saved({ warning }: { warning: string | null }) {
  if (warning === null) {
    return (
      <span className="flex shrink-0 items-center gap-1.5">
        <Check size={14} aria-hidden className="text-good" />
        Saved
      </span>
    )
  }
  return (
    <Tip words={warning}>
      <button type="button" className="flex shrink-0 items-center gap-1.5 rounded-sm">
        <TriangleAlert size={14} aria-hidden className="text-warn" />
        Saved in a shared folder
      </button>
    </Tip>
  )
}
