import type { CsvCell } from '../csv.ts'
import { safeCell } from '../safe-cell.ts'
import { courseFormat, usernameOf } from './record-format.ts'

/**
 * Connector of SAP SuccessFactors Learning: fields between bars, records that end in `!##!`. A bar or a break within a
 * field would begin another, so each becomes a blank.
 */
export const successFactors = courseFormat({
  header: ['STUD_ID', 'CPNT_ID', 'CPNT_TYP_ID', 'COMPL_DTE', 'CMPL_STAT_ID'],
  lineOf: (cells) => `${cells.map(fieldOf).join('|')}!##!\r\n`,
  cellsOf: (record, course) => [usernameOf(record), course, 'COURSE', dateOf(record.endsOn), 'COMPLETED'],
  longest: { username: 90, course: 90 },
})

function fieldOf(cell: CsvCell): string {
  const plain = String(cell ?? '').replaceAll(/!##!|[|\p{Zl}\p{Zp}\p{Cc}]/gu, ' ')
  return safeCell(plain)
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** "OCT-14-2026" */
function dateOf(day: string): string {
  const [year, month, date] = day.split('-')
  return `${months[Number(month) - 1]}-${date}-${year}`
}
