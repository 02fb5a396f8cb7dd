import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type RunningApp, expect, project, test } from './app.ts'
import { doFromPalette, planned } from './sample.ts'

const fixtures = path.join(project, 'tests/fixtures/imports')

test('a lead imports people and calls into an empty workspace and plans them', async ({ app }) => {
  test.slow()
  const { page } = app
  await startEmpty(app)

  await chooseImport(app, 'people.csv')
  const dialog = page.getByRole('dialog', { name: 'Import people.csv' })
  await expect(dialog.getByRole('button', { name: 'People', pressed: true })).toBeVisible()
  await expect(dialog.getByRole('tab', { name: /^New/ })).toBeVisible()
  await expect(dialog.getByText('Ana Ruiz', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: /^Import \d+ people$/ }).click()
  await expect(page.getByText(/^Imported \d+ people$/)).toBeVisible()
  await expect(dialog).toBeHidden()

  // The same file again changes nothing, and says so instead of offering to.
  await chooseImport(app, 'people.csv')
  await expect(dialog.getByRole('tab', { name: /^Same/ })).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Import/ })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  await writeFile(path.join(app.folder, 'calls.ics'), await callsToCome())
  await chooseImport(app, 'calls.ics', app.folder)
  const calls = page.getByRole('dialog', { name: 'Import calls.ics' })
  await expect(calls.getByRole('button', { name: 'Sales calls', pressed: true })).toBeVisible()
  await calls.getByRole('button', { name: /^Import (the other )?\d+ calls$/ }).click()
  await expect(page.getByText(/^Imported \d+ calls$/)).toBeVisible()

  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await page.getByRole('button', { name: 'Create a cycle' }).click()
  await page.getByLabel('First day').fill('2055-01-11')
  await page.getByLabel('Last day').fill('2055-02-19')
  await page.getByRole('button', { name: 'Create cycle' }).click()
  await page.getByRole('button', { name: 'Plan cycle' }).click()
  await expect(planned(page)).toBeVisible({ timeout: 120_000 })
  await expect(page.getByRole('grid', { name: 'Timeline by person' }).locator('[data-placement]').first()).toBeVisible()
})

test('an import is taken back as a whole', async ({ app }) => {
  const { page } = app
  await startEmpty(app)
  await chooseImport(app, 'people.csv')
  await page.getByRole('button', { name: /^Import \d+ people$/ }).click()
  await page.getByRole('link', { name: 'People', exact: true }).click()
  await expect(page.getByRole('row', { name: /Ana Ruiz/ })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText(/^Undone: Import/)).toBeVisible()
  await expect(page.getByRole('row', { name: /Ana Ruiz/ })).toBeHidden()
})

test('rows that cannot be used are named, saved with their reasons, and the others imported', async ({ app }) => {
  const { page } = app
  await startEmpty(app)
  await chooseImport(app, 'people.csv')
  await page.getByRole('button', { name: /^Import \d+ people$/ }).click()
  await expect(page.getByText(/^Imported \d+ people$/)).toBeVisible()

  await chooseImport(app, 'broken-events.ics')
  const dialog = page.getByRole('dialog', { name: 'Import broken-events.ics' })
  await dialog.getByRole('tab', { name: /^Cannot be used/ }).click()
  const saved = path.join(app.folder, 'to correct.csv')
  await app.answerDialogs({ save: saved })
  await dialog.getByRole('button', { name: /^Save the .*cannot be used…$/ }).click()
  await expect(page.getByText(/^Saved \d+ rows? with the reasons/)).toBeVisible()
  expect((await readFile(saved, 'utf8')).split('\r\n').length).toBeGreaterThan(1)
  await dialog.getByRole('button', { name: /^Import the other \d+ calls?$/ }).click()
  await expect(page.getByText(/^Imported \d+ calls?$/)).toBeVisible()
})

async function startEmpty(app: RunningApp) {
  const { page } = app
  await app.answerDialogs({ save: path.join(app.folder, 'Northwind.baton') })
  await page.getByRole('button', { name: /New workspace/ }).click()
  await page.getByLabel('Name').fill('Northwind')
  await page.getByRole('dialog').getByRole('button', { name: 'Choose where to keep it' }).click()
  await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible()
}

/** What is over is not planned, so they are moved: 2055 has the weekdays of 2027. */
async function callsToCome(): Promise<string> {
  return (await readFile(path.join(fixtures, 'calls.ics'), 'utf8')).replaceAll(/(?<=DT(START|END):)2027/g, '2055')
}

/** As from the palette: every screen has it. */
async function chooseImport(app: RunningApp, file: string, folder = fixtures) {
  await app.answerDialogs({ open: [path.join(folder, file)] })
  await doFromPalette(app.page, 'Import a file')
}
