import { z } from 'zod'
import { CourseId, SkillId } from './ids.ts'
import { RecordTarget, type TrainingRecord } from './records.ts'
import { Name } from './text.ts'

/** The targets that know what was done by courses of their own. */
export const CourseTarget = RecordTarget.extract(['totara', 'iomad', 'moodle-workplace', 'successfactors', 'taleo'])
export type CourseTarget = z.infer<typeof CourseTarget>

/** What a course stands for: all calls or projects of a type (in any case of letters), of whatever type, or a skill. */
export const CourseSubject = z.discriminatedUnion('subject', [
  z.object({ subject: z.literal('activity'), kind: z.enum(['call', 'project']), type: Name.nullable() }),
  z.object({ subject: z.literal('skill'), skillId: SkillId }),
])
export type CourseSubject = z.infer<typeof CourseSubject>

/** What a target calls something that Baton plans. */
export const Course = z.object({ id: CourseId, target: CourseTarget, about: CourseSubject, code: Name })
export type Course = z.infer<typeof Course>

/** A subject as one word to look it up by: "call/demo", "project/", "skill/<id>". */
export function courseKey(about: CourseSubject): string {
  return about.subject === 'skill' ? `skill/${about.skillId}` : `${about.kind}/${about.type?.toLowerCase() ?? ''}`
}

/** The codes for a record: of its type, or else of its kind; and of each skill that has one. Each once. */
export function coursesFor(record: TrainingRecord, codes: ReadonlyMap<string, string>): string[] {
  const { kind, type } = record.activity
  const ofActivity =
    codes.get(courseKey({ subject: 'activity', kind, type })) ??
    codes.get(courseKey({ subject: 'activity', kind, type: null }))
  const ofSkills = record.skills.map(({ skillId }) => codes.get(courseKey({ subject: 'skill', skillId })))
  return [...new Set([ofActivity, ...ofSkills])].filter((code) => code !== undefined)
}
