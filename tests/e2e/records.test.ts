import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import type { CycleId } from '../../shared/domain/ids.ts'
import { expect, test } from './app.ts'
import { ask } from './ask.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { doFromPalette, exploreSample, goTo, panel, startEmpty } from './sample.ts'

test('records are found, read with their evidence, and handed over as the target wants them', async ({ app }) => {
  const { page } = app
  await exploreSample(page)
  await goTo(page, 'Records')
  const table = page.getByRole('grid', { name: 'Training records' })
  const totals = page.locator('output')
  await expect(totals).toHaveText(/^\d+ records · \d+ people · [\d.]+ h$/)
  const all = Number.parseInt((await totals.textContent()) ?? '', 10)
  expect(all).toBeGreaterThan(10)
  await picture(page, 'records')

  // By keyboard to the second record, and back.
  await table.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const record = page.getByRole('complementary')
  await expect(record.getByRole('region', { name: 'Skills, before and after' })).toBeVisible()
  await expect(record.getByRole('region', { name: 'Signed off' })).toContainText(/^Signed offBy .+, \d/)
  await expectAccessibleInBoth(page, 'a training record')
  await picture(page, 'record')
  await page.keyboard.press('Escape')
  await expect(record).toHaveCount(0)

  await page.getByRole('combobox', { name: 'Function' }).click()
  await page.getByRole('option', { name: 'Marketing' }).click()
  await expect.poll(async () => Number.parseInt((await totals.textContent()) ?? '', 10)).toBeLessThan(all)
  const marketing = Number.parseInt((await totals.textContent()) ?? '', 10)

  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const exporting = panel(page, 'Export')
  await expect(exporting.getByRole('region', { name: 'Before it is written' })).toHaveText(`${marketing} records fit.`)
  await app.answerDialogs({ save: `${app.folder}/records.csv` })
  await exporting.getByRole('button', { name: `Save ${marketing} records` }).click()
  await expect(page.getByText(`Saved ${marketing} records as records.csv`)).toBeVisible()
  const bytes = await readFile(`${app.folder}/records.csv`, 'utf8')
  const read = Papa.parse<Record<string, string>>(bytes.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true })
  expect(read.data).toHaveLength(marketing)
  expect(new Set(read.data.map((line) => line['Function']))).toEqual(new Set(['marketing']))

  // A learning system takes nothing before it is told by which courses it knows what was done.
  await exporting.getByRole('combobox', { name: 'For' }).click()
  await page.getByRole('option', { name: 'Totara or Moodle' }).click()
  await expect(exporting.getByRole('region', { name: 'Before it is written' })).toContainText('0 records fit.')
  await expect(exporting.getByRole('button', { name: 'Save 0 records' })).toBeDisabled()
  await exporting.getByRole('textbox', { name: 'All calls', exact: true }).fill('SHADOW-1')
  await page.keyboard.press('Tab')
  await expect(exporting.getByRole('button', { name: `Save ${marketing} records` })).toBeEnabled()
  await expectAccessibleInBoth(page, 'the export with courses')
  await picture(page, 'records-export')
  await resize(app, 900, 600)
  await picture(page, 'records-export-small')
  await app.answerDialogs({ save: `${app.folder}/totara.csv` })
  await exporting.getByRole('button', { name: `Save ${marketing} records` }).click()
  await expect(page.getByText(`Saved ${marketing} records as totara.csv`)).toBeVisible()
  expect(await readFile(`${app.folder}/totara.csv`, 'utf8')).toContain('"SHADOW-1"')
})

test('a view of the records is saved, left, opened again, changed, renamed and deleted, by keyboard too', async ({
  app,
}) => {
  const { page } = app
  await exploreSample(page)
  await goTo(page, 'Records')
  const totals = page.locator('output')
  await expect(totals).toHaveText(/^\d+ records/)
  const all = await totals.textContent()
  const view = page.getByRole('button', { name: /^View: / })
  await expect(view).toHaveAccessibleName('View: All records')
  await view.click()
  await expect(page.getByRole('menuitem', { name: 'Choose other filters to save a view' })).toBeDisabled()
  await page.keyboard.press('Escape')

  await page.getByRole('combobox', { name: 'Function' }).click()
  await page.getByRole('option', { name: 'Marketing' }).click()
  await expect(view).toHaveAccessibleName('View: Unsaved view')
  await view.focus()
  for (const key of ['Enter', 'End', 'Enter']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog', { name: 'Save this view' })).toBeVisible()
  await expectAccessibleInBoth(page, 'naming a view')
  await page.keyboard.type('Marketing, for HR')
  await picture(page, 'records-view-name')
  await page.keyboard.press('Enter')
  await expect(view).toHaveAccessibleName('View: Marketing, for HR')
  const marketing = await totals.textContent()
  expect(marketing).not.toBe(all)

  await view.click()
  await page.getByRole('menuitem', { name: 'All records' }).click()
  await expect(totals).toHaveText(all ?? '')
  await doFromPalette(page, 'Show Marketing, for HR')
  await expect(totals).toHaveText(marketing ?? '')

  await page.getByRole('combobox', { name: 'Function' }).click()
  await page.getByRole('option', { name: 'Sales' }).click()
  await expect(view).toHaveAccessibleName('View: Marketing, for HR changed')
  await expectAccessibleInBoth(page, 'a view of the records')
  await view.click()
  await picture(page, 'records-views')
  await resize(app, 900, 600)
  await picture(page, 'records-views-small')
  await page.getByRole('menuitem', { name: 'Save changes to Marketing, for HR' }).click()
  await expect(view).toHaveAccessibleName('View: Marketing, for HR')
  await view.click()
  await page.getByRole('menuitem', { name: 'Rename Marketing, for HR…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Sales, for HR')
  await page.keyboard.press('Enter')
  await expect(view).toHaveAccessibleName('View: Sales, for HR')
  await view.click()
  await page.getByRole('menuitem', { name: 'Delete Sales, for HR' }).click()
  await expect(view).toHaveAccessibleName('View: Unsaved view')
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect(view).toHaveAccessibleName('View: Sales, for HR')
})

test('a view that asks for what is gone opens, and says so', async ({ app }) => {
  const { page } = app
  await exploreSample(page)
  const cycleId = '0190b3a0-0000-7000-8000-000000000001' as CycleId
  await ask(page, 'recordViews.add', { name: 'Of a cycle that is gone', filter: { cycleId } })
  await goTo(page, 'Records')
  await page.getByRole('button', { name: /^View: / }).click()
  await page.getByRole('menuitem', { name: 'Of a cycle that is gone' }).click()
  await expect(page.getByText('They ask for a cycle that is not there any more.')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Cycle' })).toHaveText('Not there any more')
  await picture(page, 'records-view-gone')
  await page.getByRole('button', { name: 'Show all records' }).click()
  await expect(page.getByRole('button', { name: 'View: All records' })).toBeVisible()
})

test('after a correction only what changed is exported, and every export stays on record with what it held', async ({
  app,
}) => {
  const { page } = app
  await exploreSample(page)
  await goTo(page, 'Records')
  await page.getByRole('button', { name: 'Past exports' }).click()
  const exports = panel(page, 'Past exports')
  await expect(exports.getByRole('heading', { name: 'Every export will be listed here' })).toBeVisible()
  await expectAccessibleInBoth(page, 'exports, empty')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const exporting = panel(page, 'Export')
  const save = exporting.getByRole('button', { name: /^Save \d/ })
  await expect(save).toBeEnabled()
  const all = Number.parseInt((await save.textContent())?.replace(/\D/g, '') ?? '', 10)
  await expect(exporting.getByRole('group', { name: 'How much' })).toHaveCount(0)
  await app.answerDialogs({ save: `${app.folder}/first.csv` })
  await save.click()
  await expect(page.getByText(`Saved ${all} records as first.csv`)).toBeVisible()
  await expect(exporting.getByRole('button', { name: 'New or corrected 0' })).toBeVisible()

  const [newest] = await ask(page, 'records.list', { limit: 1 })
  if (newest === undefined) throw new Error('The sample has records.')
  const { placementId: id, attendance, host, person, activity } = newest
  const observation = 'Said better than before.'
  await ask(page, 'placements.signOff', { id, attendance, byPersonId: host.id, levelsShown: [], observation })

  const changes = exporting.getByRole('button', { name: 'New or corrected 1' })
  await changes.click()
  await expect(exporting.getByRole('region', { name: 'Before it is written' })).toHaveText(/^1 corrected since \d/)
  await expectAccessibleInBoth(page, 'an export of changes')
  await picture(page, 'records-export-changes')
  await app.answerDialogs({ save: `${app.folder}/changes.csv` })
  await exporting.getByRole('button', { name: 'Save 1 change' }).click()
  await expect(page.getByText('Saved 1 change as changes.csv')).toBeVisible()
  const bytes = await readFile(`${app.folder}/changes.csv`, 'utf8')
  const read = Papa.parse<Record<string, string>>(bytes.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true })
  expect(read.data).toMatchObject([{ Change: 'corrected', Record: id, Observation: observation }])

  await page.getByRole('button', { name: 'Past exports' }).click()
  await expect(exports.getByRole('listitem')).toHaveCount(2)
  await expectAccessibleInBoth(page, 'exports')
  await picture(page, 'records-exports')
  await exports.getByRole('listitem').first().getByRole('button').click()
  const contents = page.getByRole('complementary')
  await expect(contents.getByRole('region', { name: 'What it held' })).toContainText(`${activity.title}corrected`)
  await expectAccessibleInBoth(page, 'what an export held')
  await picture(page, 'records-exported')
  await contents.getByRole('region', { name: 'What it held' }).getByRole('button').first().click()
  await expect(contents.getByRole('region', { name: 'Signed off' })).toContainText(observation)

  await goTo(page, 'Settings')
  await page.getByRole('tab', { name: 'Who saw what' }).click()
  const seen = page.getByRole('region', { name: 'Who saw what' })
  await expect(seen.getByRole('listitem').filter({ hasText: 'Exported training records: first.csv' })).toBeVisible()
  const opened = `Opened the training record of ${person.name}: ${activity.title}`
  await expect(seen.getByRole('listitem').filter({ hasText: opened })).toBeVisible()
  await picture(page, 'who-saw-what')
  await resize(app, 900, 600)
  await picture(page, 'who-saw-what-small')
})

test('without records the screen says what will be here', async ({ app }) => {
  const { page } = app
  await startEmpty(app)
  await goTo(page, 'Records')
  await expect(page.getByRole('heading', { name: 'Training records will be here' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0)
  await expectAccessibleInBoth(page, 'records, empty')
  await picture(page, 'records-empty')
})
