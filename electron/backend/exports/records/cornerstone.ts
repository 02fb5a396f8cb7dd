import { csvLine } from '../csv.ts'
import { problemsOfUsername, type RecordFormat, usernameOf } from './record-format.ts'

/**
 * External training of Cornerstone (Edge Import): it knows a record by these four together. Days are written as
 * MM-DD-YYYY, as in its template guide.
 */
export const cornerstone: RecordFormat = {
  hasCourses: false,
  header: csvLine(['User ID', 'Start Date/Time', 'Transcript Status', 'Training Title']),
  problems: (record) => problemsOfUsername(record),
  linesOf: (record) => {
    const [year, month, day] = record.startsOn.split('-')
    return csvLine([usernameOf(record), `${month}-${day}-${year}`, 'Completed', record.activity.title])
  },
}
