import type { ElectronApplication, Page } from '@playwright/test'
import { readFile, readdir } from 'node:fs/promises'
import type { BackendState, Bridge } from '../../shared/contract/bridge.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { exploreSample, goTo, panel, row } from './sample.ts'

test('after the backend’s first death the window goes on where it was, with what is being typed', async ({ app }) => {
  const { page, electronApp } = app
  await exploreSample(page)
  await goTo(page, 'People')
  await row(page, 'Aylin Demir').click()
  const aylin = panel(page, 'Aylin Demir')
  await aylin.getByLabel('Team').fill('Half a te')

  await killBackend(page, electronApp, 'ready')
  await expect(aylin.getByLabel('Team')).toHaveValue('Half a te')
  await aylin.getByLabel('Team').press('Tab')
  await expect(row(page, 'Half a te')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sample team, workspace menu' })).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`after two deaths in a row one is told what to do, and that helps, ${theme}`, async ({ app }) => {
    const { page, electronApp } = app
    await page.emulateMedia({ colorScheme: theme })
    await exploreSample(page)
    await goTo(page, 'People')
    await killBackend(page, electronApp, 'ready')
    await killBackend(page, electronApp, 'failed')

    await expect(page.getByRole('heading', { name: 'Baton stopped keeping up' })).toBeVisible()
    await expect(page.getByText('Everything that had been saved is safe.')).toBeVisible()
    await expectAccessible(page, 'recovery')
    await page.getByRole('button', { name: 'Start it again' }).click()
    await expect(row(page, 'Aylin Demir')).toBeVisible()
    await page.getByRole('link', { name: 'Skills', exact: true }).click()
    await expect(page.getByRole('grid')).toBeVisible()
  })
}

test('what is still typed when the backend has failed does not start it behind one’s back', async ({ app }) => {
  const { page, electronApp } = app
  await exploreSample(page)
  await goTo(page, 'People')
  await killBackend(page, electronApp, 'ready')
  await row(page, 'Aylin Demir').click()
  await panel(page, 'Aylin Demir').getByLabel('Team').fill('Half a te')
  await killBackend(page, electronApp, 'failed')
  await expect(page.getByRole('heading', { name: 'Baton stopped keeping up' })).toBeVisible()
  const answer = await page.evaluate(async () => {
    const { baton } = globalThis as unknown as { baton: Bridge<File> }
    return await baton.call('workspace.status', {})
  })
  expect(answer).toMatchObject({ ok: false, error: { code: 'backend-stopped' } })
  await expect(page.getByRole('heading', { name: 'Baton stopped keeping up' })).toBeVisible()

  const closed = electronApp.waitForEvent('close')
  // The window may be gone before the click is answered.
  await page
    .getByRole('button', { name: 'Close Baton' })
    .click()
    .catch(() => undefined)
  await closed
})

/** Ends it at once and waits until main has come to terms with it. */
async function killBackend(page: Page, electronApp: ElectronApplication, then: BackendState) {
  const pid = await backendOf(electronApp)
  const settled = page.evaluate(async (state) => {
    const { baton } = globalThis as unknown as { baton: Bridge<File> }
    await new Promise<void>((resolve) => {
      let isFirst = true
      baton.on((event) => {
        if (event.type !== 'backend') return
        // The first one says what held before.
        if (!isFirst && event.state === state) resolve()
        isFirst = false
      })
    })
  }, then)
  await page.evaluate(() => undefined)
  process.kill(pid, 'SIGKILL')
  await settled
}

/** A utility process, of which Electron tells, or a Node of its own, which only the test runtime on Linux has. */
async function backendOf(electronApp: ElectronApplication): Promise<number> {
  const { main, utility } = await electronApp.evaluate(({ app }) => ({
    main: process.pid,
    utility: app.getAppMetrics().find(({ serviceName }) => serviceName === 'node.mojom.NodeService')?.pid,
  }))
  if (utility !== undefined) return utility
  for (const task of await readdir(`/proc/${main}/task`)) {
    const children = await readIfThere(`/proc/${main}/task/${task}/children`)
    for (const child of children.split(' ').filter(Boolean)) {
      if ((await readIfThere(`/proc/${child}/cmdline`)).includes('backend.mjs')) return Number(child)
    }
  }
  throw new Error('The app has no backend.')
}

/** Threads and processes come and go while one looks. */
async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return ''
  }
}
