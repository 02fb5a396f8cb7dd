import { csvLine } from '../csv.ts'
import { courseFormat, usernameOf } from './record-format.ts'

/** Upload of course completions of Totara, and of Moodle by a plugin. Whoever was there partly gets half of the grade. */
export const totara = courseFormat({
  header: ['username', 'courseshortname', 'courseidnumber', 'completiondate', 'grade'],
  lineOf: csvLine,
  // Moodle and Totara write names that people sign in with in small letters.
  cellsOf: (record, course) => [
    usernameOf(record).toLowerCase(),
    course,
    null,
    record.endsOn,
    record.attendance === 'attended' ? 100 : 50,
  ],
  longest: { username: 100, course: 255 },
})
