import { useState } from 'react'
import type { GrantedFile } from '../../../shared/contract/bridge.ts'
import { ImportKind } from '../../../shared/contract/imports.ts'
import type { ImportOptions, ImportPreview } from '../../../shared/contract/imports.ts'
import { startTask } from '../../backend/client.ts'
import { useTask } from '../../backend/use-task.ts'
import { notifyDone } from '../../backend/use-undo.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Segments } from '../../ui/segments.tsx'
import { notify } from '../../ui/toast.tsx'
import { count } from '../../words/counts.ts'
import { ColumnMapping } from './column-mapping.tsx'
import { ImportQuestions } from './import-questions.tsx'
import { ImportRows } from './import-rows.tsx'
import { doneWords, guessKind, importDeed, kindWords, saveErrorsDeed } from './import-words.ts'
import { closeImport, useImportedFile } from './open-import.ts'
import type { ImportRequest } from './use-import-preview.ts'
import { useImportPreview } from './use-import-preview.ts'

/** Shows what importing the chosen file would do, and does it. Nothing is changed before that. */
export function ImportDialog() {
  const file = useImportedFile((imported) => imported.file)
  return file === null ? null : <Import key={file.grant} file={file} />
}

function Import({ file }: { file: GrantedFile }) {
  const [request, setRequest] = useState<ImportRequest>(() => ({ file, kind: guessKind(file.name), options: {} }))
  const { kind, options } = request
  const { preview, error, progress } = useImportPreview(request)
  const apply = useTask('imports.apply')

  const close = () => {
    apply.cancel()
    closeImport()
  }
  const importRows = async () => {
    if (preview === undefined) return
    const leaveOutErrors = preview.counts.error > 0
    const result = await apply.start({ grant: file.grant, kind, options, digest: preview.digest, leaveOutErrors })
    if (result.ok) {
      closeImport()
      notifyDone(doneWords(kind, result.output))
    } else if (result.error.code === 'conflict') setRequest({ ...request })
  }
  const saveErrors = async () => {
    const suggestedName = `${file.name.replace(/\.\w+$/, '')} - rows to correct.csv`
    const into = await window.baton.chooseFile({ kind: 'save', suggestedName })
    if (into === undefined) return
    const result = await startTask(
      'imports.saveErrors',
      { grant: file.grant, kind, options, into: into.grant },
      () => undefined,
    ).result
    notify(
      result.ok
        ? { words: `Saved ${count(result.output.rows, 'row')} with the reasons as ${into.name}` }
        : { words: result.error.words, tone: 'problem' },
    )
  }

  const problem = apply.error?.code === 'cancelled' ? undefined : (apply.error ?? error)
  const usable = preview === undefined ? 0 : preview.counts.new + preview.counts.changed
  return (
    <Dialog
      isOpen
      onClose={close}
      title={`Import ${file.name}`}
      description="Nothing is changed until you import, and the import can be undone as a whole."
      width="large"
      footer={
        <>
          {preview === undefined || preview.counts.error === 0 ? null : (
            <Button look="quiet" className="mr-auto -ml-3" onClick={() => void saveErrors()}>
              {saveErrorsDeed(preview.counts)}
            </Button>
          )}
          <Button onClick={close}>{preview !== undefined && usable === 0 ? 'Close' : 'Cancel'}</Button>
          {preview === undefined || usable === 0 ? null : (
            <Button
              look="primary"
              disabled={apply.isRunning || progress !== undefined || preview.questions.length > 0}
              onClick={() => void importRows()}
            >
              {importDeed(kind, preview.counts)}
            </Button>
          )}
        </>
      }
    >
      <div className="-mx-5 -my-4 flex h-[min(560px,calc(100vh-200px))] flex-col">
        <div className="flex items-center gap-3 border-b border-line px-5 py-3">
          <span className="text-sm text-ink-soft">It holds</span>
          <Segments
            label="What the file holds"
            options={ImportKind.options.map((key) => ({ key, label: kindWords[key].title }))}
            value={kind}
            onChange={(next) => {
              setRequest({ file, kind: next, options: {} })
            }}
          />
        </div>
        {problem === undefined ? null : (
          <p role="alert" className="border-b border-bad bg-bad-soft px-5 py-3 text-sm">
            {problem.words}
          </p>
        )}
        {apply.isRunning ? (
          <div className="px-5 py-6">
            <ProgressBar
              label={`Importing ${kindWords[kind].many}`}
              {...shareOf(apply.progress)}
              onCancel={apply.cancel}
            />
          </div>
        ) : preview === undefined ? (
          error === undefined ? (
            <div className="px-5 py-6">
              <ProgressBar label={`Reading ${file.name}`} {...shareOf(progress)} />
            </div>
          ) : null
        ) : (
          <Preview
            preview={preview}
            kind={kind}
            options={options}
            onOptions={(next) => {
              setRequest({ file, kind, options: next })
            }}
          />
        )}
      </div>
    </Dialog>
  )
}

function shareOf(progress: { done: number; of: number } | undefined) {
  if (progress === undefined || progress.of === 0) return { share: null }
  return { share: progress.done / progress.of, words: `${count(progress.done, 'row')} of ${progress.of}` }
}

interface PreviewProps {
  preview: ImportPreview
  kind: ImportKind
  options: ImportOptions
  onOptions: (options: ImportOptions) => void
}

function Preview({ preview, kind, options, onOptions }: PreviewProps) {
  return (
    <>
      <ImportQuestions preview={preview} options={options} onOptions={onOptions} />
      {preview.notes.length === 0 ? null : (
        <ul className="border-b border-line px-5 py-2 text-sm text-ink-soft">
          {preview.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <div className="flex min-h-0 flex-1">
        {preview.format === 'csv' ? <ColumnMapping preview={preview} options={options} onOptions={onOptions} /> : null}
        <ImportRows preview={preview} kind={kind} />
      </div>
    </>
  )
}
