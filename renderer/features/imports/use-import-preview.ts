import { useEffect, useState } from 'react'
import type { GrantedFile } from '../../../shared/contract/bridge.ts'
import type { Refusal } from '../../../shared/contract/errors.ts'
import type { ImportKind, ImportOptions, ImportPreview } from '../../../shared/contract/imports.ts'
import { startTask } from '../../backend/client.ts'

export interface PreviewState {
  /** The last answer; while the file is read again with other options it stays. */
  preview: ImportPreview | undefined
  error: Refusal | undefined
  /** Undefined while nothing is read. */
  progress: { done: number; of: number } | undefined
}

export interface ImportRequest {
  file: GrantedFile
  kind: ImportKind
  options: ImportOptions
}

interface Answer {
  request: ImportRequest
  preview?: ImportPreview
  error?: Refusal
}

/** Reads a file, again for every other request; an answer that nobody waits for any more is dropped. */
export function useImportPreview(request: ImportRequest): PreviewState {
  const [answer, setAnswer] = useState<Answer>()
  const [reading, setReading] = useState<{ request: ImportRequest; progress: { done: number; of: number } }>()

  useEffect(() => {
    let isWanted = true
    const { file, kind, options } = request
    const task = startTask('imports.preview', { grant: file.grant, kind, options }, (progress) => {
      if (isWanted) setReading({ request, progress })
    })
    const wait = async () => {
      const result = await task.result
      if (!isWanted) return
      setAnswer(result.ok ? { request, preview: result.output } : { request, error: result.error })
    }
    void wait()
    return () => {
      isWanted = false
      task.cancel()
    }
  }, [request])

  const isAnswered = answer?.request === request
  const progress = reading?.request === request ? reading.progress : { done: 0, of: 0 }
  return {
    // What was read as people says nothing about calls.
    preview: answer?.request.kind === request.kind ? answer.preview : undefined,
    error: isAnswered ? answer.error : undefined,
    progress: isAnswered ? undefined : progress,
  }
}
