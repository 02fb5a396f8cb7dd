import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './app.ts'
import { exploreSample, goTo, startEmpty } from './sample.ts'

test('the sample team opens from the first screen, and home says what is next', async ({ page }) => {
  await exploreSample(page)
  await expect(page.getByText('12 people in marketing, 12 in sales')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '(next)' })).toHaveCount(1)
})

test('a new workspace is made where one chooses, and is offered again after it was closed', async ({ app, page }) => {
  await startEmpty(app, 'Acme')
  await expect(page.getByRole('button', { name: 'Add people' })).toBeVisible()
  await page.getByRole('button', { name: 'Acme, workspace menu' }).click()
  await page.getByRole('menuitem', { name: 'Close this workspace' }).click()
  const recent = page.getByRole('button', { name: /^Acme .*(just now|ago)/ })
  await recent.click()
  await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible()
})

test('a file that is no workspace is refused in words and the screen stays', async ({ app, page }) => {
  const file = path.join(app.folder, 'Notes.baton')
  await writeFile(file, 'only some text')
  await app.answerDialogs({ open: [file] })
  await page.getByRole('button', { name: 'Open a workspace' }).click()
  await expect(page.getByRole('region', { name: 'Notifications' }).getByText('not a Baton workspace')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open a workspace' })).toBeEnabled()
})

test('the palette finds a person and keys lead to a screen', async ({ page }) => {
  await exploreSample(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or do' }).fill('anjali')
  await page.getByRole('option', { name: /Anjali Mehta/ }).click()
  await expect(page.getByRole('complementary', { name: 'Anjali Mehta' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await page.keyboard.press('Control+6')
  await expect(page.getByRole('heading', { name: 'Skills', level: 1 })).toBeVisible()
})

test('keys pressed right after the palette or a dialog was closed are obeyed', async ({ page }) => {
  await exploreSample(page)
  await goTo(page, 'People')
  await page.evaluate(() => {
    const neverGone = new CSSStyleSheet()
    neverGone.replaceSync('[data-ending-style] { transition-duration: 600s !important }')
    document.adoptedStyleSheets.push(neverGone)
  })
  const people = page.getByRole('grid', { name: 'People' })
  await people.focus()
  for (const keys of ['Control+k', 'Shift+?']) {
    await page.keyboard.press(keys)
    await expect(page.getByRole('dialog')).toHaveCSS('opacity', '1')
    await page.keyboard.press('Escape')
    await expect(people).toBeFocused()
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or do' }).fill('anjali')
  await page.getByRole('option', { name: /Anjali Mehta/ }).click()
  await page.keyboard.press('Control+6')
  await expect(page.getByRole('heading', { name: 'Skills', level: 1 })).toBeVisible()
})

test('a theme that was chosen stays after a restart', async ({ app }) => {
  await exploreSample(app.page)
  await app.page.getByRole('button', { name: 'Theme' }).click()
  await app.page.getByRole('menuitem', { name: 'Dark' }).click()
  const isDark = async () => await app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await expect.poll(isDark).toBe(true)
  await app.relaunch()
  await expect.poll(isDark).toBe(true)
  await app.page.getByRole('button', { name: /^Sample team/ }).click()
  await app.page.getByRole('button', { name: 'Theme' }).click()
  await expect(app.page.getByRole('menuitem', { name: 'Dark (chosen)' })).toBeVisible()
})

test('the history lists what was done and proves that nobody rewrote it', async ({ page }) => {
  await exploreSample(page)
  await goTo(page, 'Settings')
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByRole('button', { name: 'Verify the history' }).click()
  await expect(page.getByText(/all as they were written/)).toBeVisible()
})

test('a backup is made when asked for and can be gone back to', async ({ page }) => {
  await exploreSample(page)
  await goTo(page, 'Settings')
  await page.getByRole('tab', { name: 'Backups' }).click()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('Asked for')).toBeVisible()
  await page.getByRole('tab', { name: 'Workspace' }).click()
  await page.getByLabel('Name').fill('Renamed team')
  await page.getByLabel('Name').press('Tab')
  await expect(page.getByRole('button', { name: 'Renamed team, workspace menu' })).toBeVisible()
  await page.getByRole('tab', { name: 'Backups' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Asked for' }).getByRole('button').click()
  await page.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(page.getByRole('button', { name: 'Sample team, workspace menu' })).toBeVisible()
})
