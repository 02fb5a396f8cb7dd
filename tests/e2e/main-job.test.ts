import type { Page } from '@playwright/test'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, project, test } from './app.ts'

const pictures = path.join(project, '.out/screenshots')

test('a lead plans the sample team, pins, plans again, publishes, and undoes after a restart', async ({ app }) => {
  const { page } = app
  const calendars = path.join(app.folder, 'Calendars')
  await mkdir(calendars)

  await page.getByRole('button', { name: /Explore the sample team/ }).click()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await plan(page)

  // The proof comes first, as a sentence.
  await expect(page.getByRole('region', { name: 'Summary of the plan' })).toContainText(
    /At most 0\.1\s% below the best possible|Proven: no plan scores higher/,
  )
  await picture(page, 'plan')

  const timeline = page.getByRole('grid', { name: 'Timeline by person' })
  const bar = timeline.locator('[data-placement]').first()
  const id = await bar.getAttribute('data-placement')
  const chosen = timeline.locator(`[data-placement="${id}"]`)
  await chosen.click()
  const inspector = page.getByRole('complementary')
  await expect(inspector.getByRole('heading', { name: 'Why this' })).toBeVisible()
  await expect(inspector.getByRole('heading', { name: 'Skills it serves' })).toBeVisible()
  await expect(inspector.getByRole('heading', { name: 'What the rules say' })).toBeVisible()
  await picture(page, 'plan-why')

  const sentence = (await chosen.getAttribute('aria-label')) ?? ''
  await timeline.press('p')
  await expect(chosen).toHaveAccessibleName(/Draft, pinned\.$/)
  await timeline.press('Escape')
  await expect(inspector).toBeHidden()

  await plan(page)
  await expect(timeline.getByRole('button', { name: sentence.replace('Draft.', 'Draft, pinned.') })).toBeAttached()

  await app.answerDialogs({ folder: calendars })
  await page.getByRole('button', { name: /^Publish \d+ changes$/ }).click()
  await expect(page.getByRole('dialog', { name: /^Publish/ })).toContainText(/\d+ changes for \d+ people/)
  await picture(page, 'publish')
  await page.getByRole('button', { name: 'Choose a folder and publish' }).click()
  await expect(page.getByRole('dialog', { name: 'Published' })).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()

  const files = await readdir(calendars)
  expect(files).toContain('placements.csv')
  const ics = files.filter((name) => name.endsWith('.ics'))
  expect(ics.length).toBeGreaterThan(10)
  expect(await readFile(path.join(calendars, ics[0] ?? ''), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/)
  await expect(page.getByText('Plan published')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Publish \d+/ })).toBeHidden()
  await expect(chosen).toHaveAccessibleName(/Published, pinned\.$/)
  await picture(page, 'plan-published')

  await app.relaunch()
  const again = app.page
  await again.getByRole('button', { name: /^Sample team/ }).click()
  await again.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(again.getByText('Plan published')).toBeVisible()
  await again.keyboard.press('ControlOrMeta+z')
  await expect(again.getByText(/^Undone: Publish/)).toBeVisible()
  await expect(again.locator(`[data-placement="${id}"]`)).toHaveAccessibleName(/Draft, pinned\.$/)
})

async function plan(page: Page) {
  await page.getByRole('button', { name: /^Plan (cycle|again)$/ }).click()
  await expect(page.getByText(/^Planned \d+ placements\./)).toBeVisible({ timeout: 90_000 })
  // Its buttons are for the eye only until the pointer is there, and the pictures are of the plan.
  await page.getByRole('button', { name: 'Close', exact: true, includeHidden: true }).click()
}

async function picture(page: Page, name: string) {
  await mkdir(pictures, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: path.join(pictures, `${name}-${colorScheme}.png`) })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
