import type { Page } from '@playwright/test'
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { type RunningApp, expect, project, test } from './app.ts'
import { goTo, row, startEmpty } from './sample.ts'

const people = path.join(project, 'tests/fixtures/imports/people.csv')

test('a table dropped on the window shows what importing it would do', async ({ app, page }) => {
  await startEmpty(app)
  await goTo(page, 'People')
  const drag = await dragOver(page, { files: [people] })
  await drag.drop()
  const dialog = page.getByRole('dialog', { name: 'Import people.csv' })
  await expect(dialog.getByText('Ana Ruiz', { exact: true })).toBeVisible()
  await expect(page.getByText(/^Drop .* to import it/)).toHaveCount(0)
  await dialog.getByRole('button', { name: /^Import \d+ people$/ }).click()
  await expect(row(page, 'Ana Ruiz')).toBeVisible()
})

test('a workspace dropped on the window is opened in place of the open one', async ({ app, page }) => {
  const team = await closedWorkspace(app, 'Team')
  await startEmpty(app, 'Acme')
  const drag = await dragOver(page, { files: [team] })
  await drag.drop()
  await expect(page.getByRole('button', { name: 'Team, workspace menu' })).toBeVisible()
})

test('a workspace dropped on the first screen is opened, and a table is asked to wait for one', async ({
  app,
  page,
}) => {
  const team = await closedWorkspace(app, 'Team')
  const early = await dragOver(page, { files: [people] })
  await early.drop()
  await expect(page.getByText(/^Open a workspace first/)).toBeVisible()
  const drag = await dragOver(page, { files: [team] })
  await drag.drop()
  await expect(page.getByRole('button', { name: 'Team, workspace menu' })).toBeVisible()
})

test('of two files dropped at once neither is taken, and words say so', async ({ app, page }) => {
  await startEmpty(app)
  const drag = await dragOver(page, { files: [people, path.join(path.dirname(people), 'calls.ics')] })
  await drag.drop()
  await expect(page.getByText(/^Drop one file at a time/)).toBeVisible()
  await expect(page.getByRole('dialog', { name: /^Import/ })).toHaveCount(0)
})

test('words dropped on a field arrive in it', async ({ app, page }) => {
  await startEmpty(app)
  await goTo(page, 'People')
  await page.getByRole('button', { name: 'Add person' }).first().click()
  const name = page.getByLabel('Name')
  const drag = await dragOver(page, { text: 'Ann Berg' }, await centreOf(page, 'Name'))
  await drag.drop()
  await expect(name).toHaveValue('Ann Berg')
})

/** Made, closed and moved, so that nothing knows the file before it is dropped. */
async function closedWorkspace(app: RunningApp, name: string): Promise<string> {
  const { page, folder } = app
  await startEmpty(app, name)
  await page.getByRole('button', { name: `${name}, workspace menu` }).click()
  await page.getByRole('menuitem', { name: 'Close this workspace' }).click()
  await expect(page.getByText('Opened lately')).toBeVisible()
  const moved = path.join(folder, `${name} moved.baton`)
  await rename(path.join(folder, `${name}.baton`), moved)
  return moved
}

/** Drags as the system does, so that a file brings its path along, which a page could not forge. */
async function dragOver(
  page: Page,
  { files = [], text }: { files?: string[]; text?: string },
  point = { x: 500, y: 400 },
) {
  const session = await page.context().newCDPSession(page)
  const items = text === undefined ? [] : [{ mimeType: 'text/plain', data: text }]
  const everything = 0xff_ff
  const send = async (type: 'dragEnter' | 'dragOver' | 'drop') => {
    await session.send('Input.dispatchDragEvent', {
      type,
      ...point,
      data: { items, files, dragOperationsMask: everything },
    })
  }
  await send('dragEnter')
  await send('dragOver')
  return {
    drop: async () => {
      if (files.length > 0) {
        // A drop counts once the window has said that it takes it; systems go on telling it where the file is until then.
        await expect(async () => {
          await send('dragOver')
          await expect(page.getByText(/^Drop a (?:table|workspace) /)).toBeVisible({ timeout: 500 })
        }).toPass()
        await send('dragOver')
      }
      await send('drop')
      await session.detach()
    },
  }
}

async function centreOf(page: Page, label: string): Promise<{ x: number; y: number }> {
  const field = page.getByLabel(label)
  // Waits until it stands still.
  await field.hover()
  const box = await field.boundingBox()
  if (box === null) throw new Error(`${label} is not on screen.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
