import { z } from 'zod'
import { Course, CourseSubject, CourseTarget } from '../domain/courses.ts'
import { Name } from '../domain/text.ts'
import { command, query } from './procedure.ts'

/** What learning systems call the things that Baton plans. */
export const courses = {
  list: query({
    summary: 'The codes of the courses that a target knows types of activity and skills by',
    input: z.object({ target: CourseTarget.optional() }),
    output: z.array(Course),
    reads: ['courses'],
  }),
  set: command({
    summary: 'Say by which course a target knows a type of activity or a skill; null takes it away',
    input: z.object({ target: CourseTarget, about: CourseSubject, code: Name.nullable() }),
    output: z.object({}),
    changes: ['courses'],
  }),
}
