import { readFileSync } from 'node:fs'
import path from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { startRotationTeam } from '../../../support/rotation-team.ts'

const anyCall = { subject: 'activity', kind: 'call', type: null } as const

test('a course is set, changed, taken away and brought back, whatever the case of its type', async () => {
  const { call, label, discovery } = await startRotationTeam()
  const demos = { subject: 'activity', kind: 'call', type: 'Demo' } as const
  await call('courses.set', { target: 'totara', about: demos, code: 'C-1' })
  expect(await label()).toBe('Set the course of calls of the type Demo')
  await call('courses.set', { target: 'totara', about: { ...demos, type: 'demo' }, code: 'C-2' })
  await call('courses.set', { target: 'totara', about: { subject: 'skill', skillId: discovery }, code: 'S-1' })
  await call('courses.set', { target: 'iomad', about: demos, code: 'I-1' })
  const codes = async () => (await call('courses.list', { target: 'totara' })).map(({ code }) => code)
  expect(await codes()).toEqual(['C-2', 'S-1'])
  expect(await call('courses.list', {})).toHaveLength(3)
  await call('courses.set', { target: 'totara', about: demos, code: null })
  expect(await codes()).toEqual(['S-1'])
  await call('history.undo', {})
  expect(await codes()).toEqual(['C-2', 'S-1'])
})

test('a skill that is gone gets no course', async () => {
  const { call } = await startRotationTeam()
  const skillId = '0190b3a0-0000-7000-8000-000000000000' as Awaited<ReturnType<typeof startRotationTeam>>['discovery']
  const about = { subject: 'skill', skillId } as const
  await expect(call('courses.set', { target: 'taleo', about, code: 'X' })).rejects.toMatchObject({ code: 'not-found' })
})

test('what a target would not take is told before, and left out of the file', async () => {
  const { call, folder, grant, tom, ben, annOnDemo, annOnPitch, discovery } = await startRotationTeam()
  await call('placements.signOff', { id: annOnDemo, attendance: 'attended', byPersonId: tom })
  await call('placements.signOff', { id: annOnPitch, attendance: 'attended', byPersonId: ben })
  const before = await call('records.preflight', { target: 'totara' })
  expect(before).toMatchObject({ ready: 0, rejected: 2 })
  expect(before.problems[0]).toMatchObject({ placementId: annOnDemo })
  expect(before.problems[0]?.words.join(' ')).toMatch(/There is no course for calls/)
  await call('courses.set', { target: 'totara', about: anyCall, code: 'SHADOW' })
  await call('courses.set', { target: 'totara', about: { subject: 'skill', skillId: discovery }, code: 'DISC' })
  const person = (await call('people.list', {})).find(({ name }) => name === 'Ann Berg')
  if (person === undefined) throw new Error('Ann is there.')
  const { id, archivedAt: _, ...draft } = person
  await call('people.edit', { id, person: { ...draft, email: null, hrId: null } })
  const nameless = await call('records.preflight', { target: 'totara' })
  expect(nameless).toMatchObject({ ready: 0, rejected: 2 })
  expect(nameless.problems[0]?.words).toEqual(['Ann Berg has neither an HR id nor an e-mail address to be known by.'])
  await call('people.edit', { id, person: { ...draft, hrId: 'HR-7' } })
  expect(await call('records.preflight', { target: 'totara' })).toMatchObject({ ready: 2, rejected: 0, problems: [] })
  const file = path.join(folder, 'totara.csv')
  const done = await call('records.export', { target: 'totara', grant: grant(file, 'write') })
  expect(done).toMatchObject({ written: 2, rejected: 0 })
  const read = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true })
  expect(read.data.map((line) => [line['username'], line['courseshortname'], line['grade']])).toEqual([
    ['hr-7', 'SHADOW', '100'],
    ['hr-7', 'DISC', '100'],
    ['hr-7', 'SHADOW', '100'],
    ['hr-7', 'DISC', '100'],
  ])
})
