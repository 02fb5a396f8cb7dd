import type { CourseSubject } from '../../../shared/domain/courses.ts'
import { deleteCourse, findCourse, insertCourse, listCourses, updateCourseCode } from '../db/courses.ts'
import type { ReadHandle } from '../db/handles.ts'
import { getSkill } from '../db/skills.ts'
import type { HandlersOf } from '../handler.ts'

export const courses: HandlersOf<'courses'> = {
  list: async ({ target }, { db }) => await listCourses(db, target),

  set: async ({ target, about, code }, { db, newId, label }) => {
    const subject = await inWords(db, about)
    const found = await findCourse(db, target, about)
    label(code === null ? `Take the course of ${subject} away` : `Set the course of ${subject}`)
    if (code === null) {
      if (found !== undefined) await deleteCourse(db, found.id)
    } else if (found === undefined) {
      await insertCourse(db, { id: newId(), target, about, code })
    } else {
      await updateCourseCode(db, found.id, code)
    }
    return {}
  },
}

async function inWords(db: ReadHandle, about: CourseSubject): Promise<string> {
  if (about.subject === 'skill') return (await getSkill(db, about.skillId)).name
  const activities = about.kind === 'call' ? 'calls' : 'projects'
  return about.type === null ? activities : `${activities} of the type ${about.type}`
}
