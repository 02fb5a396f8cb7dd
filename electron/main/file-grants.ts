import { type BrowserWindow, type FileFilter, dialog, shell } from 'electron'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { FileChoice, GrantMessage, GrantMode, GrantedFile } from '../../shared/contract/bridge.ts'
import { Grant } from '../../shared/contract/grant.ts'

export interface FileGrants {
  choose: (choice: FileChoice) => Promise<GrantedFile | undefined>
  /** For a file that came by drop, by double click or on the command line. Undefined when it is no full path. */
  forFile: (file: string) => GrantedFile | undefined
  show: (grant: string) => Promise<void>
}

const workspaceFilter: FileFilter = { name: 'Baton workspace', extensions: ['baton'] }
const importFilter: FileFilter = { name: 'Tables and calendars', extensions: ['csv', 'ics', 'tsv', 'txt', 'xlsx'] }
const proofFilter: FileFilter = { name: 'Proof of a history', extensions: ['json'] }
const badgeKeyFilter: FileFilter = { name: 'Key for badges', extensions: ['json'] }
const openFilters = {
  'open-workspace': workspaceFilter,
  import: importFilter,
  proof: proofFilter,
  'badge-key': badgeKeyFilter,
}

/** What a test answers instead of a person. */
const ScriptedAnswers = z.object({
  open: z.array(z.string()).optional(),
  save: z.string().optional(),
  folder: z.string().optional(),
})

/**
 * Turns what the person chose into grants. Paths go to the backend alone, through `tell`. `scriptedAnswers` names a
 * file that is read at every dialog, for tests.
 */
export function createFileGrants(
  window: BrowserWindow,
  tell: (message: GrantMessage) => void,
  scriptedAnswers: string | undefined,
): FileGrants {
  const granted = new Map<string, GrantMessage>()

  function give(file: string, mode: GrantMode): GrantedFile {
    const message: GrantMessage = { type: 'grant', grant: Grant.parse(randomUUID()), path: file, mode }
    granted.set(message.grant, message)
    tell(message)
    return { grant: message.grant, name: path.basename(file) }
  }

  return {
    choose: async (choice) => {
      const file =
        scriptedAnswers === undefined ? await ask(window, choice) : readScriptedAnswer(scriptedAnswers, choice)
      if (file === undefined) return undefined
      return give(choice.kind === 'new-workspace' ? withExtension(file) : file, modeOf(choice.kind))
    },
    forFile: (file) => {
      if (!path.isAbsolute(file)) return undefined
      return give(file, path.extname(file).toLowerCase() === '.baton' ? 'write' : 'read')
    },
    show: async (grant) => {
      const known = granted.get(grant)
      if (known === undefined) return
      if (known.mode === 'folder') await shell.openPath(known.path)
      else shell.showItemInFolder(known.path)
    },
  }
}

async function ask(window: BrowserWindow, choice: FileChoice): Promise<string | undefined> {
  const { kind, suggestedName } = choice
  const suggestion = suggestedName === undefined ? {} : { defaultPath: suggestedName }
  if (kind === 'new-workspace' || kind === 'save') {
    const filters = kind === 'new-workspace' ? [workspaceFilter] : []
    const answer = await dialog.showSaveDialog(window, { ...suggestion, filters })
    return answer.canceled ? undefined : answer.filePath
  }
  const answer =
    kind === 'folder'
      ? await dialog.showOpenDialog(window, { ...suggestion, properties: ['openDirectory', 'createDirectory'] })
      : await dialog.showOpenDialog(window, {
          properties: ['openFile'],
          filters: [openFilters[kind]],
        })
  return answer.canceled ? undefined : answer.filePaths[0]
}

function readScriptedAnswer(file: string, { kind }: FileChoice): string | undefined {
  const answers = ScriptedAnswers.parse(JSON.parse(readFileSync(file, 'utf8')))
  if (kind === 'folder') return answers.folder
  return kind === 'new-workspace' || kind === 'save' ? answers.save : answers.open?.[0]
}

const onlyRead: ReadonlySet<FileChoice['kind']> = new Set(['import', 'proof', 'badge-key'])

function modeOf(kind: FileChoice['kind']): GrantMode {
  if (kind === 'folder') return 'folder'
  return onlyRead.has(kind) ? 'read' : 'write'
}

function withExtension(file: string): string {
  return file.toLowerCase().endsWith('.baton') ? file : `${file}.baton`
}
