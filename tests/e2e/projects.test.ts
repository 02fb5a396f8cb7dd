import { expect, test } from './app.ts'
import { exploreSample, goTo, panel, row } from './sample.ts'

test('a project is added with its weeks and hours, changed in place and archived', async ({ page }) => {
  await exploreSample(page)
  await goTo(page, 'Projects')
  await page.getByRole('button', { name: 'Add project' }).click()
  const fresh = panel(page, 'New project')
  await fresh.getByLabel('Title').fill('Acme case study')
  await fresh.getByRole('button', { name: 'Add project' }).click()
  await expect(fresh.getByText('Choose the host.')).toBeVisible()
  await fresh.getByRole('combobox', { name: 'Host' }).fill('Aylin')
  await page.getByRole('option', { name: 'Aylin Demir' }).click()
  await fresh.getByLabel('First day').fill('2190-03-01')
  await fresh.getByLabel('Last day').fill('2190-03-26')
  await fresh.getByRole('button', { name: 'Add project' }).click()
  await expect(row(page, 'Acme case study')).toContainText('1 Mar – 26 Mar')

  const project = panel(page, 'Acme case study')
  await project.getByLabel('Format').fill('case study')
  await project.getByLabel('Format').press('Tab')
  await project.getByRole('button', { name: 'Name a skill' }).click()
  await project.getByRole('combobox', { name: 'Skill', exact: true }).fill('Story')
  await page.getByRole('option', { name: 'Storytelling' }).click()
  await expect(project.getByRole('button', { name: 'Remove Storytelling' })).toBeVisible()
  await expect(page.getByText(/^Undo: .*Acme case study/)).toBeVisible()
  await project.getByRole('button', { name: 'Archive' }).click()
  await expect(row(page, 'Acme case study')).toHaveCount(0)
})
