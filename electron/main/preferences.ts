import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Theme } from '../../shared/contract/bridge.ts'
import { PaperSize } from '../../shared/domain/papers.ts'
import { ReminderSettings, usualReminders } from '../../shared/domain/reminders.ts'
import { Day } from '../../shared/domain/times.ts'

const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })

const Preferences = z.object({
  theme: Theme.catch('system'),
  /** Undefined: nobody has chosen. */
  paperSize: PaperSize.optional().catch(undefined),
  bounds: Bounds.optional().catch(undefined),
  isMaximized: z.boolean().catch(false),
  reminders: ReminderSettings.catch(usualReminders),
  /** What was reminded of and when, so that no restart tells it again. Ids alone. */
  toldReminders: z.record(z.string(), Day).catch({}),
})
export type Preferences = z.infer<typeof Preferences>

/** What this machine remembers about the window, its papers and its reminders. A file that cannot be read counts as none. */
export function readPreferences(folder: string): Preferences {
  try {
    return Preferences.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
  } catch {
    return Preferences.parse({})
  }
}

/** Changes some of them; written beside and renamed, so that a crash leaves the old or the new. */
export function changePreferences(folder: string, changes: Partial<Preferences>): void {
  const text = JSON.stringify({ ...readPreferences(folder), ...changes }, undefined, 2)
  const written = `${fileIn(folder)}.new`
  mkdirSync(folder, { recursive: true })
  writeFileSync(written, text)
  renameSync(written, fileIn(folder))
}

function fileIn(folder: string): string {
  return path.join(folder, 'window.json')
}
