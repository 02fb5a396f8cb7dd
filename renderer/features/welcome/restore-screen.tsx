import { useQuery } from '../../backend/use-query.tsx'
import { useTask } from '../../backend/use-task.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { BackupList } from '../settings/backup-list.tsx'
import { useWorkspaceDeeds } from './workspace-deeds.tsx'

/** A damaged workspace: nothing is open, and the way out is a copy. Leaving everything as it is comes first. */
export function RestoreScreen({ fileName, words }: { fileName: string; words: string }) {
  const deeds = useWorkspaceDeeds()
  const { data: backups } = useQuery('workspace.backups', {})
  const restore = useTask('workspace.restore')
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone

  return (
    <main className="flex h-full justify-center overflow-auto bg-sunken">
      <div className="my-auto flex w-full max-w-[720px] flex-col gap-4 px-8 py-10">
        <h1 className="text-lg font-bold">{fileName} is damaged</h1>
        <p className="text-base text-pretty text-ink-soft">{words}</p>
        <div className="flex gap-2">
          <Button look="primary" onClick={deeds.close}>
            Leave it as it is
          </Button>
          <Button onClick={deeds.chooseAndOpen}>Open another workspace</Button>
        </div>
        <section aria-labelledby="backups" className="mt-2">
          <h2 id="backups" className="mb-1 text-sm font-bold">
            Backups of it
          </h2>
          {restore.error === undefined ? null : (
            <p role="alert" className="mb-2 text-sm text-bad">
              {restore.error.words}
            </p>
          )}
          {restore.isRunning ? (
            <ProgressBar label="Restoring the backup" share={null} />
          ) : (
            <BackupList
              backups={backups ?? []}
              zone={zone}
              onRestore={(backup) => void restore.start({ backupId: backup.id })}
            />
          )}
        </section>
      </div>
    </main>
  )
}
