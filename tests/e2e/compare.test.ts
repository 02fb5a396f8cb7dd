import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask } from './ask.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { dismiss, exploreSample, goTo, panel, row } from './sample.ts'

test('a lead compares the plan with one by other rules, uses them, and undoes both', async ({ app, page }) => {
  test.slow()
  await resize(app, 1280, 800)
  await exploreSample(page)
  await goTo(page, 'Plan')
  await planned(page, 'Plan cycle')

  await openCycle(page, 'Rules')
  const dialog = page.getByRole('dialog', { name: 'Change the cycle' })
  const compare = dialog.getByRole('button', { name: 'Compare with the plan as it is' })
  await expect(compare).toBeDisabled()
  // Every rule of the house: eleven that always hold, eleven that are weighed.
  await expect(dialog.getByRole('slider')).toHaveCount(11)
  await expect(dialog).toContainText('A new pair counts as much as 0.6 levels of a skill gap.')
  await dialog.getByRole('textbox', { name: 'Points for New pairs' }).fill('60')
  await dialog.getByRole('textbox', { name: 'Points for New pairs' }).press('Tab')
  await expect(dialog).toContainText('A new pair counts as much as 6 levels of a skill gap.')
  await expectAccessibleInBoth(page, 'the rules, changed')

  await dialog.getByRole('textbox', { name: 'Days between two placements' }).fill('2')
  await dialog.getByRole('textbox', { name: 'Days between two placements' }).press('Tab')
  await expect(dialog).toContainText('Between two placements of a person there are at least 2 days')
  await compare.click()
  const both = page.getByRole('dialog', { name: 'The plan as it is, and by the new rules' })
  await stopOr(page, 'Stop and compare', both.getByRole('tab', { name: 'The whole plan' }))
  await expect(both).toContainText(
    /\d+ placements? differ\. (The|It was stopped early: the) new plan is (at most|proven)/,
  )
  const newPairs = both.getByRole('listitem').filter({ hasText: 'New pairs' })
  await expect(newPairs).toContainText(/New pairs \(weight 6 → 60\): \+[\d,.]+ as it is, \+[\d,.]+ by the new rules/)
  await expect(both).toContainText('Between two placements of a person there are at least 2 days')
  await expectAccessibleInBoth(page, 'the comparison')
  await picture(page, 'compare')
  const byNew = await newPairs.textContent()
  await both.getByRole('button', { name: 'By the present rules' }).click()
  await expect(newPairs).not.toHaveText(byNew ?? '')

  await both.getByRole('tab', { name: 'People' }).click()
  await expect(both.getByRole('region', { name: 'Hours by person in both plans' })).toContainText(
    /Aylin Demir.* as it is, .* by the new rules/,
  )
  await expectAccessibleInBoth(page, 'the comparison by person')
  // The same by keyboard.
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(both.getByRole('region', { name: 'Capable people by skill in both plans' })).toContainText('wanted')
  await expectAccessibleInBoth(page, 'the comparison by skill')

  // Going back keeps what was changed; leaving keeps nothing.
  await both.getByRole('button', { name: 'Back to the rules' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Points for New pairs' })).toHaveValue('60')
  await compare.click()
  await stopOr(page, 'Stop and compare', both.getByRole('button', { name: 'Use these rules and plan' }))
  await planned(page, 'Use these rules and plan')
  await openCycle(page, 'Rules')
  await expect(dialog.getByRole('textbox', { name: 'Points for New pairs' })).toHaveValue('60')
  await expect(compare).toBeDisabled()
  await page.keyboard.press('Escape')

  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText('Undone: Plan Second rotation')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText('Undone: Change Second rotation')).toBeVisible()
  await openCycle(page, 'Rules')
  await expect(dialog.getByRole('textbox', { name: 'Points for New pairs' })).toHaveValue('6')
})

test('pins that other rules forbid are shown with the deeds that resolve them, and compared again then', async ({
  app,
  page,
}) => {
  test.slow()
  await resize(app, 1280, 800)
  await exploreSample(page)
  await pinTwice(page)
  await goTo(page, 'Plan')
  await openCycle(page, 'Rules')
  const dialog = page.getByRole('dialog', { name: 'Change the cycle' })
  await dialog.getByRole('textbox', { name: 'Days between two placements' }).fill('60')
  await dialog.getByRole('textbox', { name: 'Days between two placements' }).press('Tab')
  await dialog.getByRole('button', { name: 'Compare with the plan as it is' }).click()

  const both = page.getByRole('dialog', { name: 'The plan as it is, and by the new rules' })
  const card = both.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Spacing' }) })
  await expect(both).toContainText('No plan can keep what is pinned under the new rules.')
  await expect(card).toContainText('would have less than 60 days between')
  await expect(card.getByRole('button', { name: 'Unpin' })).toHaveCount(2)
  await expectAccessibleInBoth(page, 'the comparison that pins forbid')
  await picture(page, 'compare-conflict')

  await card.getByRole('button', { name: 'Unpin' }).first().click()
  await expect(card.getByText('Not pinned')).toBeVisible()
  await expect(card.getByRole('button', { name: 'Unpin' })).toHaveCount(1)
  await both.getByRole('button', { name: 'Compare again' }).click()
  await stopOr(page, 'Stop and compare', both.getByRole('tab', { name: 'The whole plan' }))
})

test('what the functions promise each other is set with the cycle and told in its summary', async ({ app, page }) => {
  test.slow()
  await resize(app, 1280, 800)
  await exploreSample(page)
  await goTo(page, 'Plan')
  await openCycle(page, 'Commitments')
  const dialog = page.getByRole('dialog', { name: 'Change the cycle' })
  await dialog.getByRole('textbox', { name: 'Marketing gives sales, hours' }).fill('9000')
  await dialog.getByRole('textbox', { name: 'Sales gives marketing, hours' }).fill('')
  await dialog.getByRole('textbox', { name: 'Sales gives marketing, hours' }).press('Tab')
  await expect(dialog).toContainText(/That is [\d,.]+ h more than they can give/)
  await expectAccessibleInBoth(page, 'the commitments')
  await dialog.getByRole('textbox', { name: 'Marketing gives sales, hours' }).fill('5')
  await dialog.getByRole('button', { name: 'Save changes' }).click()
  await expect(dialog).toBeHidden()

  await planned(page, 'Plan cycle')
  await page.getByRole('button', { name: 'Summary', exact: true }).click()
  const summary = page.getByRole('region', { name: 'Summary', exact: true })
  await expect(summary).toContainText(/Marketing gives sales[\d,.]+ h planned, 5 h promised/)
  await expect(summary).toContainText(/Sales gives marketing[\d,.]+ h planned, nothing promised/)
  await expectAccessibleInBoth(page, 'the summary with its ledger')
  await summary.getByRole('button', { name: 'Change commitments' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Marketing gives sales, hours' })).toHaveValue('5')
  await page.keyboard.press('Escape')
  await summary.getByRole('button', { name: 'Compare other rules' }).click()
  await expect(dialog.getByRole('button', { name: 'Compare with the plan as it is' })).toBeDisabled()
})

test('two people are kept apart and may meet again, and roles that were earned are shown', async ({ app, page }) => {
  await resize(app, 1280, 800)
  await exploreSample(page)
  await goTo(page, 'People')
  await row(page, 'Marcus').click()
  const marcus = page.getByRole('complementary', { name: /^Marcus/ })
  await marcus.getByRole('tab', { name: 'Never with' }).click()
  await expect(marcus.getByRole('listitem')).toHaveCount(1)
  await expect(marcus.getByRole('listitem')).toContainText('Agreed with both.')
  await marcus.getByRole('combobox', { name: 'Keep apart from' }).fill('Aylin')
  await page.keyboard.press('Enter')
  await marcus.getByLabel('Note').fill('They share a desk.')
  await marcus.getByLabel('Note').press('Enter')
  await expect(marcus.getByRole('listitem').filter({ hasText: 'Aylin Demir' })).toContainText('They share a desk.')
  await expectAccessibleInBoth(page, 'whom somebody never meets')

  // It is the same pair from the other side.
  await row(page, 'Aylin Demir').click()
  const aylin = panel(page, 'Aylin Demir')
  await aylin.getByRole('tab', { name: 'Never with' }).click()
  await aylin.getByRole('button', { name: /^Let Aylin Demir and Marcus .* meet again$/ }).click()
  await expect(aylin.getByRole('listitem')).toHaveCount(0)
  await expect(aylin).toContainText('Aylin Demir may meet everybody.')
  const notice = page.locator('[data-notice]').filter({ hasText: 'may meet again' })
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(aylin.getByRole('listitem')).toHaveCount(1)

  await row(page, 'Grace').click()
  const grace = page.getByRole('complementary', { name: /^Grace/ })
  await grace.getByRole('tab', { name: 'Skills' }).click()
  await expect(grace).toContainText('as the rules of Second rotation ask for them')
  await expect(grace).toContainText(/Shadow · [12] of \d shadows? to assist|Assist · 0 of \d assists? to co-lead/)
  await expectAccessibleInBoth(page, 'roles earned by stage')
})

/** Pins somebody to two calls on different days that nothing stands in the way of. */
async function pinTwice(page: Page) {
  const cycle = (await ask(page, 'cycles.list', {})).find(({ status }) => status === 'draft')
  if (cycle === undefined) throw new Error('The sample has a draft.')
  const calls = (await ask(page, 'calls.list', {})).filter(({ startsAt, status }) => {
    const day = startsAt.slice(0, 10)
    return cycle.startsOn < day && day < cycle.endsOn && status === 'planned'
  })
  const placed = new Map<string, string>()
  for (const { id: activityId, startsAt } of calls) {
    const candidates = await ask(page, 'placements.candidates', { cycleId: cycle.id, activityId })
    const free = candidates.filter(({ findings }) => findings.length === 0)
    const one = placed.size === 0 ? free[0] : free.find(({ personId }) => placed.has(personId))
    if (one === undefined || placed.get(one.personId) === startsAt.slice(0, 10)) continue
    await ask(page, 'placements.add', { cycleId: cycle.id, personId: one.personId, activityId })
    if (placed.size > 0) return
    placed.set(one.personId, startsAt.slice(0, 10))
  }
  throw new Error('Nobody of the sample is free for two calls.')
}

async function openCycle(page: Page, tab: string) {
  await page.getByRole('button', { name: 'The cycle' }).click()
  await page.getByRole('menuitem', { name: 'Dates, people and rules…' }).click()
  await page.getByRole('tab', { name: tab }).click()
}

/** Presses a button that plans, and is content with the first plan that there is. */
async function planned(page: Page, button: string) {
  const notice = page.locator('[data-notice]').filter({ hasText: /^(Planned|Stopped, and kept) [1-9]\d* placements\./ })
  await page.getByRole('button', { name: button }).click()
  await stopOr(page, 'Stop and keep this plan', notice)
  await dismiss(notice)
}

/** Until there is what was waited for, by itself or because it was stopped. */
async function stopOr(page: Page, button: string, end: Locator) {
  const stop = page.getByRole('button', { name: button })
  // The first plan of all may still be empty.
  await expect(
    page
      .getByText(/\b[1-9]\d* placements? so far/)
      .or(end)
      .first(),
  ).toBeVisible({ timeout: 90_000 })
  // It may have ended by itself meanwhile.
  await stop.click({ timeout: 2_000 }).catch(() => {})
  await expect(end).toBeVisible({ timeout: 90_000 })
}
