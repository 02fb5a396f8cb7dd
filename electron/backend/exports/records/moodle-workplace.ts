import { csvLine } from '../csv.ts'
import { courseFormat, usernameOf } from './record-format.ts'

/** Upload of users of Moodle Workplace, which marks courses as completed. */
export const moodleWorkplace = courseFormat({
  header: ['username', 'coursecompleted1', 'coursecompleteddate1'],
  lineOf: csvLine,
  cellsOf: (record, course) => [usernameOf(record).toLowerCase(), course, record.endsOn],
  longest: { username: 100, course: 255 },
})
