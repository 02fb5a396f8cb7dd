import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { GrantedFile } from '../../../shared/contract/bridge.ts'
import type { InputOf, TaskName } from '../../../shared/contract/contract.ts'
import { startTask } from '../../backend/client.ts'
import { onEvent } from '../../backend/events.ts'
import { saveAllNow } from '../../backend/save-soon.ts'
import { notify } from '../../ui/toast.tsx'
import { NewWorkspaceDialog } from './new-workspace-dialog.tsx'

export interface WorkspaceDeeds {
  exploreSample: () => void
  startNew: () => void
  chooseAndOpen: () => void
  openFile: (file: GrantedFile) => void
  openRecent: (recentId: string) => void
  close: () => void
  /** What is going on, in words; undefined when nothing is. */
  busyWith: string | undefined
}

const DeedsContext = createContext<WorkspaceDeeds | undefined>(undefined)

export function useWorkspaceDeeds(): WorkspaceDeeds {
  const deeds = useContext(DeedsContext)
  if (deeds === undefined) throw new Error('useWorkspaceDeeds is used outside WorkspaceDeeds')
  return deeds
}

/** Opening, making and closing workspaces: the same deeds from the welcome screen, the menu, the palette and dropped files. */
export function WorkspaceDeeds({ children }: { children: ReactNode }) {
  const [busyWith, setBusyWith] = useState<string>()
  const [isNaming, setIsNaming] = useState(false)
  const [, navigate] = useLocation()

  const deeds = useMemo<WorkspaceDeeds>(() => {
    const carryOut = async <Name extends TaskName>(words: string, name: Name, input: InputOf<Name>) => {
      setBusyWith(words)
      await saveAllNow()
      const result = await startTask(name, input, () => undefined).result
      setBusyWith(undefined)
      if (result.ok) navigate('/home')
      // Of a damaged workspace a screen of its own tells.
      else if (result.error.code !== 'workspace-damaged') notify({ words: result.error.words, tone: 'problem' })
    }
    const openFile = (file: GrantedFile) =>
      void carryOut(`Opening ${file.name}`, 'workspace.open', { grant: file.grant })
    const chooseAndOpen = async () => {
      const file = await window.baton.chooseFile({ kind: 'open-workspace' })
      if (file !== undefined) openFile(file)
    }
    return {
      busyWith,
      openFile,
      exploreSample: () => void carryOut('Getting the sample team together', 'workspace.createSample', {}),
      startNew: () => {
        setIsNaming(true)
      },
      chooseAndOpen: () => void chooseAndOpen(),
      openRecent: (recentId) => void carryOut('Opening the workspace', 'workspace.open', { recentId }),
      close: () => void carryOut('Closing the workspace', 'workspace.close', {}),
    }
  }, [busyWith, navigate])

  useEffect(
    () =>
      onEvent('menu', ({ command }) => {
        if (command.name === 'new-workspace') deeds.startNew()
        else if (command.name === 'open-workspace') deeds.chooseAndOpen()
        else if (command.name === 'close-workspace') deeds.close()
        else if (command.name === 'open-recent') deeds.openRecent(command.recentId)
      }),
    [deeds],
  )

  return (
    <DeedsContext value={deeds}>
      {children}
      {isNaming ? (
        <NewWorkspaceDialog
          onClose={() => {
            setIsNaming(false)
          }}
          onMade={() => {
            setIsNaming(false)
            navigate('/home')
          }}
        />
      ) : null}
    </DeedsContext>
  )
}
