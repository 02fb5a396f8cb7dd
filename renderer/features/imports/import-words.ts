import type { ImportKind, ImportPreview, ImportRow } from '../../../shared/contract/imports.ts'
import { count } from '../../words/counts.ts'

export type Counts = ImportPreview['counts']
export type RowStatus = ImportRow['status']

export const kindWords: Record<ImportKind, { title: string; one: string; many: string }> = {
  people: { title: 'People', one: 'person', many: 'people' },
  levels: { title: 'Skill levels', one: 'level', many: 'levels' },
  projects: { title: 'Content projects', one: 'project', many: 'projects' },
  calls: { title: 'Sales calls', one: 'call', many: 'calls' },
}

export const rowWords: Record<RowStatus, string> = {
  error: 'Cannot be used',
  new: 'New',
  changed: 'Changed',
  same: 'Same',
  skipped: 'Skipped',
}

/** What was read of a row; a number alone would not say of what: "target 3". */
export function valueWords({ field, after }: Pick<ImportRow['changes'][number], 'field' | 'after'>): string {
  return /^[\d.,]+$/.test(after) ? `${field.toLowerCase()} ${after}` : after
}

/** In the order in which people want to look at them. */
export const statusOrder: readonly RowStatus[] = ['error', 'new', 'changed', 'same', 'skipped']

/** What a file is most likely about, by its name; people come first in every workspace. */
export function guessKind(fileName: string): ImportKind {
  const name = fileName.toLowerCase()
  if (name.endsWith('.ics') || /call|meeting|event|activit/.test(name)) return 'calls'
  if (/level|skill|matrix/.test(name)) return 'levels'
  if (/project|content|campaign/.test(name)) return 'projects'
  return 'people'
}

/** What the import button does, such as "Import 24 people", or "Import the other 21 people" when some cannot be used. */
export function importDeed(kind: ImportKind, counts: Counts): string {
  const { one, many } = kindWords[kind]
  const usable = counts.new + counts.changed
  if (counts.error === 0 || usable === 0) return `Import ${count(usable, one, many)}`
  return `Import the other ${count(usable, one, many)}`
}

/** "Save the 3 rows that cannot be used…" */
export function saveErrorsDeed(counts: Counts): string {
  return counts.error === 1
    ? 'Save the row that cannot be used…'
    : `Save the ${count(counts.error, 'row')} that cannot be used…`
}

/** What an import did: "24 new and 3 changed people". */
export function doneWords(kind: ImportKind, counts: Counts): string {
  const { one, many } = kindWords[kind]
  const total = counts.new + counts.changed
  if (counts.changed === 0) return `Imported ${count(total, one, many)}`
  if (counts.new === 0) return `Changed ${count(total, one, many)}`
  return `Imported ${counts.new} new and ${counts.changed} changed ${many}`
}
