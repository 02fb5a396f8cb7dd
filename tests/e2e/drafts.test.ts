import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { findUnreflected, reflectAs } from './past-call.ts'
import { exploreSample, goTo, panel, row } from './sample.ts'

const elsewhere = 'https://example.org/'

/** What could take the page away while somebody types: each is tried in the page's own world, as an intruder would. */
const attempts: Record<string, string> = {
  'a web page': `location.href = '${elsewhere}'`,
  'about:blank': "location.href = 'about:blank'",
  'about:blank, replacing': "location.replace('about:blank')",
  'about:blank, in this window by name': "window.open('about:blank', '_self')",
  'a data URL': "location.href = 'data:text/html,hello'",
  'a blob': "location.href = URL.createObjectURL(new Blob(['hello'], { type: 'text/html' }))",
  'our own page, loaded anew': 'location.reload()',
  'a file of our own that is no page': "location.href = '/assets/nothing.js'",
}

test.describe('EL-9, no draft is lost', () => {
  for (const [name, script] of Object.entries(attempts)) {
    test(`after ${name}`, async ({ app }) => {
      app.expectConsoleErrors(/.*/)
      const { page, electronApp } = app
      await typeDrafts(page)
      await inPage(electronApp, `setTimeout(() => { ${script} }, 0); undefined`)
      // What was attempted has begun, or was refused, once later tasks of the page have run.
      await inPage(electronApp, 'new Promise((done) => setTimeout(done, 200))').catch(() => undefined)
      await expectDrafts(page)
    })
  }

  for (const link of [elsewhere, 'about:blank']) {
    test(`after a link to ${link} was dropped on the window`, async ({ app }) => {
      app.expectConsoleErrors(/.*/)
      const { page, electronApp } = app
      await typeDrafts(page)
      const session = await page.context().newCDPSession(page)
      const items = [
        { mimeType: 'text/uri-list', data: link },
        { mimeType: 'text/plain', data: link },
      ]
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        const data = { items, files: [], dragOperationsMask: 1 }
        await session.send('Input.dispatchDragEvent', { type, x: 500, y: 500, data })
      }
      await inPage(electronApp, 'new Promise((done) => setTimeout(done, 200))').catch(() => undefined)
      await expectDrafts(page)
    })
  }

  test('main brings the page home from wherever else it was taken', async ({ app }) => {
    app.expectConsoleErrors(/.*/)
    const { page, electronApp } = app
    await exploreSample(page)
    await electronApp.evaluate(async ({ BrowserWindow }) => {
      // Bringing it home aborts what was on its way.
      await BrowserWindow.getAllWindows()[0]
        ?.loadURL('about:blank')
        .catch(() => undefined)
    })
    await expect(page.getByRole('button', { name: 'Sample team, workspace menu' })).toBeVisible()
    expect(page.url()).toMatch(/^baton-app:\/\/app\/index\.html/)
  })
})

test('what is being typed is saved when Baton quits', async ({ app }) => {
  await typeDrafts(app.page)
  await app.relaunch()
  await app.page.getByRole('button', { name: /Sample team/ }).click()
  await goTo(app.page, 'People')
  await expect(row(app.page, 'Half a te')).toBeVisible()

  const { placementId, me } = await findUnreflected(app.page)
  await reflectAs(app.page, me, placementId)
  await panel(app.page, 'Reflection').getByRole('radio', { name: 'Host' }).check()
  await typedWhat(app.page).fill('The customer fell silent')
  await app.relaunch()
  await app.page.getByRole('button', { name: /Sample team/ }).click()
  await reflectAs(app.page, me, placementId)
  await expect(typedWhat(app.page)).toHaveValue('The customer fell silent')
})

/** One in a person's panel, which is saved when it is left, and one in a form that is saved as a whole. */
async function typeDrafts(page: Page) {
  await exploreSample(page)
  await goTo(page, 'People')
  await row(page, 'Aylin Demir').click()
  await panel(page, 'Aylin Demir').getByLabel('Team').fill('Half a te')
  await page.evaluate(() => Object.assign(globalThis, { isTheSamePage: true }))
}

async function expectDrafts(page: Page) {
  expect(page.url()).toMatch(/^baton-app:\/\/app\/index\.html/)
  await expect(panel(page, 'Aylin Demir').getByLabel('Team')).toHaveValue('Half a te')
  expect(await page.evaluate(() => 'isTheSamePage' in globalThis)).toBe(true)
  // It is still a form that works.
  await panel(page, 'Aylin Demir').getByLabel('Team').press('Tab')
  await expect(row(page, 'Half a te')).toBeVisible()
}

function typedWhat(page: Page) {
  return panel(page, 'Reflection').getByRole('textbox', { name: 'What', exact: true })
}

async function inPage(electronApp: ElectronApplication, script: string): Promise<unknown> {
  return await electronApp.evaluate(
    async ({ BrowserWindow }, source): Promise<unknown> =>
      await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(source),
    script,
  )
}
