import * as fc from 'fast-check'
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { calendarFiles, changeFiles } from '../../../../electron/backend/exports/calendar-files.ts'
import { prepareFiles } from '../../../../electron/backend/exports/write-files.ts'
import type { PersonId } from '../../../../shared/domain/ids.ts'
import type { Person } from '../../../../shared/domain/people.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { exampleId, invitation } from './invitation-examples.ts'

const hooks = { signal: new AbortController().signal, progress: () => undefined }

function peopleNamed(names: readonly string[]): Map<PersonId, Person> {
  const people = names.map((name, index) => ({ id: exampleId(index), name, email: null }) as unknown as Person)
  return new Map(people.map((person) => [person.id, person]))
}

test('500 people with hostile names get 500 files in the chosen folder and none elsewhere', async () => {
  const pieces = [
    '../',
    '..\\',
    '/',
    'C:\\',
    '\u0000',
    'con',
    '.',
    ' ',
    '~',
    '\n',
    '%2e%2e%2f',
    'é',
    '\u202E',
    'a',
    '-',
  ]
  const name = fc.oneof(
    fc.string({ unit: fc.constantFrom(...pieces), minLength: 1, maxLength: 30 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
  )
  const people = peopleNamed(fc.sample(name, { numRuns: 500, seed: 9 }))
  const invitations = Array.from(people.keys(), (personId, index) => invitation(index, { personId }))
  const parent = temporaryFolder()
  const chosen = path.join(parent, 'chosen')
  mkdirSync(chosen)

  const complete = calendarFiles(people, invitations, new Set(people.keys()))
  const changes = changeFiles(people, invitations, invitations, 'changes-1')
  const prepared = await prepareFiles(chosen, [...complete, ...changes], hooks)
  await prepared.place()

  expect(readdirSync(parent)).toEqual(['chosen'])
  const files = readdirSync(chosen)
  expect(files).toHaveLength(501)
  expect(files.filter((file) => !file.endsWith('.ics'))).toEqual(['changes-1'])
  expect(new Set(files.map((file) => file.normalize('NFC').toLowerCase())).size).toBe(501)
  expect(readdirSync(path.join(chosen, 'changes-1'))).toHaveLength(500)
})

test('changes of one person are numbered, and a first calendar needs none', () => {
  const people = peopleNamed(['Ana Ruiz', 'Bo Lind'])
  const [ana, bo] = Array.from(people.keys())
  if (ana === undefined || bo === undefined) throw new Error('Somebody is missing.')
  const sent = [1, 2].map((number) => invitation(number, { personId: ana }))
  const first = invitation(3, { personId: bo })
  const files = changeFiles(people, [invitation(1, { personId: ana })], [...sent, first], 'changes-2')
  expect(files.map(({ folder, name }) => `${folder}/${name}`)).toEqual([
    'changes-2/ana-ruiz--1.ics',
    'changes-2/ana-ruiz--2.ics',
  ])
})
