import { csvLine } from '../csv.ts'
import { problemsOfUsername, type RecordFormat, usernameOf } from './record-format.ts'

/** Rows of a training result of Frappe HR. */
export const frappeHr: RecordFormat = {
  hasCourses: false,
  header: csvLine(['employee', 'employee_name', 'department', 'hours', 'grade', 'comments']),
  problems: (record) => problemsOfUsername(record),
  linesOf: (record) => {
    const { person, hours, attendance, observation } = record
    const department = person.team ?? (person.function === 'marketing' ? 'Marketing' : 'Sales')
    const grade = attendance === 'attended' ? 'Attended' : 'Attended in part'
    return csvLine([usernameOf(record), person.name, department, Math.round(hours * 100) / 100, grade, observation])
  },
}
