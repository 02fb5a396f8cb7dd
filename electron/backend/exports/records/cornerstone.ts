import { csvLine } from '../csv.ts'
import { problemsOfUsername, type RecordFormat, usernameOf, writeLines } from './record-format.ts'

/**
 * External training of Cornerstone (Edge Import): it knows a record by these four together. Days are written as
 * MM-DD-YYYY, as in its template guide.
 */
export const cornerstone: RecordFormat = {
  hasCourses: false,
  problems: (record) => problemsOfUsername(record),
  write: writeLines(csvLine(['User ID', 'Start Date/Time', 'Transcript Status', 'Training Title']), (record) => {
    const [year, month, day] = record.startsOn.split('-')
    return csvLine([usernameOf(record), `${month}-${day}-${year}`, 'Completed', record.activity.title])
  }),
}
