import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { procedures } from '../../../shared/contract/contract.ts'
import { handlers } from '../../../electron/backend/handlers.ts'
import { startTestBackend } from '../../support/backend.ts'
import { CallRefused, createCaller } from '../../support/caller.ts'

test('every procedure of the contract has a handler, and every handler a procedure', () => {
  const handled = Object.entries(handlers).flatMap(([noun, verbs]) =>
    Object.keys(verbs).map((verb) => `${noun}.${verb}`),
  )
  expect(handled.sort()).toEqual([...procedures.keys()].sort())
})

test('bad input is refused with the place of every fault, and changes nothing', async () => {
  const { callAnything, call } = await startTestBackend()
  const adding = callAnything('accounts.add', { name: '   ' })
  await expect(adding).rejects.toMatchObject({ code: 'invalid-input', fields: [{ path: 'name' }] })
  const editing = callAnything('workspace.edit', { name: 7, timeZone: 'Mars/Olympus' })
  await expect(editing).rejects.toMatchObject({ fields: [{ path: 'name' }, { path: 'timeZone' }] })
  expect((await call('history.state', {})).count).toBe(1)
})

test.for(['people.nothing', 'nobody.list', 'constructor.constructor', 'people.toString', 'people.constructor'])(
  'a request called "%s" is refused',
  async (name) => {
    const { callAnything } = await startTestBackend({ workspace: 'none' })
    await expect(callAnything(name, {})).rejects.toMatchObject({ code: 'invalid-input' })
  },
)

test('messages that are none are ignored, and the next call is answered', async () => {
  const backend = await startTestBackend({ workspace: 'none' })
  for (const message of [undefined, null, 'call', 7, [], {}, { type: 'call' }, { type: 'call', id: 1, name: 'x' }]) {
    backend.postAnything(message)
  }
  expect(await backend.call('workspace.status', {})).toEqual({ state: 'none' })
})

// Some of `workspace` close what is open, and the others are to be asked while it is.
const workspaceLast = [...procedures.keys()].sort(
  (a, b) => Number(a.startsWith('workspace.')) - Number(b.startsWith('workspace.')),
)

const bad: readonly unknown[] = [
  undefined,
  null,
  'text',
  7,
  [],
  { id: 'x' },
  { ids: [] },
  { grant: '' },
  Number.NaN,
  new Map(),
]

test('EL-5: ten bad values for every procedure are answered in words, without paths, SQL or stacks', async () => {
  const { callAnything, call, folder } = await startTestBackend()
  const answers = []
  for (const name of workspaceLast) {
    for (const value of bad) {
      const refusal: unknown = await callAnything(name, value).then(
        () => undefined,
        (error: unknown) => error,
      )
      if (refusal instanceof CallRefused) {
        const { code, words, fields, reference } = refusal
        answers.push({ name, code, words, fields, reference })
      }
    }
  }
  expect(answers.filter(({ words }) => !/^[A-Z].*[.!]$/s.test(words))).toEqual([])
  const text = answers.map((answer) => JSON.stringify(answer))
  expect(
    text.filter((answer) => /select |insert |SQLITE|at .*:\d+:\d+/i.test(answer) || answer.includes(folder)),
  ).toEqual([])
  expect(answers.length).toBeGreaterThan(procedures.size * 5)
  expect(answers.filter(({ code }) => code === 'internal')).toEqual([])
  expect(await call('workspace.status', {})).toHaveProperty('state')
})

test('IN-8: prototype keys in any input leave Object.prototype as it was', async () => {
  const { callAnything } = await startTestBackend()
  const before = Object.getOwnPropertyNames(Object.prototype).sort()
  const poison = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1}'
  for (const name of workspaceLast) {
    const input: object = procedures.get(name)?.input ?? {}
    const keys = 'shape' in input ? Object.keys(input.shape as object) : []
    const nested = keys.map((key) => `,${JSON.stringify(key)}:${poison}}`).join('')
    for (const json of [`${poison}}`, `${poison}${nested}}`]) {
      const value: unknown = JSON.parse(json)
      await callAnything(name, value).catch(() => undefined)
    }
  }
  await callAnything('accounts.add', JSON.parse('{"name":"__proto__","__proto__":{"isOptedOut":true}}')).catch(
    () => undefined,
  )
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('a constraint of the file that a handler overlooked is a conflict, and nothing of it stays', async () => {
  const { app, call } = await startTestBackend()
  await call('accounts.add', { name: 'Acme' })
  await expect(call('accounts.add', { name: 'acme' })).rejects.toMatchObject({ code: 'conflict' })
  expect(app.workspace.state).toBe('open')
  expect(await call('accounts.list', {})).toHaveLength(1)
})

test('a bug is answered with a reference, and the reference leads to the place in the log', async () => {
  const { app, call, dataFolder } = await startTestBackend()
  Object.defineProperty(app, 'workspace', {
    get: () => {
      throw new TypeError('Broken on purpose')
    },
    configurable: true,
  })
  const refusal: unknown = await call('accounts.list', {}).catch((error: unknown) => error)
  Reflect.deleteProperty(app, 'workspace')
  app.workspace = { state: 'none' }
  expect(refusal).toMatchObject({ code: 'internal', reference: expect.stringMatching(/^[0-9a-f]{8}$/) as string })
  const log = readFileSync(path.join(dataFolder, 'baton.log'), 'utf8')
  expect(log).toContain((refusal as { reference: string }).reference)
  expect(log).toContain('Broken on purpose')
})

test('a grant that nobody gave is refused', async () => {
  const { call } = await startTestBackend({ workspace: 'none' })
  const other = createCaller(() => undefined)
  const opening = call('workspace.open', { grant: other.grant('/etc/passwd') })
  await expect(opening).rejects.toMatchObject({ code: 'grant-expired' })
})

test('a change is told once, after it can be read', async () => {
  const { call, events } = await startTestBackend()
  events.length = 0
  await call('accounts.add', { name: 'Acme' })
  expect(events).toEqual([{ type: 'changed', topics: ['accounts', 'history'] }])
  await call('accounts.list', {})
  expect(events).toHaveLength(1)
})

test('requests that come at once are all answered', async () => {
  const { call } = await startTestBackend()
  const names = Array.from({ length: 50 }, (_, index) => `Account ${index}`)
  await Promise.all(names.map(async (name) => await call('accounts.add', { name })))
  expect(await call('accounts.list', {})).toHaveLength(50)
  expect((await call('history.verify', {})).firstBroken).toBeNull()
})
