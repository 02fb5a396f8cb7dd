import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './app.ts'
import { exploreSample, goTo } from './sample.ts'

test('a damaged workspace offers its backups, and one of them brings it back', async ({ app, page }) => {
  await exploreSample(page)
  await goTo(page, 'Settings')
  await page.getByRole('tab', { name: 'Backups' }).click()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('Asked for')).toBeVisible()
  await page.getByRole('button', { name: 'Sample team, workspace menu' }).click()
  await page.getByRole('menuitem', { name: 'Close this workspace' }).click()
  await expect(page.getByText('Opened lately')).toBeVisible()

  const file = (await readdir(app.userData)).find((name) => name.endsWith('.baton')) ?? ''
  const handle = await open(path.join(app.userData, file), 'r+')
  await handle.write(Buffer.alloc(40_000, 7), 0, 40_000, 4_096)
  await handle.close()

  await page.getByRole('button', { name: /^Sample team/ }).click()
  await expect(page.getByRole('heading', { name: /is damaged$/ })).toBeVisible()
  // Nothing destructive is the button that the eye goes to.
  await expect(page.getByRole('button', { name: 'Leave it as it is' })).toBeVisible()
  await page.getByRole('button', { name: /^Restore the backup of/ }).click()
  await expect(page.getByText('12 people in marketing, 12 in sales')).toBeVisible()
})
