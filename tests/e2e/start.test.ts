import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Bridge } from '../../shared/contract/bridge.ts'
import { findElectron } from '../../electron/runtime/find-electron.ts'
import { expect, project, test } from './app.ts'
import { startEmpty } from './sample.ts'

test('Baton starts, shows its page and reaches its backend', async ({ page }) => {
  expect(page.url()).toMatch(/^baton-app:\/\/app\/index\.html/)
  const state = await page.evaluate(
    async () =>
      await new Promise((resolve) => {
        const { baton } = globalThis as unknown as { baton: Bridge<File> }
        baton.on((event) => {
          if (event.type === 'backend' && event.state !== 'starting') resolve(event.state)
        })
      }),
  )
  expect(state).toBe('ready')
})

test('Baton remembers where its window was', async ({ app }) => {
  await app.electronApp.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1000, height: 700 })
  })
  const size = async () =>
    await app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())
  await expect.poll(size).toEqual([1000, 700])
  await app.relaunch()
  expect(await size()).toEqual([1000, 700])
})

test('Baton starts again after it was killed', async ({ app }) => {
  await app.kill()
  await app.relaunch()
  await expect(app.page.locator('#root')).toBeAttached()
})

test('Baton quits although its page stands still', async ({ app }) => {
  await app.page.evaluate('setTimeout(() => { for (;;) {} })')
  await app.electronApp.close()
})

test('a second start brings the first window to the front, opens its file there and ends', async ({ app, page }) => {
  await startEmpty(app, 'Team')
  await page.getByRole('button', { name: 'Team, workspace menu' }).click()
  await page.getByRole('menuitem', { name: 'Close this workspace' }).click()
  await expect(page.getByText('Opened lately')).toBeVisible()
  const stateOfWindow = async () =>
    await app.electronApp.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return { isVisible: window?.isVisible(), isFocused: window?.isFocused() }
    })
  await app.electronApp.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide()
  })
  await expect.poll(stateOfWindow).toEqual({ isVisible: false, isFocused: false })

  const second = await findElectron()
  const file = path.join(app.folder, 'Team.baton')
  const ended = await new Promise((resolve, reject) => {
    const child = spawn(second.path, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), project, file], {
      stdio: 'ignore',
      env: { ...process.env, BATON_USER_DATA: app.userData },
    })
    child.once('error', reject)
    child.once('exit', resolve)
  })
  expect(ended).toBe(0)
  await expect(page.getByRole('button', { name: 'Team, workspace menu' })).toBeVisible()
  await expect.poll(stateOfWindow).toEqual({ isVisible: true, isFocused: true })
})

test('a workspace named at the start is opened, whichever was open last', async ({ app }) => {
  const first = path.join(app.folder, 'First.baton')
  for (const [name, file] of [
    ['First', first],
    ['Second', path.join(app.folder, 'Second.baton')],
  ] as const) {
    await app.answerDialogs({ save: file })
    const made = await app.page.evaluate(async (workspaceName) => {
      const { baton } = globalThis as unknown as { baton: Bridge<File> }
      const chosen = await baton.chooseFile({ kind: 'new-workspace' })
      return await baton.call('workspace.create', {
        grant: chosen?.grant,
        name: workspaceName,
        timeZone: 'Europe/Madrid',
      })
    }, name)
    expect(made).toMatchObject({ ok: true })
  }
  await app.relaunch(first)
  await expect
    .poll(
      async () =>
        await app.page.evaluate(async () => {
          const { baton } = globalThis as unknown as { baton: Bridge<File> }
          return await baton.call('workspace.status', {})
        }),
    )
    .toMatchObject({ ok: true, output: { state: 'open', name: 'First' } })
})
