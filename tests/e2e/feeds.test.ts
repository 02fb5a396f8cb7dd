import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './app.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { exploreSample, goTo, planned } from './sample.ts'

test('feeds are kept in a folder, follow what is published, and say when they are behind', async ({ app }) => {
  test.slow()
  const { page } = app
  await resize(app, 1280, 800)
  const [feeds, out] = [path.join(app.folder, 'Team calendars'), path.join(app.folder, 'Out')]
  for (const each of [feeds, out]) await mkdir(each)
  await exploreSample(page)
  await goTo(page, 'Settings')
  await page.getByRole('tab', { name: 'Calendars' }).click()
  await expect(page.getByRole('heading', { name: 'Calendar feeds' })).toBeVisible()
  await expectAccessibleInBoth(page, 'settings of calendar feeds, none')
  await picture(page, 'feeds-none')
  await app.answerDialogs({ folder: feeds })
  await page.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(page.getByText(/^Up to date since/)).toBeVisible()

  await goTo(page, 'Plan')
  await page.getByRole('button', { name: 'Plan cycle' }).click()
  await expect(planned(page)).toBeVisible({ timeout: 60_000 })
  await rename(feeds, `${feeds} elsewhere`)
  await app.answerDialogs({ folder: out })
  await page.getByRole('button', { name: /^Publish \d+ changes$/ }).click()
  const asking = page.getByRole('dialog', { name: /^Publish/ })
  await expect(asking).toContainText('also in the calendar feeds in Team calendars')
  await page.getByRole('button', { name: 'Choose a folder and publish' }).click()
  const done = page.getByRole('dialog', { name: 'Published' })
  await expect(done).toContainText('Behind: The folder cannot be reached.')
  await expectAccessibleInBoth(page, 'published, feeds behind')
  await picture(page, 'feeds-behind')
  await rename(`${feeds} elsewhere`, feeds)
  await done.getByRole('button', { name: 'Write feeds again' }).click()
  await expect(done).toContainText(/Up to date since .* files/)
  await picture(page, 'feeds-published')
  await done.getByRole('button', { name: 'Done' }).click()

  const files = (await readdir(feeds)).filter((name) => name.endsWith('.ics'))
  expect(files).toContain('everybody.ics')
  expect(files.filter((name) => name.startsWith('team-')).length).toBeGreaterThan(1)
  expect(files.length).toBeGreaterThan(15)
  for (const name of files) {
    expect(await readFile(path.join(feeds, name), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/)
  }

  const bar = page.getByRole('grid', { name: 'Timeline by person' }).locator('[data-placement]').first()
  await bar.click()
  const file = path.join(app.folder, 'invitation.ics')
  await app.answerDialogs({ save: file })
  await page.getByRole('button', { name: 'More for this placement' }).click()
  await picture(page, 'feeds-save-invitation')
  await page.getByRole('menuitem', { name: 'Save invitation…' }).click()
  await expect(page.getByText('Saved the invitation as invitation.ics.')).toBeVisible()
  expect(await readFile(file, 'utf8')).toContain('METHOD:REQUEST')

  await goTo(page, 'Settings')
  await page.getByRole('tab', { name: 'Calendars' }).click()
  await expect(page.getByText(/^Up to date since .* files$/)).toBeVisible()
  await expectAccessibleInBoth(page, 'settings of calendar feeds')
  await picture(page, 'feeds-kept')
  await resize(app, 900, 600)
  await page.getByRole('button', { name: 'Stop…' }).click()
  await expectAccessibleInBoth(page, 'stopping calendar feeds')
  await picture(page, 'feeds-stop')
  await page.getByRole('button', { name: 'Stop and remove the files' }).click()
  await expect(page.getByRole('button', { name: 'Choose a folder…' })).toBeVisible()
  expect(await readdir(feeds)).toEqual([])
})
