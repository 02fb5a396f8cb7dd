import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { picture } from './picture.ts'
import { exploreSample, goTo, panel, startEmpty } from './sample.ts'

test('coverage shows what rests on one person first, what falls if somebody left, and the way over the cycles', async ({
  page,
}) => {
  await exploreSample(page)
  await goTo(page, 'Skills')
  await page.getByRole('button', { name: 'Coverage', exact: true }).click()
  const coverage = page.getByRole('region', { name: 'Coverage of skills' })
  await expect(coverage.getByRole('heading', { level: 2 })).toHaveText('9 skills rest on one person.')
  await expect(coverage.getByRole('heading', { level: 3 }).first()).toContainText('Rests on one person')
  const demo = coverage.getByRole('listitem').filter({ hasText: 'Demo for a buying team' })
  await expect(demo).toContainText('Can do it alone: Anjali Mehta. With help: ')
  await expect(coverage.getByRole('figure').first()).toContainText('Before Pilot rotation: 64')
  await picture(page, 'coverage')

  const leaving = page.getByRole('combobox', { name: 'What if somebody leaves' })
  await leaving.fill('Anjali')
  await page.keyboard.press('Enter')
  await expect(coverage.getByRole('heading', { level: 2 })).toContainText(
    'Without Anjali Mehta, 1 skill loses the last capable person',
  )
  await expect(demo).toContainText('Nobody can do it alone. Would leave: Anjali Mehta.')
  await expectAccessible(page, 'the coverage if somebody left')
  await page.getByRole('button', { name: 'Anjali Mehta stays' }).click()
  await expect(demo).not.toContainText('Would leave')

  await demo.getByRole('button', { name: 'Demo for a buying team' }).click()
  await expect(panel(page, 'Demo for a buying team')).toContainText('a single point of failure')
})

test('before there is anything to cover or to propose, both views say so', async ({ app, page }) => {
  await startEmpty(app)
  await goTo(page, 'Skills')
  await page.getByRole('button', { name: 'Add skill' }).click()
  await page.getByLabel('Name').fill('Storytelling')
  await page.getByLabel('Name').press('Enter')
  await page.getByRole('button', { name: 'Coverage', exact: true }).click()
  await expect(page.getByRole('heading', { name: '1 skill nobody can do alone.' })).toBeVisible()
  await page.getByRole('button', { name: 'Proposals' }).click()
  await expect(page.getByRole('heading', { name: 'Proposals for higher levels will be here' })).toBeVisible()
})
