import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { afterPack } from '../../../electron/runtime/after-pack.ts'
import { isTestRuntimeIntact, testRuntimeMark } from '../../../electron/runtime/test-runtime.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-runtime-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('a folder without a mark is no test runtime', async () => {
  expect(await isTestRuntimeIntact(folder)).toBe(false)
})

test('a runtime whose files are not the recorded ones is not used', async () => {
  await writeFile(path.join(folder, 'electron'), 'other bytes')
  await writeFile(path.join(folder, testRuntimeMark), JSON.stringify({ defaultApp: '', files: { electron: 'abc' } }))
  expect(await isTestRuntimeIntact(folder)).toBe(false)
})

test('a release that contains the test runtime is refused', async () => {
  await writeFile(path.join(folder, testRuntimeMark), '{}')
  const packed = { appOutDir: folder, electronPlatformName: 'linux' }
  await expect(afterPack({ ...packed, targets: [{ name: 'deb' }] })).rejects.toThrow('test runtime')
  await expect(afterPack({ ...packed, targets: [{ name: 'dir' }] })).resolves.toBeUndefined()
})

test('a release without it is let through', async () => {
  const packed = { appOutDir: folder, electronPlatformName: 'linux', targets: [{ name: 'deb' }] }
  await expect(afterPack(packed)).resolves.toBeUndefined()
})
