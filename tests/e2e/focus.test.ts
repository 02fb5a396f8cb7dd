import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { exploreSample, goTo } from './sample.ts'

test('what opens takes the next keys before a frame of it was drawn', async ({ page }) => {
  await exploreSample(page)
  await goTo(page, 'Records')
  const list = page.getByRole('combobox', { name: 'Function' })
  expect(await focusedBy(page.getByRole('button', { name: 'View: All records' }))).toBe('menuitem')
  await page.keyboard.press('Escape')
  // A list is made when it opens for the first time, and shown again from then on.
  for (const _ of [1, 2]) {
    expect(await focusedBy(list)).toBe('option')
    await page.keyboard.press('Escape')
    await expect(list).toBeFocused()
  }
  expect(await focusedBy(page.getByRole('button', { name: /^Search or do/ }))).toBe('combobox')
  await page.keyboard.press('Escape')
  await goTo(page, 'People')
  await page.getByRole('grid').getByRole('row').nth(1).click()
  expect(await focusedBy(page.getByRole('button', { name: 'Access report…' }))).toBe('dialog')
})

test('what closes has given the focus back before it has faded away', async ({ page }) => {
  await exploreSample(page)
  await goTo(page, 'Records')
  await page.evaluate(() => {
    const neverGone = new CSSStyleSheet()
    neverGone.replaceSync('[data-ending-style] { transition-duration: 600s !important }')
    document.adoptedStyleSheets.push(neverGone)
  })
  const menu = page.getByRole('button', { name: /^View: / })
  const list = page.getByRole('combobox', { name: 'Function' })
  for (const opener of [list, menu]) {
    await opener.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(opener).toBeFocused()
  }
  await list.focus()
  for (const key of ['Enter', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  await expect(list).toBeFocused()
  await expect(list).toHaveText('Marketing')
})

/** Presses a button by keyboard: the role of what has the focus once all that was waiting is done, but no frame drawn. */
async function focusedBy(opener: Locator): Promise<string | null | undefined> {
  return await opener.evaluate(async (button: HTMLElement) => {
    button.focus()
    button.click()
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    return document.activeElement?.getAttribute('role')
  })
}
