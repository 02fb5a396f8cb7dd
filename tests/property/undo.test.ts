import Sqlite from 'better-sqlite3'
import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { contentHash } from '../../electron/backend/db/content-hash.ts'
import { procedures } from '../../shared/contract/contract.ts'
import { startTestBackend, type TestBackend } from '../support/backend.ts'
import { CallRefused } from '../support/caller.ts'
import {
  type Choice,
  choiceFrom,
  commandInputs,
  type GeneratedCommand,
  NothingToChoose,
} from '../support/command-inputs.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const commands = Object.keys(commandInputs) as GeneratedCommand[]

test('DS-19: every command of the contract has its inputs', () => {
  const ofContract = [...procedures].filter(([, { kind }]) => kind === 'command').map(([name]) => name)
  expect([...commands, 'history.undo', 'history.redo'].sort()).toEqual(ofContract.sort())
})

test('DS-19: for every command, doing and undoing it gives the same content, and redoing it what it had done', async () => {
  const origin = await prepareSample()
  const done: GeneratedCommand[] = []
  for (const name of commands) {
    const backend = await openCopy(origin)
    const outcomes: Outcome[] = []
    for (let seed = 1; seed <= 30 && !outcomes.includes('done'); seed += 1) {
      const numbers = Array.from({ length: 40 }, (_, index) => seed * 7_919 + index * index * 104_729)
      outcomes.push(await expectReversible(backend, name, choiceFrom(numbers, 'Zoë')))
    }
    if (outcomes.includes('done')) done.push(name)
    await backend.stop()
  }
  expect(done).toEqual(commands)
})

test('DS-19: planning and publishing are one step back each', async () => {
  const backend = await startTestBackend({ workspace: 'sample' })
  const { call, grant, folder } = backend
  const draft = (await call('cycles.list', {})).find(({ status }) => status === 'draft')
  if (draft === undefined) throw new Error('The sample has a cycle to plan.')
  const before = hashOf(backend)
  const { state } = await call('cycles.plan', { id: draft.id, timeLimitSeconds: 5, gap: 0.2 })
  const planned = hashOf(backend)
  const { changes } = await call('publications.publish', { cycleId: draft.id, grant: grant(folder, 'folder') })
  expect({ state, hasChanges: changes > 0 }).toEqual({ state: 'planned', hasChanges: true })
  expect(hashOf(backend)).not.toBe(planned)
  await call('history.undo', {})
  expect(hashOf(backend)).toBe(planned)
  await call('history.undo', {})
  expect(hashOf(backend)).toBe(before)
})

test('DS-19: the same holds for any commands one after the other, with any words in them', async () => {
  const origin = await prepareSample()
  const step = fc.record({
    name: fc.constantFrom(...commands),
    numbers: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
    text: fc.string({ unit: 'grapheme', maxLength: 40 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const backend = await openCopy(origin)
      try {
        const begin = hashOf(backend)
        let done = 0
        for (const { name, numbers, text } of steps) {
          if ((await expectReversible(backend, name, choiceFrom(numbers, text))) === 'done') done += 1
        }
        for (let count = 0; count < done; count += 1) await backend.call('history.undo', {})
        expect(hashOf(backend)).toBe(begin)
        expect((await backend.call('history.verify', {})).firstBroken).toBeNull()
      } finally {
        await backend.stop()
      }
    }),
    { numRuns: 25 },
  )
})

/** `same`: it was accepted and had nothing to change. */
type Outcome = 'done' | 'same' | 'refused' | 'nothing'

async function expectReversible(backend: TestBackend, name: GeneratedCommand, choice: Choice): Promise<Outcome> {
  const { call, callAnything, events } = backend
  const before = hashOf(backend)
  const { count } = await call('history.state', {})
  events.length = 0
  try {
    await callAnything(name, await commandInputs[name](call, choice))
  } catch (error) {
    if (error instanceof NothingToChoose) return 'nothing'
    assert.ok(error instanceof CallRefused && error.code !== 'internal', `${name} is refused in words`)
    assert.equal(hashOf(backend), before, `${name}, refused`)
    return 'refused'
  }
  const after = hashOf(backend)
  if ((await call('history.state', {})).count === count) {
    assert.equal(after, before, `${name}, without a line in the history`)
    return 'same'
  }
  expectDeclared(name, backend)
  await call('history.undo', {})
  assert.equal(hashOf(backend), before, `${name}, undone`)
  await call('history.redo', {})
  assert.equal(hashOf(backend), after, `${name}, done again`)
  return 'done'
}

/** A window asks again for what it heard of: a command that changes more than its contract says would go unseen by docs. */
function expectDeclared(name: GeneratedCommand, { events }: TestBackend): void {
  const procedure = procedures.get(name)
  const declared: readonly string[] = procedure?.kind === 'command' ? procedure.changes : []
  const told = events.flatMap((event) => (event.type === 'changed' ? event.topics : []))
  // Calls and projects share a table, so a change of the one is told for both.
  const expected = new Set([...declared, 'history', 'calls', 'projects'])
  assert.deepEqual(
    told.filter((topic) => !expected.has(topic)),
    [],
    `topics of ${name}`,
  )
}

/** The sample team, with something for every command to work on. */
async function prepareSample(): Promise<string> {
  const backend = await startTestBackend({ workspace: 'sample' })
  const { call, callAnything } = backend
  const choice = choiceFrom([3, 17, 28, 41, 57, 64, 78, 82, 95, 101], 'Prepared')
  const preparing: readonly GeneratedCommand[] = [
    'people.archive',
    'skills.archive',
    'measures.archive',
    'calls.cancel',
    'calls.archive',
    'projects.cancel',
    'projects.archive',
    'cycles.create',
    'people.addTimeOff',
    'recordViews.add',
  ]
  for (const name of preparing) await callAnything(name, await commandInputs[name](call, choice))
  const cycles = await call('cycles.list', {})
  const people = await call('people.list', {})
  // The last one is still to come.
  const joined = (await call('calls.list', {})).at(-1)
  const draft = cycles.find(({ participants, status }) => status === 'draft' && participants.length > 0)
  const marketer = people.find((person) => person.function === 'marketing')
  if (draft === undefined || marketer === undefined || joined === undefined) throw new Error('The sample is too small.')
  await call('placements.add', { cycleId: draft.id, personId: marketer.id, activityId: joined.id })
  await backend.stop()
  return backend.file
}

async function openCopy(origin: string): Promise<TestBackend> {
  const file = path.join(temporaryFolder(), 'Copy.baton')
  copyFileSync(origin, file)
  const backend = await startTestBackend({ file, workspace: 'none' })
  await backend.call('workspace.open', { grant: backend.grant(file, 'write') })
  return backend
}

function hashOf({ file }: TestBackend): string {
  const connection = new Sqlite(file, { readonly: true })
  try {
    return contentHash(connection)
  } finally {
    connection.close()
  }
}
