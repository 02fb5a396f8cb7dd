import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contentSecurityPolicy, serveFrom } from '../../../electron/main/app-scheme.ts'
import { traversals } from '../../e2e/traversals.ts'

let folder: string
let answer: ReturnType<typeof serveFrom>
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-scheme-'))
  const root = path.join(folder, 'renderer')
  await mkdir(path.join(root, 'assets'), { recursive: true })
  await mkdir(path.join(folder, 'main'))
  await writeFile(path.join(folder, 'main', 'main.js'), 'secret')
  await writeFile(path.join(root, 'index.html'), 'home')
  await writeFile(path.join(root, 'assets', 'index.js'), 'script')
  await symlink('/etc/hostname', path.join(root, 'assets', 'link.txt'))
  answer = serveFrom(root)
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function get(url: string, method = 'GET'): Promise<[number, string]> {
  const response = await answer({ url, method })
  return [response.status, await response.text()]
}

test('the page and its assets are served under our policy', async () => {
  const response = await answer({ url: 'baton-app://app/index.html', method: 'GET' })
  expect(await response.text()).toBe('home')
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await get('baton-app://app/assets/index.js?v=1')).toEqual([200, 'script'])
})

test('no way out of the folder leads out', async () => {
  const variants = traversals()
  expect(variants.length).toBeGreaterThanOrEqual(200)
  const leaks: string[] = []
  for (const url of variants) {
    const [status, text] = await get(url)
    if (status !== 404 && text !== 'home') leaks.push(url)
  }
  expect(leaks).toEqual([])
})

test('a link inside the folder is not followed', async () => {
  expect(await get('baton-app://app/assets/link.txt')).toEqual([404, ''])
})

test('nothing but GET is answered', async () => {
  expect(await get('baton-app://app/index.html', 'POST')).toEqual([404, ''])
})
