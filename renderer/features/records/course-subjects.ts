import type { ContentProject, SalesCall } from '../../../shared/domain/activities.ts'
import { courseKey, type CourseSubject } from '../../../shared/domain/courses.ts'

export interface NamedSubject {
  words: string
  about: CourseSubject
}

/** All calls, each type of call, all projects, each format: what a course may stand for, each once in any case of letters. */
export function subjectsOf(calls: readonly SalesCall[], projects: readonly ContentProject[]): NamedSubject[] {
  return [
    { words: 'All calls', about: { subject: 'activity', kind: 'call', type: null } },
    ...typesOf(
      'call',
      calls.map(({ callType }) => callType),
      'calls',
    ),
    { words: 'All projects', about: { subject: 'activity', kind: 'project', type: null } },
    ...typesOf(
      'project',
      projects.map(({ format }) => format),
      'projects',
    ),
  ]
}

function typesOf(kind: 'call' | 'project', types: readonly (string | null)[], many: string): NamedSubject[] {
  const subjects = new Map<string, NamedSubject>()
  for (const type of types) {
    if (type === null) continue
    const about: CourseSubject = { subject: 'activity', kind, type }
    if (!subjects.has(courseKey(about))) subjects.set(courseKey(about), { words: `${type} ${many}`, about })
  }
  return [...subjects.values()].toSorted((one, other) => one.words.localeCompare(other.words))
}
