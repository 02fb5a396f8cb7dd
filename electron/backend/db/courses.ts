import type { Course, CourseSubject, CourseTarget } from '../../../shared/domain/courses.ts'
import { courseKey } from '../../../shared/domain/courses.ts'
import type { CourseId, SkillId } from '../../../shared/domain/ids.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { CourseRow } from './record-rows.ts'

/** Of one target or of all, oldest first. */
export async function listCourses(db: ReadHandle, target?: CourseTarget): Promise<Course[]> {
  let rows = db.selectFrom('course').selectAll().orderBy('id')
  if (target !== undefined) rows = rows.where('target', '=', target)
  return (await rows.execute()).map(toCourse)
}

export async function findCourse(
  db: ReadHandle,
  target: CourseTarget,
  about: CourseSubject,
): Promise<Course | undefined> {
  const key = courseKey(about)
  return (await listCourses(db, target)).find((course) => courseKey(course.about) === key)
}

export async function insertCourse(db: WriteHandle, { id, target, about, code }: Course): Promise<void> {
  const ofActivity = about.subject === 'activity' ? about : undefined
  await db.insert('course', {
    id,
    target,
    kind: ofActivity?.kind ?? null,
    type: ofActivity?.type ?? null,
    skill_id: about.subject === 'skill' ? about.skillId : null,
    code,
  })
}

export async function updateCourseCode(db: WriteHandle, id: CourseId, code: string): Promise<void> {
  await db.update('course', id, { code })
}

export async function deleteCourse(db: WriteHandle, id: CourseId): Promise<void> {
  await db.remove('course', id)
}

function toCourse(row: CourseRow): Course {
  return { id: row.id as CourseId, target: row.target, about: subjectOf(row), code: row.code }
}

function subjectOf({ kind, type, skill_id: skillId }: CourseRow): CourseSubject {
  if (kind !== null) return { subject: 'activity', kind, type }
  return { subject: 'skill', skillId: skillId as SkillId }
}
