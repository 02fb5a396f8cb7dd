import { expect, test } from './app.ts'
import { exploreSample, goTo, panel, row, startEmpty } from './sample.ts'

test('a person is added, changed in place, archived, and all of it undone by name', async ({ app, page }) => {
  await startEmpty(app)
  await goTo(page, 'People')
  await page.getByRole('button', { name: 'Add person' }).click()
  await panel(page, 'New person').getByRole('button', { name: 'Add person' }).click()
  await expect(page.getByText('Must not be empty.')).toBeVisible()
  await page.getByLabel('Name').fill('Ann Berg')
  await page.getByLabel('E-mail').fill('ann@example.org')
  await page.getByLabel('Name').press('Enter')
  await expect(row(page, 'Ann Berg')).toBeVisible()

  const ann = panel(page, 'Ann Berg')
  await ann.getByLabel('Team').fill('Content')
  await ann.getByLabel('Team').press('Tab')
  await expect(row(page, 'Content')).toBeVisible()
  await ann.getByRole('combobox', { name: 'Function' }).click()
  await page.getByRole('option', { name: 'Sales' }).click()
  await expect(row(page, 'Sales')).toBeVisible()

  await ann.getByRole('button', { name: 'Archive' }).click()
  await expect(row(page, 'Ann Berg')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(row(page, 'Ann Berg')).toBeVisible()

  // Undo goes on, and the open form follows.
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+z')
  await expect(row(page, 'Marketing')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(ann.getByLabel('Team')).toHaveValue('')
  await page.keyboard.press('Control+Shift+z')
  await expect(ann.getByLabel('Team')).toHaveValue('Content')
})

test('an address that somebody else has is refused at its field', async ({ app, page }) => {
  await startEmpty(app)
  await goTo(page, 'People')
  const fresh = panel(page, 'New person')
  for (const name of ['Ann Berg', 'Bo Lind']) {
    await page.getByRole('button', { name: 'Add person' }).first().click()
    await fresh.getByLabel('Name').fill(name)
    await fresh.getByLabel('E-mail').fill('same@example.org')
    await fresh.getByLabel('E-mail').press('Enter')
    if (name === 'Ann Berg') await expect(panel(page, name)).toBeVisible()
  }
  await expect(fresh.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true')
  await expect(row(page, 'Bo Lind')).toHaveCount(0)
})

test('days away are noted and removed, and working hours are typed as people say them', async ({ page }) => {
  await exploreSample(page)
  await goTo(page, 'People')
  await row(page, 'Aylin Demir').click()
  const aylin = panel(page, 'Aylin Demir')
  await aylin.getByLabel('Monday from').fill('8')
  await aylin.getByLabel('Monday from').press('Tab')
  await expect(page.getByText(/^Undo: .*Aylin Demir/)).toBeVisible()
  await expect(aylin.getByLabel('Monday from')).toHaveValue('08:00')

  await aylin.getByRole('tab', { name: 'Away and busy' }).click()
  await aylin.getByLabel('First day').fill('2190-03-01')
  await aylin.getByLabel('Note').fill('Holiday')
  await aylin.getByRole('button', { name: 'Add days away' }).click()
  const days = aylin.getByRole('listitem').filter({ hasText: 'Mon 1 Mar · Holiday' })
  await expect(days).toBeVisible()
  await days.getByRole('button').click()
  await expect(days).toHaveCount(0)
})

test('the list is searched, filtered, sorted and walked by keyboard', async ({ page }) => {
  await exploreSample(page)
  await goTo(page, 'People')
  const people = page.getByRole('grid', { name: 'People' })
  await expect(people).toHaveAttribute('aria-rowcount', '25')
  await page.getByRole('searchbox', { name: 'Search people' }).fill('berlin nobody')
  await expect(page.getByText('Nobody fits these filters')).toBeVisible()
  await page.getByRole('button', { name: 'Show everybody' }).click()
  await page.getByRole('combobox', { name: 'Function' }).click()
  await page.getByRole('option', { name: 'Sales' }).click()
  await expect(people).toHaveAttribute('aria-rowcount', '13')

  await people.getByRole('button', { name: 'Name' }).click()
  await expect(people.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending')
  await people.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(panel(page, 'Anjali Mehta')).toBeVisible()
  await page.keyboard.press('k')
  await page.keyboard.press('Space')
  await expect(row(page, 'Katrin Vogel')).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('button', { name: 'Archive 1 person' }).click()
  await expect(row(page, 'Katrin Vogel')).toHaveCount(0)
})

test('keys pressed right after a row was opened move on from it', async ({ page }) => {
  await exploreSample(page)
  await goTo(page, 'People')
  const people = page.getByRole('grid', { name: 'People' })
  await people.focus()
  await people.evaluate((grid) => {
    for (const key of ['Enter', 'ArrowDown']) grid.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  })
  await expect(panel(page, 'Anjali Mehta')).toBeVisible()
  const second = await people.getByRole('row').nth(2).getAttribute('id')
  // By then everything that opening it brings about has come about.
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))
  })
  await expect(people).toHaveAttribute('aria-activedescendant', second ?? '')
})
