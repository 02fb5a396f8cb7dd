import { expect, test } from './app.ts'
import { exploreSample, goTo, panel, row, startEmpty } from './sample.ts'

test('levels and targets are set in the matrix by keyboard and by choice', async ({ page }) => {
  await exploreSample(page)
  await goTo(page, 'Skills')
  const matrix = page.getByRole('grid', { name: 'Levels of people in skills' })
  const campaign = matrix.getByRole('row').filter({ hasText: 'Campaign planning' })
  await expect(campaign).toContainText('3 capable of 2 wanted')
  await matrix.focus()
  await page.keyboard.press('4')
  await expect(campaign).toContainText('4 capable of 2 wanted')
  await page.keyboard.press('Enter')
  const choice = page.getByRole('dialog', { name: 'Aylin Demir: Campaign planning' })
  await expect(choice.getByRole('button', { name: /can teach it/ })).toHaveAttribute('aria-pressed', 'true')
  await choice.getByRole('button', { name: /has observed/ }).click()
  await choice.getByRole('button', { name: 'Target 3' }).click()
  await page.keyboard.press('Escape')
  await expect(campaign).toContainText('Level 1, has observed; target 3')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(campaign).toContainText('4 capable of 2 wanted')
})

test('a skill that rests on one person is flagged', async ({ page }) => {
  await exploreSample(page)
  await goTo(page, 'Skills')
  await expect(page.getByRole('row').filter({ hasText: 'Demo for a buying team' })).toContainText(
    'a single point of failure',
  )
})

test('a skill is added, listed, opened from the matrix and archived', async ({ app, page }) => {
  await startEmpty(app)
  await goTo(page, 'Skills')
  await page.getByRole('button', { name: 'Add skill' }).click()
  await page.getByLabel('Name').fill('Storytelling')
  await page.getByLabel('Name').press('Enter')
  await expect(row(page, 'Storytelling')).toBeVisible()
  const skill = panel(page, 'Storytelling')
  await skill.getByRole('combobox', { name: 'Funnel stage' }).click()
  await page.getByRole('option', { name: 'Advocacy' }).click()
  await expect(row(page, 'Storytelling')).toContainText('Advocacy')
  await skill.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByText('Archived Storytelling', { exact: true })).toBeVisible()
})
