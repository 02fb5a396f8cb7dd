import type { Page } from '@playwright/test'
import { StatementId } from '../../shared/domain/alignment.ts'
import { expect, test } from './app.ts'
import { ask } from './ask.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { exploreSample, goTo, panel } from './sample.ts'

test('results show levels, themes and the gap; a cycle with too few answers says how many there are', async ({
  app,
  page,
}) => {
  await exploreSample(page)
  await goTo(page, 'Alignment')
  await expect(page.getByRole('heading', { name: /^Marketing sees us as aligned, sales as defined/ })).toBeVisible()
  await expect(page.getByText('13 points apart')).toBeVisible()
  await expect(page.getByRole('row', { name: /Handing over 3\.1 2\.3 0\.8/ })).toBeVisible()
  await expect(page.getByRole('table', { name: /Alignment by cycle/ }).getByRole('row')).toHaveCount(3)
  await resize(app, 1280, 800)
  await picture(page, 'alignment')

  await page.getByRole('button', { name: 'Second rotation', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Nobody has answered the check of this cycle yet.' })).toBeVisible()
  await expect(scale(page).getByText('0 of 5 answers: shown from five up', { exact: true })).toHaveCount(2)
  await expectAccessibleInBoth(page, 'alignment without answers')
})

test('DS-18: the check takes one press a statement, survives a crash, counts once sent and can be changed', async ({
  app,
  page,
}) => {
  await exploreSample(page)
  await goTo(page, 'Alignment')
  await page.getByRole('button', { name: 'Second rotation', exact: true }).click()
  const me = (await ask(page, 'people.list', {})).find(({ name }) => name === 'Priya Raman')
  const cycle = (await ask(page, 'cycles.list', {})).find(({ name }) => name === 'Second rotation')
  if (me === undefined || cycle === undefined) throw new Error('The sample has both.')
  await page.getByRole('button', { name: 'Answer the check' }).click()
  await page.getByRole('combobox', { name: 'I am' }).fill('Priya')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Shared goals · 1 of 20')).toBeVisible()
  await expect(page.getByText('Nobody but you is shown your answers, not even your lead.')).toBeVisible()
  for (const key of ['4', '2', '5']) await page.keyboard.press(key)
  await expect(page.getByText('Shared goals · 4 of 20')).toBeVisible()
  await expectAccessibleInBoth(page, 'the alignment check')
  const kept = async () => {
    const draft = await ask(page, 'drafts.get', { form: 'alignment-check', authorId: me.id, subjectId: cycle.id })
    return draft?.draft.form === 'alignment-check' ? Object.values(draft.draft.answers) : []
  }
  await expect.poll(kept).toEqual([4, 2, 5])

  await app.kill()
  await app.relaunch()
  const again = app.page
  await again.getByRole('button', { name: /^Sample team/ }).click()
  await expect(again.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible()
  await goTo(again, 'Alignment')
  await again.getByRole('button', { name: 'Second rotation', exact: true }).click()
  await again.getByRole('button', { name: 'Answer the check' }).click()
  await expect(again.getByText('3 of 20 answered; kept as you go.')).toBeVisible()
  await again.keyboard.press('ArrowLeft')
  await expect(again.getByRole('button', { name: '5 Fully' })).toHaveAttribute('aria-pressed', 'true')
  await again.keyboard.press('3')
  for (let index = 3; index < StatementId.options.length; index += 1) await again.keyboard.press('4')
  await expect(again.getByRole('heading', { name: 'Look them over, then send them' })).toBeVisible()
  await expectAccessibleInBoth(again, 'the answers before they are sent')
  await again.getByRole('button', { name: 'Send my answers' }).click()
  await expect(scale(again).getByText('1 of 5 answers: shown from five up', { exact: true })).toBeVisible()
  expect(await ask(again, 'alignment.own', { personId: me.id, cycleId: cycle.id })).toMatchObject({
    'goals-target': 4,
    'goals-trade': 3,
    'regard-time': 4,
  })

  await again.getByRole('button', { name: 'Change my answers' }).click()
  await again.getByRole('button', { name: /^I know this quarter/ }).click()
  await again.keyboard.press('5')
  await again.getByRole('button', { name: 'Discard changes' }).click()
  await again.getByRole('button', { name: 'Change my answers' }).click()
  await expect(again.getByRole('button', { name: /^I know this quarter/ })).toContainText('Mostly')
  await again.getByRole('button', { name: /^I know this quarter/ }).click()
  await again.keyboard.press('1')
  await again.getByRole('button', { name: 'Change my answers' }).click()
  await expect(scale(again).getByText('1 of 5 answers: shown from five up', { exact: true })).toBeVisible()
  await expect
    .poll(async () => await ask(again, 'alignment.own', { personId: me.id, cycleId: cycle.id }))
    .toMatchObject({ 'goals-target': 1 })
})

test('measures stand side by side; one is added, measured, archived and brought back by keyboard', async ({
  app,
  page,
}) => {
  await exploreSample(page)
  await goTo(page, 'Alignment')
  const shared = page.getByRole('region', { name: 'Shared by both' })
  await expect(page.getByRole('region', { name: 'Marketing’s own' }).getByRole('link')).toHaveCount(2)
  await expect(shared.getByRole('link', { name: /Leads accepted by sales 53 % \+11, better/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Sales’ own' }).getByRole('link')).toHaveCount(2)

  await shared.getByRole('button', { name: 'Add a measure: Shared by both' }).press('Enter')
  await page.getByLabel('Name').fill('Referrals')
  await page.getByLabel('Unit').fill('a month')
  await page.keyboard.press('Enter')
  const referrals = panel(page, 'Referrals')
  await expect(referrals).toBeVisible()
  await referrals.getByRole('textbox', { name: 'Value' }).fill('12.5')
  await page.keyboard.press('Enter')
  await expect(referrals.getByRole('listitem').filter({ hasText: '12.5 a month' })).toBeVisible()
  await expect(referrals.getByRole('textbox', { name: 'Value' })).toHaveValue('')
  await expect(shared.getByRole('link', { name: /Referrals 12\.5 a month/ })).toBeVisible()
  await expectAccessibleInBoth(page, 'a measure')
  await resize(app, 900, 600)
  await picture(page, 'alignment-measure-small')

  await referrals.getByRole('button', { name: 'Archive' }).press('Enter')
  await expect(shared.getByRole('link', { name: /Referrals/ })).toHaveCount(0)
  await page.getByRole('button', { name: '1 archived' }).press('Enter')
  await page.getByRole('menuitem', { name: /Bring back Referrals/ }).press('Enter')
  await expect(shared.getByRole('link', { name: /Referrals 12\.5 a month/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(shared.getByRole('link', { name: /Referrals/ })).toHaveCount(0)
})

function scale(page: Page) {
  return page.getByRole('figure')
}
