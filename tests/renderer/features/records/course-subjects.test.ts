import { expect, test } from 'vitest'
import { subjectsOf } from '../../../../renderer/features/records/course-subjects.ts'
import type { ContentProject, SalesCall } from '../../../../shared/domain/activities.ts'

test('a course may stand for all calls, each type once, all projects and each format', () => {
  const calls = ['Demo', null, 'demo', 'Discovery'].map((callType) => ({ callType }) as SalesCall)
  const projects = ['Webinar'].map((format) => ({ format }) as ContentProject)
  expect(subjectsOf(calls, projects).map(({ words }) => words)).toEqual([
    'All calls',
    'Demo calls',
    'Discovery calls',
    'All projects',
    'Webinar projects',
  ])
})
