import { dismissUndo, notify } from '../ui/toast.tsx'
import { call } from './client.ts'
import { useQuery } from './use-query.tsx'

/** Takes the last change back, or carries it out again, and says which one it was. */
export function useUndo() {
  const { data } = useQuery('history.state', {})
  return {
    undo,
    redo,
    next: data?.undo?.label,
    nextRedo: data?.redo?.label,
  }
}

export async function undo() {
  dismissUndo()
  const result = await call('history.undo', {})
  notify(
    result.ok
      ? { words: `Undone: ${result.output.label}`, action: { label: 'Redo', run: () => void redo() } }
      : { words: result.error.words, tone: 'problem' },
  )
}

export async function redo() {
  dismissUndo()
  const result = await call('history.redo', {})
  notify(
    result.ok
      ? { words: `Done again: ${result.output.label}`, action: { label: 'Undo', run: () => void undo() } }
      : { words: result.error.words, tone: 'problem' },
  )
}

/** Says what was just done and offers to take it back. */
export function notifyDone(words: string) {
  notify({ words, action: { label: 'Undo', run: () => void undo() } })
}
