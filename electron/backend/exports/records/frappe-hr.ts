import { csvLine } from '../csv.ts'
import { lineFormat, problemsOfUsername, type RecordFormat, usernameOf } from './record-format.ts'

/** Rows of a training result of Frappe HR. */
export const frappeHr: RecordFormat = {
  hasCourses: false,
  problems: (record) => problemsOfUsername(record),
  ...lineFormat(csvLine(['employee', 'employee_name', 'department', 'hours', 'grade', 'comments']), (record) => {
    const { person, hours, attendance, observation } = record
    const department = person.team ?? (person.function === 'marketing' ? 'Marketing' : 'Sales')
    const grade = attendance === 'attended' ? 'Attended' : 'Attended in part'
    return csvLine([usernameOf(record), person.name, department, Math.round(hours * 100) / 100, grade, observation])
  }),
}
