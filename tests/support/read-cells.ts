import type { RecordTarget } from '../../shared/domain/records.ts'

/** The lines of a table of training records, the header first, each as its cells, read by hand from what each format says. */
export function readCells(target: RecordTarget, text: string): string[][] {
  if (target !== 'successfactors') return readCsv(text.replace(/^\uFEFF/, ''))
  const lines = text.split('!##!\r\n')
  if (lines.pop() !== '') throw new Error('The last record does not end.')
  if (lines.some((line) => /[\r\n]/.test(line))) throw new Error('A record has a second line.')
  return lines.map((line) => line.split('|'))
}

/** RFC 4180: cells in quotes hold anything, with quotes twice; others neither a quote nor the end of a line. */
function readCsv(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  const lines: string[][] = []
  let line: string[] = []
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const found = cell.exec(text)
    if (found === null) throw new Error(`Not a cell: ${text.slice(at, at + 40)}`)
    line.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === ',') continue
    lines.push(line)
    line = []
  }
  if (line.length > 0) throw new Error('The last line does not end.')
  return lines
}
