import { createHash } from 'node:crypto'
import { byteOrderMark } from '../csv.ts'
import { zipBytes, type ZipEntry } from '../zip.ts'
import { reasonsForLeavingOut } from './decisions.ts'
import type { Noun } from './noun.ts'

export interface ArchiveFacts {
  workspace: { name: string; timeZone: string }
  /** Of the chain of changes: what a later check of the history can be held against. */
  history: { entries: number; head: string }
}

interface WrittenFile {
  name: string
  rows: number
  bytes: number
  sha256: string
}

/**
 * Everything in one ZIP: two files a noun, then a manifest and a page for people. Nothing is held as a whole, and the same
 * workspace gives the same bytes. `onFile` hears of each file of a noun that is about to be written.
 */
export function archiveBytes(
  nouns: readonly Noun[],
  facts: ArchiveFacts,
  onFile: (index: number) => void,
): AsyncGenerator<Uint8Array> {
  const written: WrittenFile[] = []

  async function* entries(): AsyncGenerator<ZipEntry> {
    const files = nouns.flatMap((noun) => [
      { name: `csv/${noun.file}.csv`, text: (count: Count) => csvOf(noun, count) },
      { name: `json/${noun.file}.json`, text: (count: Count) => jsonOf(noun, count) },
    ])
    for (const [index, { name, text }] of files.entries()) {
      onFile(index)
      yield { name, text: noted(name, text) }
    }
    yield { name: 'manifest.json', text: [`${JSON.stringify({ ...facts, files: written }, undefined, 2)}\n`] }
    yield { name: 'README.txt', text: [page(nouns, facts, written)] }
  }

  async function* noted(name: string, text: (count: Count) => AsyncIterable<string>): AsyncGenerator<string> {
    const hash = createHash('sha256')
    let [rows, bytes] = [0, 0]
    const count = (more: number) => {
      rows += more
    }
    for await (const part of text(count)) {
      hash.update(part)
      bytes += Buffer.byteLength(part)
      yield part
    }
    written.push({ name, rows, bytes, sha256: hash.digest('hex') })
  }

  return zipBytes(entries())
}

type Count = (rows: number) => void

async function* csvOf({ header, parts }: Noun, count: Count): AsyncGenerator<string> {
  yield byteOrderMark + header
  for await (const part of parts()) {
    count(part.length)
    yield part.map(({ csv }) => csv()).join('')
  }
}

/** One row a line, so that two archives can be compared. */
async function* jsonOf({ parts }: Noun, count: Count): AsyncGenerator<string> {
  let before = '[\n'
  for await (const part of parts()) {
    if (part.length === 0) continue
    count(part.length)
    yield before + part.map(({ json }) => json()).join(',\n')
    before = ',\n'
  }
  yield before === ',\n' ? '\n]\n' : '[]\n'
}

/** With the ends of lines that every editor knows. */
function page(nouns: readonly Noun[], { workspace, history }: ArchiveFacts, written: readonly WrittenFile[]): string {
  const rowsOf = (file: string) => written.find(({ name }) => name === `csv/${file}.csv`)?.rows ?? 0
  const widest = Math.max(...nouns.map(({ file }) => file.length))
  return [
    `Everything that the Baton workspace "${workspace.name}" hands over`,
    '',
    'Each list is there twice: in csv/ for spreadsheets and imports, in json/ for programs. Times are in UTC,',
    `days of records are those of ${workspace.timeZone}. In CSV, a text that a spreadsheet would take for a formula begins`,
    'with an apostrophe; in JSON all texts are as they were written.',
    '',
    ...nouns.map(({ file, about }) => `  ${file.padEnd(widest)}  ${String(rowsOf(file)).padStart(7)}  ${about}`),
    '',
    'Lists that can be imported are read by Baton as they are: people first, then skills and levels, then calls and projects.',
    '',
    'manifest.json tells of each file how many rows and bytes it has and its SHA-256, and of the history of the workspace',
    `its length (${history.entries} entries) and head, so that "Verify history" in Baton can show later that nothing before was changed.`,
    '',
    'What is not in here, and why:',
    '',
    ...reasonsForLeavingOut().map((why) => `  - ${why}`),
    '',
  ].join('\r\n')
}
