import Papa from 'papaparse'
import type { RecordTarget } from '../../shared/domain/records.ts'

/** The lines of a table of training records, the header first, each as its cells. */
export function readCells(target: RecordTarget, text: string): string[][] {
  if (target === 'successfactors') {
    return text
      .split('!##!\r\n')
      .slice(0, -1)
      .map((line) => line.split('|'))
  }
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data
}
