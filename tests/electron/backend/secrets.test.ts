import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { createMachineKey } from '../../../electron/backend/machine-key.ts'
import { makeKey } from '../../../electron/backend/sealing.ts'
import { createSecrets } from '../../../electron/backend/secrets.ts'
import { machineKeyFiles } from '../../../shared/contract/bridge.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const text = 'zanzibar-quartet'

afterEach(() => {
  vi.unstubAllEnvs()
})

function startIn(folder: string, key?: string, onChanged: () => void = () => undefined) {
  const machineKey = createMachineKey(folder)
  if (key !== undefined) machineKey.hear(key)
  return createSecrets(folder, machineKey, onChanged)
}

/** Windows keeps permissions elsewhere: a user's own folder is theirs. */
function readersBesidesOwner(file: string): number {
  return process.platform === 'win32' ? 0 : statSync(file).mode & 0o077
}

test('a secret is there for its workspace and name until it is forgotten, after a new start too', () => {
  const folder = temporaryFolder()
  const secrets = startIn(folder)('one')
  expect(secrets.findSecret('badges')).toBeUndefined()
  secrets.keepSecret('badges', 'the one before')
  secrets.keepSecret('badges', text)
  secrets.keepSecret('record-store', '')
  const again = startIn(folder)
  expect(again('one').findSecret('badges')).toBe(text)
  expect(again('one').findSecret('record-store')).toBe('')
  expect(again('other').findSecret('badges')).toBeUndefined()
  again('one').forgetSecret('badges')
  expect(secrets.findSecret('badges')).toBeUndefined()
  expect(secrets.findSecret('record-store')).toBe('')
})

test('it is told when one was kept or forgotten', () => {
  const told: number[] = []
  const secrets = startIn(temporaryFolder(), undefined, () => told.push(told.length))('one')
  secrets.findSecret('badges')
  expect(told).toHaveLength(0)
  secrets.keepSecret('badges', text)
  expect(told).toHaveLength(1)
  secrets.forgetSecret('badges')
  expect(told).toHaveLength(2)
})

test('only their owner may read the files, and no file holds a secret', () => {
  const folder = temporaryFolder()
  startIn(folder)('one').keepSecret('badges', text)
  const files = readdirSync(folder)
  expect(files.toSorted()).toEqual([machineKeyFiles.plain, 'secrets.json'])
  for (const file of files) {
    expect(readersBesidesOwner(path.join(folder, file))).toBe(0)
    const bytes = readFileSync(path.join(folder, file), 'utf8')
    expect(bytes).not.toContain(text)
    expect(bytes).not.toContain(Buffer.from(text).toString('base64').slice(0, -2))
  }
})

test('a key that the keychain holds leaves no file, and another one opens nothing and changes nothing', () => {
  const folder = temporaryFolder()
  const key = makeKey().toString('base64')
  startIn(folder, key)('one').keepSecret('badges', text)
  expect(readdirSync(folder)).toEqual(['secrets.json'])
  const other = startIn(folder, makeKey().toString('base64'))('one')
  expect(() => other.findSecret('badges')).toThrow(/another machine.*Enter it again/)
  expect(startIn(folder, key)('one').findSecret('badges')).toBe(text)
})

test('where only the keychain has the key, the words say so and how the command line gets the secret', () => {
  const folder = temporaryFolder()
  startIn(folder, makeKey().toString('base64'))('one').keepSecret('record-store', text)
  writeFileSync(path.join(folder, machineKeyFiles.locked), 'locked')
  const { findSecret, keepSecret, forgetSecret } = startIn(folder)('one')
  const words = /to the app only, not to the command line.*in BATON_RECORD_STORE_SECRET/
  expect(() => findSecret('record-store')).toThrow(words)
  expect(() => {
    keepSecret('record-store', 'new')
  }).toThrow(words)
  expect(readdirSync(folder)).not.toContain(machineKeyFiles.plain)
  expect(() => {
    keepSecret('badges', 'new')
  }).toThrow(/with badges\.loadKey to a folder that BATON_DATA names/)
  vi.stubEnv('BATON_RECORD_STORE_SECRET', 'given')
  expect(findSecret('record-store')).toBe('given')
  forgetSecret('record-store')
  vi.stubEnv('BATON_RECORD_STORE_SECRET', '')
  expect(findSecret('record-store')).toBeUndefined()
})

test('a secret that was moved to another workspace or name does not open', () => {
  const folder = temporaryFolder()
  startIn(folder)('one').keepSecret('badges', text)
  const file = path.join(folder, 'secrets.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"one"', '"other"'))
  expect(() => startIn(folder)('other').findSecret('badges')).toThrow(/Enter it again/)
  writeFileSync(file, readFileSync(file, 'utf8').replace('badges', 'record-store'))
  expect(() => startIn(folder)('other').findSecret('record-store')).toThrow(/Enter it again/)
})

test.each([
  ['secrets.json', '{"one":', /list .* is damaged/],
  ['secrets.json', '{"one":{"badges":7}}', /list .* is damaged/],
  [machineKeyFiles.plain, 'short', /key .* is damaged/],
])('what is damaged in %s is told, and never written over', (name, damaged, words) => {
  const folder = temporaryFolder()
  const { findSecret, keepSecret } = startIn(folder)('one')
  keepSecret('badges', text)
  const file = path.join(folder, name)
  const sound = readFileSync(file)
  writeFileSync(file, damaged)
  expect(() => findSecret('badges')).toThrow(words)
  expect(() => {
    keepSecret('badges', 'new')
  }).toThrow(words)
  expect(readFileSync(file, 'utf8')).toBe(damaged)
  writeFileSync(file, sound)
  expect(findSecret('badges')).toBe(text)
  rmSync(path.join(folder, 'secrets.json'))
  expect(findSecret('badges')).toBeUndefined()
})
