import { expect, test } from 'vitest'
import { handlers } from '../../electron/backend/handlers.ts'
import { procedures } from '../../shared/contract/contract.ts'
import { RuleSettings } from '../../shared/rules/settings.ts'
import { rules } from '../../shared/rules/rules.ts'
import { sourcesIn } from './sources.ts'

test('every procedure of the contract has a handler, and every handler a procedure', () => {
  const handled = Object.entries(handlers).flatMap(([noun, verbs]) =>
    Object.keys(verbs).map((verb) => `${noun}.${verb}`),
  )
  expect(handled.toSorted()).toEqual([...procedures.keys()].toSorted())
})

test('every procedure is called by a test of its handlers', () => {
  const tests = sourcesIn('tests/electron/backend/features')
  const isCalled = (name: string) => tests.some(({ text }) => text.includes(`'${name}'`))
  expect([...procedures.keys()].filter((name) => !isCalled(name))).toEqual([])
})

test('every rule has settings, a file of its own name and a test of its own', () => {
  const names = rules.map(({ name }) => name)
  expect(names.toSorted()).toEqual(Object.keys(RuleSettings.shape).toSorted())
  const files = new Set([...sourcesIn('shared/rules'), ...sourcesIn('tests/shared/rules')].map(({ file }) => file))
  const missing = names.flatMap((name) =>
    [`shared/rules/${name}.ts`, `tests/shared/rules/${name}.test.ts`].filter((file) => !files.has(file)),
  )
  expect(missing).toEqual([])
})

test('every rule says what it asks for in one sentence', () => {
  const settings = RuleSettings.parse({})
  const unclear = rules.filter((rule) => !/^[A-Z].*\.$/.test(rule.sentence(settings)))
  expect(unclear.map(({ name }) => name)).toEqual([])
})
