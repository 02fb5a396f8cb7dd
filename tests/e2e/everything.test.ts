import { readFile } from 'node:fs/promises'
import { unzip } from '../support/unzip.ts'
import { expect, test } from './app.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { doFromPalette, exploreSample, goTo } from './sample.ts'

test('everything is saved as files, from the settings and from the palette', async ({ app }) => {
  const { page } = app
  await exploreSample(page)
  await goTo(page, 'Settings')
  await expectAccessibleInBoth(page, 'settings of the workspace')
  await picture(page, 'settings-everything')
  await app.answerDialogs({ save: `${app.folder}/everything.zip` })
  await page.getByRole('button', { name: 'Save everything…' }).click()
  await expect(page.getByText('Saved everything as everything.zip')).toBeVisible()
  const files = await unzip(await readFile(`${app.folder}/everything.zip`))
  expect(String(files.get('csv/people.csv')).split('\r\n').length).toBeGreaterThan(24)
  await resize(app, 900, 600)
  await picture(page, 'settings-everything-small')

  await goTo(page, 'People')
  await app.answerDialogs({ save: `${app.folder}/again.zip` })
  await doFromPalette(page, 'Save everything')
  await expect(page.getByText('Saved everything as again.zip')).toBeVisible()
  expect((await unzip(await readFile(`${app.folder}/again.zip`))).size).toBe(files.size)
})
