import type { DragEvent, ReactNode } from 'react'
import { useEffect, useState } from 'react'
import type { GrantedFile } from '../../shared/contract/bridge.ts'
import { onEvent } from '../backend/events.ts'
import { openImport } from '../features/imports/open-import.ts'
import { useWorkspaceDeeds } from '../features/welcome/workspace-deeds.tsx'
import { notify } from '../ui/toast.tsx'

/** Takes files that are dropped on the window, or opened with Baton from outside: workspaces open, the rest is imported. */
export function FileDrop({ hasWorkspace, children }: { hasWorkspace: boolean; children: ReactNode }) {
  const [isOver, setIsOver] = useState(false)
  const deeds = useWorkspaceDeeds()

  const take = (file: GrantedFile) => {
    if (file.name.toLowerCase().endsWith('.baton')) deeds.openFile(file)
    else if (hasWorkspace) openImport(file)
    else notify({ words: `Open a workspace first, then drop ${file.name} on it to import it.` })
  }

  useEffect(() => onEvent('open-file', take))

  const onDrop = async (event: DragEvent) => {
    // Words are dropped on the field below, which takes them by itself.
    if (!hasFiles(event)) return
    event.preventDefault()
    setIsOver(false)
    const [file, ...others] = event.dataTransfer.files
    if (file === undefined) return
    if (others.length > 0) {
      notify({ words: 'Drop one file at a time: Baton shows what each of them would change first.' })
      return
    }
    const granted = await window.baton.grantForDrop(file)
    if (granted !== undefined) take(granted)
    else notify({ words: 'Only files from this computer can be dropped here.', tone: 'problem' })
  }

  return (
    <div
      className="relative h-full"
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node)) setIsOver(false)
      }}
      onDrop={(event) => void onDrop(event)}
    >
      {children}
      {isOver ? (
        <div className="pointer-events-none absolute inset-2 z-30 flex items-center justify-center rounded-lg border-2 border-dashed border-accent bg-canvas/90 text-md font-bold">
          {hasWorkspace
            ? 'Drop a table or a calendar to import it, a workspace to open it'
            : 'Drop a workspace to open it'}
        </div>
      ) : null}
    </div>
  )
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files')
}
