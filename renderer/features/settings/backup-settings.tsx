import { useState } from 'react'
import type { z } from 'zod'
import type { Backup } from '../../../shared/contract/workspace.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useTask } from '../../backend/use-task.ts'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/toast.tsx'
import { momentWords } from '../../words/times.ts'
import { BackupList } from './backup-list.tsx'

export function BackupSettings() {
  const { data: backups } = useQuery('workspace.backups', {})
  const zone = useWorkspaceZone()
  const backUp = useTask('workspace.backUp')
  const restore = useTask('workspace.restore')
  const [chosen, setChosen] = useState<z.infer<typeof Backup>>()
  const makeBackup = async () => {
    const result = await backUp.start({})
    notify(result.ok ? { words: 'Backed up' } : { words: result.error.words, tone: 'problem' })
  }
  const goBackTo = async (backupId: string) => {
    const result = await restore.start({ backupId })
    setChosen(undefined)
    notify(result.ok ? { words: 'Restored the backup' } : { words: result.error.words, tone: 'problem' })
  }
  if (backups === undefined) return null
  return (
    <section aria-labelledby="backups">
      <div className="mb-3 flex items-start gap-4">
        <div className="flex-1">
          <h2 id="backups" className="text-sm font-bold">
            Backups
          </h2>
          <p className="mt-1 text-sm text-pretty text-ink-soft">
            Baton makes one in every hour in which something changed, and before anything large.
          </p>
        </div>
        <Button look="primary" disabled={backUp.isRunning} onClick={() => void makeBackup()}>
          {backUp.isRunning ? 'Backing up' : 'Back up now'}
        </Button>
      </div>
      <BackupList backups={backups} zone={zone} onRestore={setChosen} />
      {chosen === undefined ? null : (
        <Dialog
          isOpen
          onClose={() => {
            setChosen(undefined)
          }}
          title={`Go back to ${momentWords(chosen.madeAt, zone)}?`}
          description="What is there now is backed up first, so you can come back to it."
          footer={
            <>
              <Button
                onClick={() => {
                  setChosen(undefined)
                }}
              >
                Keep what is there
              </Button>
              <Button look="danger" disabled={restore.isRunning} onClick={() => void goBackTo(chosen.id)}>
                Restore this backup
              </Button>
            </>
          }
        >
          <p className="text-sm text-ink-soft">
            Everything that was changed since {momentWords(chosen.madeAt, zone)} will no longer be in the workspace.
          </p>
        </Dialog>
      )}
    </section>
  )
}
