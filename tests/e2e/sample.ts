import type { Locator, Page } from '@playwright/test'
import type { RunningApp } from './app.ts'
import { expect } from './app.ts'

/** From the welcome screen to the sample team's home. */
export async function exploreSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore the sample team' }).click()
  await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible()
}

/** From the welcome screen to the home of an empty workspace. */
export async function startEmpty(app: RunningApp, name = 'Acme'): Promise<void> {
  const { page } = app
  await app.answerDialogs({ save: `${app.folder}/${name}.baton` })
  await page.getByRole('button', { name: 'New workspace' }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Choose where to keep it' }).click()
  await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible()
}

/** Through the sidebar, as people go. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen, exact: true }).click()
  await expect(page.getByRole('heading', { name: screen, level: 1, exact: true })).toBeVisible()
}

/** Says in the top bar who sits here. */
export async function sitDown(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^(Who are you\?|You are .*\. Switch)$/ }).click()
  await page.getByRole('dialog').getByRole('combobox', { name: 'I am' }).fill(name)
  await page.getByRole('option', { name }).click()
  await expect(page.getByRole('button', { name: `You are ${name}. Switch` })).toBeVisible()
}

/** By keyboard, once the palette offers what was typed: it may still be asking for what there is. */
export async function doFromPalette(page: Page, title: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type(title)
  await expect(page.getByRole('option').and(page.locator('[data-highlighted]'))).toContainText(title)
  await page.keyboard.press('Enter')
}

/** The row of a table that holds these words. */
export function row(page: Page, words: string) {
  return page.getByRole('grid').getByRole('row').filter({ hasText: words })
}

export function panel(page: Page, name: string) {
  return page.getByRole('complementary', { name })
}

/**
 * The notice of what planning came to. Where a machine is so slow that the time given for it runs out, the best plan so
 * far is kept, and that is as good to go on with.
 */
export function planned(page: Page) {
  return page.locator('[data-notice]').filter({ hasText: /^(Planned|Stopped, and kept) \d+ placements?\./ })
}

/** It goes by itself as well, after a few seconds. */
export async function dismiss(notice: Locator): Promise<void> {
  // Its buttons are for the eye only until the pointer is there.
  const close = notice.getByRole('button', { name: 'Close', includeHidden: true })
  await close.click({ timeout: 8_000 }).catch(() => undefined)
  await expect(notice).toHaveCount(0)
}
