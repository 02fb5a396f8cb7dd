import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { exploreSample, goTo, planned, startEmpty } from './sample.ts'

const themes = ['light', 'dark'] as const
const screens = [
  'Home',
  'Plan',
  'Calls',
  'Projects',
  'People',
  'Skills',
  'My rotations',
  'Records',
  'Alignment',
  'Settings',
]
const tables = new Set(['Calls', 'Projects', 'People', 'Skills', 'Records'])

for (const theme of themes) {
  test(`every screen of the sample team is accessible, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await expectAccessible(page, 'welcome')
    await exploreSample(page)
    for (const screen of screens) {
      await goTo(page, screen)
      if (tables.has(screen)) await expect(page.getByRole('grid')).toBeVisible()
      if (screen === 'Home') await expect(page.getByRole('listitem').filter({ hasText: '(next)' })).toBeVisible()
      if (screen === 'Plan') await expect(page.getByRole('button', { name: 'Plan cycle' })).toBeVisible()
      if (screen === 'Alignment')
        await expect(page.getByRole('heading', { name: 'Measures, side by side' })).toBeVisible()
      await expectAccessible(page, screen)
    }
  })

  test(`panels, dialogs and tabs are accessible, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await exploreSample(page)
    for (const screen of ['People', 'Calls', 'Projects']) {
      await goTo(page, screen)
      await page.getByRole('grid').focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('complementary')).toBeVisible()
      await expectAccessible(page, `a panel of ${screen}`)
    }
    await goTo(page, 'People')
    await page.getByRole('grid').focus()
    await page.keyboard.press('Enter')
    for (const tab of ['Away and busy', 'Skills']) {
      await page.getByRole('tab', { name: tab }).click()
      await expectAccessible(page, tab)
    }
    await page
      .getByRole('complementary')
      .getByRole('button', { expanded: false })
      .filter({ hasText: 'ago' })
      .first()
      .click()
    await expect(page.getByRole('heading', { name: 'How it came about' })).toBeVisible()
    await expectAccessible(page, 'what stands behind a level')
    await goTo(page, 'Skills')
    await page.getByRole('grid').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, 'the choice of a level')
    await page.getByRole('dialog').getByRole('button', { name: 'What stands behind it' }).click()
    await expect(page.getByRole('complementary')).toContainText('Who else could learn it')
    await expectAccessible(page, 'what stands behind a level')
    await page.keyboard.press('Escape')
    for (const form of ['Coverage', 'Proposals 20']) {
      await page.getByRole('button', { name: form, exact: true }).click()
      await expectAccessible(page, form)
    }
    await page.getByRole('button', { name: 'List', exact: true }).click()
    await expect(page.getByRole('grid', { name: 'Skills' })).toBeVisible()
    await expectAccessible(page, 'the list of skills')
    await goTo(page, 'Settings')
    for (const tab of ['Calendars', 'Reminders', 'Backups', 'Privacy', 'Who saw what', 'History']) {
      await page.getByRole('tab', { name: tab }).click()
      await expectAccessible(page, tab)
    }
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, 'the palette')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('Shift+?')
    await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible()
    await expectAccessible(page, 'the shortcuts')
  })

  test(`the planned cycle is accessible in all its forms, ${theme}`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await exploreSample(page)
    await goTo(page, 'Plan')
    await page.getByRole('button', { name: 'Plan cycle' }).click()
    await expect(planned(page)).toBeVisible({ timeout: 120_000 })
    for (const form of ['Timeline', 'List', 'Summary']) {
      await page.getByRole('button', { name: form, exact: true }).click()
      await expectAccessible(page, `the plan as ${form}`)
    }
  })

  test(`what belongs to somebody is accessible, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await exploreSample(page)
    await goTo(page, 'My rotations')
    await page.getByRole('combobox', { name: 'I am' }).fill('Jonas')
    await page.getByRole('option', { name: 'Jonas Weidner' }).click()
    await expect(page.getByRole('list', { name: 'Done' })).toBeVisible()
    await expectAccessible(page, 'my rotations')
    await page.getByRole('button', { name: 'What I like' }).click()
    await expect(page.getByRole('radiogroup').first()).toBeVisible()
    await expectAccessible(page, 'what I like')
    await goTo(page, 'Home')
    await expect(page.getByRole('link', { name: /^My rotations A reflection/i })).toBeVisible()
    await expectAccessible(page, 'Home of somebody')
  })

  test(`every empty screen is accessible, ${theme}`, async ({ app, page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await startEmpty(app)
    for (const screen of screens) {
      await goTo(page, screen)
      await expectAccessible(page, `${screen}, empty`)
    }
  })
}

test('with forced colours the marks that carry meaning stay visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await exploreSample(page)
  await goTo(page, 'People')
  const marketing = page.getByRole('grid').getByRole('gridcell', { name: 'Marketing', exact: true })
  const square = marketing.first().locator('[aria-hidden]')
  const ground = await square.evaluate((element) => getComputedStyle(element).backgroundColor)
  const behind = await page.locator('body').evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(ground).not.toBe(behind)
})

test('people who want less motion get none, by no utility either', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await exploreSample(page)
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog')
  await expect(palette).toBeVisible()
  const durations = await palette.evaluate((element) => getComputedStyle(element).transitionDuration)
  expect(durations.split(', ').map((each) => Number.parseFloat(each) < 0.001)).not.toContain(false)
})
