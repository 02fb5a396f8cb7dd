import { expect, test } from './app.ts'
import { goTo, startEmpty } from './sample.ts'

test('of hundreds of options few are drawn, and all of them are reached by keyboard', async ({ app, page }) => {
  await startEmpty(app)
  await goTo(page, 'Settings')
  const zone = page.getByRole('combobox', { name: 'Time zone' })
  const options = page.getByRole('option')
  const active = page.locator('[role=option][data-highlighted]')
  const chosen = await zone.inputValue()
  await zone.click()
  await expect(options.first()).toBeVisible()
  expect(Number(await options.first().getAttribute('aria-setsize'))).toBeGreaterThan(300)
  expect(await options.count()).toBeLessThan(60)
  // The chosen one is in sight from the start.
  await expect(active).toHaveText(chosen)
  await expect(active).toBeInViewport()

  await zone.fill('/')
  await expect(active).toHaveAttribute('aria-posinset', '1')
  for (let presses = 0; presses < 60; presses += 1) await zone.press('ArrowDown')
  await expect(active).toHaveAttribute('aria-posinset', '61')
  await expect(active).toBeInViewport()

  await zone.fill('tokyo')
  await expect(options).toHaveCount(1)
  await zone.press('Enter')
  await expect(zone).toHaveValue('Asia/Tokyo')
  await zone.press('Tab')
  await expect(page.getByRole('button', { name: 'Undo: Change the time zone of Acme' })).toBeVisible()
})
