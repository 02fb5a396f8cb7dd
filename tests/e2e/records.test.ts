import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import { expect, test } from './app.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { exploreSample, goTo, panel, startEmpty } from './sample.ts'

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

  await page.getByRole('button', { name: 'Export' }).click()
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

test('without records the screen says what will be here', async ({ app }) => {
  const { page } = app
  await startEmpty(app)
  await goTo(page, 'Records')
  await expect(page.getByRole('heading', { name: 'Training records will be here' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0)
  await expectAccessibleInBoth(page, 'records, empty')
  await picture(page, 'records-empty')
})
