import { readdir } from 'node:fs/promises'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from './app.ts'
import { ask } from './ask.ts'
import { expectAccessibleInBoth, picture } from './picture.ts'
import { exploreSample, goTo, panel } from './sample.ts'

test('of an export that was kept for as long as is set, what it held is told no more, and why', async ({ app }) => {
  await exploreSample(app.page)
  await goTo(app.page, 'Records')
  await app.page.getByRole('button', { name: 'Export', exact: true }).click()
  await app.answerDialogs({ save: `${app.folder}/of-everybody.csv` })
  await panel(app.page, 'Export')
    .getByRole('button', { name: /^Save \d+ records$/ })
    .click()
  await expect(app.page.getByText(/^Saved \d+ records as of-everybody\.csv$/)).toBeVisible()

  // No test waits for months.
  await app.relaunch()
  const file = (await readdir(app.userData, { recursive: true })).find((name) => name.endsWith('.baton'))
  const connection = new Sqlite(path.join(app.userData, file ?? ''))
  connection.exec("UPDATE record_export SET exported_at = '2020-01-02T10:00:00.000Z'")
  connection.close()
  const { page } = app
  await page.getByRole('button', { name: /^Sample team/ }).click()
  await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible()
  await goTo(page, 'Records')
  await page.getByRole('button', { name: 'Past exports' }).click()
  await panel(page, 'Past exports')
    .getByRole('button', { name: /of-everybody\.csv/ })
    .click()
  const contents = panel(page, 'Spreadsheet (CSV)')
  await expect(contents).toContainText('of-everybody.csv')
  await expect(contents.getByRole('listitem').first()).toBeVisible()

  await ask(page, 'retention.set', { kind: 'exports', months: 12 })
  const { state } = await ask(page, 'retention.preview', {})
  await ask(page, 'retention.apply', { state })
  const held = contents.getByRole('region', { name: 'What it held' })
  await expect(held).toHaveText(/Forgotten, since it was kept for as long as Settings, Privacy says\./)
  await expect(contents.getByRole('listitem')).toHaveCount(0)
  await expect(contents).toContainText(/Records\d+ records/)
  await expect(contents).not.toContainText('of-everybody')
  await expect(contents.getByText('Somebody who did not say')).toHaveCount(0)
  await expectAccessibleInBoth(page, 'a forgotten export')
  await picture(page, 'forgotten-export')
})
