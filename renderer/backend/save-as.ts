import type { FileChoice, GrantedFile } from '../../shared/contract/bridge.ts'
import type { Grant } from '../../shared/contract/grant.ts'
import { notify } from '../ui/toast.tsx'
import type { Result } from './client.ts'

/** Asks where to, has it written there, and says so with a way to the folder. A refusal becomes a notice. */
export async function saveAs<Output>(
  choice: FileChoice,
  write: (grant: Grant) => Promise<Result<Output>>,
  done: (output: Output, name: string) => string,
): Promise<void> {
  const place = await window.baton.chooseFile(choice)
  if (place === undefined) return
  const result = await write(place.grant)
  if (result.ok) {
    notify({ words: done(result.output, place.name), action: wayTo(place) })
  } else if (result.error.code !== 'cancelled') {
    notify({ words: result.error.words, tone: 'problem' })
  }
}

/** A file name that every system takes, made from a name of whatever letters. */
export function asFileName(name: string): string {
  return name
    .replaceAll(/[/\\:*?"<>|]/g, ' ')
    .trim()
    .slice(0, 100)
}

function wayTo({ grant }: GrantedFile) {
  return { label: 'Show folder', run: () => void window.baton.showFolder(grant) }
}
