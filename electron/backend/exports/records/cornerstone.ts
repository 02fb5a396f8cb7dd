import { csvLine } from '../csv.ts'
import { type FormerRecord, lineFormat, problemsOfUsername, type RecordFormat, usernameOf } from './record-format.ts'

/**
 * External training of Cornerstone (Edge Import): it knows a record by these four together, so it can be told that one is
 * withdrawn as long as person, day and title are still what they were. Days are written as MM-DD-YYYY, as in its template guide.
 */
export const cornerstone: RecordFormat = {
  hasCourses: false,
  problems: (record) => problemsOfUsername(record),
  takesBack: (former) => lineOf(former, 'Completed'),
  ...lineFormat(
    csvLine(['User ID', 'Start Date/Time', 'Transcript Status', 'Training Title']),
    (record) => lineOf(record, 'Completed'),
    ({ former }) => (former === null ? '' : lineOf(former, 'Withdrawn')),
  ),
}

function lineOf(record: FormerRecord, status: 'Completed' | 'Withdrawn'): string {
  const [year, month, day] = record.startsOn.split('-')
  return csvLine([usernameOf(record), `${month}-${day}-${year}`, status, record.activity.title])
}
