import { personDraft } from '../support/drafts.ts'
import { expect, test } from './app.ts'
import { ask } from './ask.ts'
import { expectAccessibleInBoth, picture } from './picture.ts'
import { goTo, panel, row, startEmpty } from './sample.ts'

test('somebody who was archived is erased once their name is typed, and does not come back', async ({ app }) => {
  const { page } = app
  await startEmpty(app)
  const { id } = await ask(page, 'people.add', personDraft({ name: 'Xaver Berg' }))
  await ask(page, 'people.add', personDraft({ name: 'Mia Roth', email: null }))
  await ask(page, 'people.archive', { ids: [id] })
  await goTo(page, 'People')
  await page.getByRole('checkbox', { name: 'Archived too' }).click()
  await row(page, 'Xaver Berg').click()
  await panel(page, 'Xaver Berg').getByRole('button', { name: 'Erase…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Erase Xaver Berg' })
  const erase = dialog.getByRole('button', { name: 'Erase for good' })
  await expect(erase).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Type “Xaver Berg”' }).fill('Xaver')
  await expect(erase).toBeDisabled()
  await expectAccessibleInBoth(page, 'the question before somebody is erased')
  await picture(page, 'erase')
  await dialog.getByRole('textbox').fill('Xaver Berg')
  await erase.click()
  await expect(page.getByText('Erased.', { exact: true })).toBeVisible()
  await expect(row(page, 'Somebody who was erased')).toBeVisible()
  await expect(row(page, 'Xaver Berg')).toHaveCount(0)
  // What is left is told, and nothing is offered that would be refused.
  const erased = panel(page, 'Somebody who was erased')
  await expect(erased).toContainText('They completed no placement.')
  await expect(erased).toContainText('Nobody who was erased comes back.')
  await expect(erased.getByRole('button')).toHaveText(['', 'Access report…'])
  await expectAccessibleInBoth(page, 'what is left of somebody')
  await picture(page, 'erased')
  await expect(page.getByRole('contentinfo').getByRole('button', { name: /^Undo/ })).toHaveCount(0)
})
