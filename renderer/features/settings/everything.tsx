import { Download } from 'lucide-react'
import { useCallback } from 'react'
import { useQuery } from '../../backend/use-query.tsx'
import { asFileName, saveAs } from '../../backend/save-as.ts'
import { useTask } from '../../backend/use-task.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'

/** Asks where to, and writes all that others may read there. */
export function useSaveEverything() {
  const { data: status } = useQuery('workspace.status', {})
  const saving = useTask('workspace.saveEverything')
  const { start } = saving
  const name = status?.state === 'open' ? status.name : 'Baton'
  const save = useCallback(async () => {
    await saveAs(
      { kind: 'save', suggestedName: `${asFileName(name)}, everything.zip` },
      async (grant) => await start({ grant }),
      (_, fileName) => `Saved everything as ${fileName}`,
    )
  }, [name, start])
  return { ...saving, save }
}

/** The workspace as lists that other programs read. */
export function Everything() {
  const { save, isRunning, progress, cancel } = useSaveEverything()
  return (
    <section aria-labelledby="everything">
      <h2 id="everything" className="mb-1 text-sm font-bold">
        Everything as files
      </h2>
      <p className="mb-2 text-sm text-ink-soft">
        Each list as CSV and as JSON in one ZIP, for other programs or to leave Baton. What is private stays out:
        wishes, private reflections, drafts and answers of single people.
      </p>
      {isRunning ? (
        <ProgressBar
          label="Writing everything"
          share={progress === undefined || progress.of === 0 ? 0 : progress.done / progress.of}
          onCancel={cancel}
        />
      ) : (
        <Button icon={Download} onClick={() => void save()}>
          Save everything…
        </Button>
      )}
    </section>
  )
}
