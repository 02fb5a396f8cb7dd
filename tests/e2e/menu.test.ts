import type { ElectronApplication } from '@playwright/test'
import { screens } from '../../shared/contract/bridge.ts'
import { type RunningApp, expect, test } from './app.ts'
import { exploreSample, goTo, panel, row, startEmpty } from './sample.ts'

test('every screen in the menu is led to', async ({ app, page }) => {
  await exploreSample(page)
  const view = await itemsOf(app.electronApp, 'View')
  const names = view.slice(0, screens.length)
  const own = ['My rotations', 'Records', 'Alignment']
  expect(names).toEqual(['Home', 'Plan', 'Calls', 'Projects', 'People', 'Skills', ...own, 'Settings'])
  // Backwards, because Home is where one begins.
  for (const name of names.toReversed()) {
    await click(app.electronApp, 'View', name)
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  }
})

test('the menu takes the last change back and carries it out again', async ({ app, page }) => {
  await exploreSample(page)
  await goTo(page, 'People')
  await row(page, 'Aylin Demir').click()
  await panel(page, 'Aylin Demir').getByRole('button', { name: 'Archive' }).click()
  await expect(row(page, 'Aylin Demir')).toHaveCount(0)
  await click(app.electronApp, 'Edit', 'Undo')
  await expect(row(page, 'Aylin Demir')).toBeVisible()
  await click(app.electronApp, 'Edit', 'Redo')
  await expect(row(page, 'Aylin Demir')).toHaveCount(0)
})

test('while one types, the menu takes back what was typed and nothing else', async ({ app, page }) => {
  await exploreSample(page)
  await goTo(page, 'People')
  await row(page, 'Aylin Demir').click()
  const aylin = panel(page, 'Aylin Demir')
  await aylin.getByLabel('Team').fill('Editors')
  await aylin.getByLabel('Team').press('Tab')
  await expect(row(page, 'Aylin Demir')).toContainText('Editors')
  const team = aylin.getByLabel('Team')
  await team.press('End')
  await page.keyboard.type(' and more')
  await click(app.electronApp, 'Edit', 'Undo')
  await expect(team).toHaveValue('Editors')
  await click(app.electronApp, 'Edit', 'Redo')
  await expect(team).toHaveValue('Editors and more')
  await expect(row(page, 'Aylin Demir')).toContainText('Editors')
})

test('"Open recent" lists what was open before a restart, the latest first, and opens it', async ({ app }) => {
  for (const name of ['Acme', 'Northwind & Sons']) {
    await startEmpty(app, name)
    await click(app.electronApp, 'File', 'Close workspace')
    await expect(app.page.getByText('Opened lately')).toBeVisible()
  }
  await app.relaunch()
  await expect.poll(async () => await recent(app)).toEqual(['Northwind && Sons', 'Acme'])
  await expect(app.page.getByText('Opened lately')).toBeVisible()
  await click(app.electronApp, 'File', 'Open recent', 'Northwind && Sons')
  await expect(app.page.getByRole('button', { name: 'Northwind & Sons, workspace menu' })).toBeVisible()
  await click(app.electronApp, 'File', 'Open recent', 'Acme')
  await expect(app.page.getByRole('button', { name: 'Acme, workspace menu' })).toBeVisible()
  await expect.poll(async () => await recent(app)).toEqual(['Acme', 'Northwind && Sons'])
})

test('the menu makes a workspace, opens one and imports into it', async ({ app, page }) => {
  const { electronApp } = app
  await app.answerDialogs({ save: `${app.folder}/Acme.baton` })
  await click(electronApp, 'File', 'New workspace…')
  await page.getByLabel('Name').fill('Acme')
  await page.getByRole('button', { name: 'Choose where to keep it' }).click()
  await expect(page.getByRole('button', { name: 'Acme, workspace menu' })).toBeVisible()
  await app.answerDialogs({ open: [`${import.meta.dirname}/../fixtures/imports/people.csv`] })
  await click(electronApp, 'File', 'Import…')
  await expect(page.getByRole('dialog', { name: 'Import people.csv' })).toBeVisible()
  await page.keyboard.press('Escape')
  await click(electronApp, 'File', 'Close workspace')
  await expect(page.getByText('Opened lately')).toBeVisible()
  await app.answerDialogs({ open: [`${app.folder}/Acme.baton`] })
  await click(electronApp, 'File', 'Open…')
  await expect(page.getByRole('button', { name: 'Acme, workspace menu' })).toBeVisible()
})

/** Through the application's menu, as the system does when somebody chooses an item. */
async function click(electronApp: ElectronApplication, ...way: string[]) {
  await electronApp.evaluate(({ Menu }, labels) => {
    let menu = Menu.getApplicationMenu()
    for (const label of labels) {
      const item = menu?.items.find((each) => each.label.replace(/^&(?!&)/, '') === label)
      if (item?.enabled !== true) throw new Error(`${labels.join(' → ')} is not offered.`)
      if (item.submenu === undefined || item.submenu === null) item.click()
      menu = item.submenu ?? null
    }
  }, way)
}

async function itemsOf(electronApp: ElectronApplication, menu: string): Promise<string[]> {
  return await electronApp.evaluate(({ Menu }, name) => {
    const found = Menu.getApplicationMenu()?.items.find(({ label }) => label.replace('&', '') === name)
    return found?.submenu?.items.map(({ label }) => label) ?? []
  }, menu)
}

async function recent({ electronApp }: RunningApp): Promise<string[]> {
  return await electronApp.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&File')
    const open = file?.submenu?.items.find(({ label }) => label === 'Open recent')
    return open?.submenu?.items.map(({ label }) => label) ?? []
  })
}
