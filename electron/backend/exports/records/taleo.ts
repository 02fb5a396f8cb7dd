import { findWindows } from 'windows-iana'
import { csvLine } from '../csv.ts'
import { courseFormat, usernameOf } from './record-format.ts'

/**
 * Learning plans of the bulk loader of Oracle Taleo Learn: days as MM/DD/YYYY, at most 500 characters of a plan and 100
 * of a name, zones as Windows calls them.
 */
export const taleo = courseFormat({
  header: ['Learning Plan Name', 'Username', 'Date Assigned', 'User Time Zone', 'Date Completed'],
  lineOf: csvLine,
  cellsOf: (record, course) => [
    course,
    usernameOf(record),
    dateOf(record.startsOn),
    findWindows(record.person.timeZone)[0] ?? null,
    dateOf(record.endsOn),
  ],
  longest: { username: 100, course: 500 },
})

function dateOf(day: string): string {
  const [year, month, date] = day.split('-')
  return `${month}/${date}/${year}`
}
