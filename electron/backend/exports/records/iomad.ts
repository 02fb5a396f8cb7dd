import { csvLine } from '../csv.ts'
import { courseFormat, usernameOf } from './record-format.ts'

/** Upload of completions of IOMAD, a Moodle for several companies. */
export const iomad = courseFormat({
  header: ['username', 'coursename', 'timeenrolled', 'timestarted', 'timecompleted'],
  lineOf: csvLine,
  cellsOf: (record, course) => [
    usernameOf(record).toLowerCase(),
    course,
    record.startsOn,
    record.startsOn,
    record.endsOn,
  ],
  longest: { username: 100, course: 255 },
})
